import type { VNode } from 'preact';
import { LOCALES } from '../../../mail/locale';
import { CONTACTS } from '../../../store/entities/hiring/candidate.entity';
import type { PreviewView } from '../../preview/preview.view';
import { boardPath } from '../../board/board-path';
import { Actions, Choice, Field, Form, Problem } from '../../parts/form';
import { Preview } from '../../parts/preview';
import type { Frame } from '../../page/frames';
import { useReader, useWords } from '../../page/reader';
import { staffPage } from '../../page/staff';
import { ruleName } from '../../words/rules';
import type { CandidateTyped } from './candidate-page.form';
import { WORDS } from './candidate.words';

/** A promise whose time has passed when the candidate is added. */
export interface LateAtOnce {
  rule: string;
  title: string;
}

export interface CandidateView {
  /** What is late from the start; said before anything is added. */
  late: LateAtOnce[];
  job: { id: string; title: string };
  /** Those in which one can arrive. */
  stages: { id: string; name: string }[];
  typed: CandidateTyped;
  preview: PreviewView | null;
  /** The application that it would repeat. */
  same: { id: string; name: string } | null;
  problem: string | null;
  once: string;
}

/** Adding a candidate by hand, and what that promises them. */
export function candidatePage(frame: Frame, view: CandidateView): string {
  const t = WORDS[frame.reader.locale];
  return staffPage(frame, { title: t.title, place: 'board' }, <Add view={view} />);
}

function Add({ view }: { view: CandidateView }): VNode {
  const t = useWords(WORDS);
  const { locale } = useReader();
  const { job, typed, late, preview, same, problem, once } = view;
  return (
    <>
      <p dir="auto">{t.to(job.title)}</p>
      <Problem text={problem} />
      {same === null ? null : (
        <div class="problem" role="alert" tabIndex={-1}>
          <p>
            {t.same(same.name)} <a href={`/applications/${same.id}`}>{t.look}</a>
          </p>
        </div>
      )}
      <Form action={`/jobs/${job.id}/candidates/new`} once={once}>
        <input type="hidden" name="seen" value={late.length === 0 ? '' : typed.receivedAt} />
        {late.length === 0 ? null : (
          <p class="banner" role="alert" tabIndex={-1} autofocus>
            {t.late(late.map(({ rule, title }) => ruleName(rule, title, locale)).join(', '))}
          </p>
        )}
        <Fields view={view} />
        <Actions>
          <button class="primary">{t.add}</button>
          <button name="preview" value="true">
            {t.preview}
          </button>
          <a href={boardPath(job.id)}>{t.back}</a>
        </Actions>
      </Form>
      {preview === null ? null : <Preview preview={preview} />}
    </>
  );
}

function Fields({ view: { typed, stages } }: { view: CandidateView }): VNode {
  const t = useWords(WORDS);
  const { zone } = useReader();
  return (
    <>
      <Field name="name" label={t.name} value={typed.name} maxLength={200} />
      <Choice
        {...{ name: 'contact', label: t.contact, value: typed.contact }}
        options={CONTACTS.map((contact) => ({ value: contact, label: t.contacts[contact] }))}
      />
      <Field
        {...{ name: 'email', label: t.email, hint: t.emailHint, value: typed.email }}
        type="email"
        optional
      />
      <Field name="phone" label={t.phone} value={typed.phone} type="tel" maxLength={50} optional />
      <Choice
        {...{ name: 'locale', label: t.locale, value: typed.locale }}
        options={[
          { value: '', label: t.jobs },
          ...LOCALES.map((locale) => ({ value: locale, label: t.languages[locale] })),
        ]}
      />
      <Field
        {...{ name: 'timezone', label: t.timezone, hint: t.zoneHint, value: typed.timezone }}
        optional
      />
      <Field
        {...{ name: 'receivedAt', label: t.receivedAt, value: typed.receivedAt }}
        hint={`${t.receivedHint} (${zone})`}
        type="datetime-local"
        optional
      />
      <Choice
        {...{ name: 'stage', label: t.stage, value: typed.stage }}
        options={stages.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  );
}
