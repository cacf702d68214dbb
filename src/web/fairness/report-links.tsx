import type { VNode } from 'preact';
import { pathOf, type Question } from '../../reports/page/question';
import type { Frame } from '../page/frames';
import { FAIRNESS_WORDS } from './fairness.words';

/** From the report to the facts of the same period, and for those who see everybody to their own report. */
export function ReportLinks({ frame, question }: { frame: Frame; question: Question }): VNode {
  const t = FAIRNESS_WORDS[frame.reader.locale];
  const { id, role } = frame.who;
  const isOwn = question.selection.recruiter === id;
  return (
    <>
      {role === 'recruiter' || isOwn ? null : (
        <a class="button" href={pathOf('/report', question, { recruiter: id })}>
          {t.ownLink}
        </a>
      )}
      <a class="button" href={pathOf('/report/fairness', question)}>
        {t.title}
      </a>
    </>
  );
}
