import type { VNode } from 'preact';
import type { TodayRow } from '../../hiring/today/today.view';
import { inDialog } from '../parts/dialog';
import { Due, Moment } from '../parts/due';
import { useReader, useWords } from '../page/reader';
import { withBack } from '../paths/way-back';
import { ruleName } from '../words/rules';
import { STEP_WORDS } from '../words/steps';
import { TODAY_WORDS } from './today.words';

/** Somebody who waits, what for and until when, and the one thing to do next. */
export function OwedRow({
  row,
  withOwner,
  back,
}: {
  row: TodayRow;
  withOwner: boolean;
  /** The list as it is looked at. */
  back: string;
}): VNode {
  const t = useWords(TODAY_WORDS);
  const steps = useWords(STEP_WORDS);
  const { locale } = useReader();
  const { id, application, candidate, job, words, step } = row;
  return (
    <li id={`row-${id}`} data-row data-application={application} tabIndex={-1}>
      <span class="pick">
        <input
          {...{ type: 'checkbox', name: 'application', value: application, form: 'bulk' }}
          aria-label={t.select(candidate)}
        />
      </span>
      <a class="person" href={`/applications/${application}`} title={candidate}>
        <bdi>{candidate}</bdi>
      </a>
      <span class="what">
        {ruleName(row.rule, row.title, locale)} · <span dir="auto">{job.title}</span>
        {withOwner ? (
          <span class="quiet">
            {' '}
            · {t.owner} <span dir="auto">{row.owner}</span>
          </span>
        ) : null}
        {words === null ? null : (
          <q class="said" dir="auto">
            {words}
          </q>
        )}
      </span>
      <Due at={row.dueAt} state={row.state} why={row.why} />
      <span>
        {step.until === undefined ? null : (
          <small>
            {t.waits} <Moment at={step.until} />{' '}
          </small>
        )}
        <a
          class={step.kind === 'undo' ? 'plain' : 'button'}
          {...inDialog(withBack(step.path, back))}
          data-key="e"
        >
          {steps[step.kind]}
        </a>
      </span>
    </li>
  );
}
