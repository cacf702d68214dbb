import type { VNode } from 'preact';
import type { MailSheet } from '../../../hiring/inbox/reading/mail-sheet';
import type { Suggested } from '../../../hiring/inbox/reading/suggestions';
import { Moment } from '../../parts/due';
import { Actions, Form, Problem, Prose } from '../../parts/form';
import type { Frame } from '../../page/frames';
import { useWords } from '../../page/reader';
import { staffPage } from '../../page/staff';
import { Assignment } from './assignment';
import { WORDS } from './decide.words';

/** What every page of a decision about a mail shows. */
export interface Deciding {
  mail: MailSheet;
  once: string;
  problem: string | null;
}

/** To which application a mail belongs. */
export function assignPage(
  frame: Frame,
  { mail, once, problem }: Deciding,
  search?: { text: string; found: readonly Suggested[] },
): string {
  const title = WORDS[frame.reader.locale].assignTitle;
  const body = (
    <>
      <Problem text={problem} />
      <Gist mail={mail} />
      <Assignment {...{ mail, once, search }} />
    </>
  );
  return staffPage(frame, { title, place: 'inbox' }, body);
}

/** Nothing is to follow from a mail: why. */
export function dismissPage(
  frame: Frame,
  { mail, once, problem }: Deciding,
  reason: string,
): string {
  const t = WORDS[frame.reader.locale];
  const body = (
    <>
      <Problem text={problem} />
      <p>{t.asideWhy}</p>
      <Gist mail={mail} />
      <Form action={`/inbox/${mail.id}/dismiss`} once={once}>
        <Prose name="reason" label={t.reason} value={reason} rows={2} maxLength={300} />
        <Actions>
          <button class="primary">{t.aside}</button>
        </Actions>
      </Form>
    </>
  );
  return staffPage(frame, { title: t.asideTitle, place: 'inbox' }, body);
}

/** A mail is to be decided anew. */
export function reopenPage(frame: Frame, { mail, once, problem }: Deciding): string {
  const t = WORDS[frame.reader.locale];
  const body = (
    <>
      <Problem text={problem} />
      <p>{mail.status === 'filed' ? t.reopenFiled : t.reopenAside}</p>
      <Gist mail={mail} />
      <Form action={`/inbox/${mail.id}/reopen`} once={once}>
        <Actions>
          <button class="primary">{t.reopen}</button>
        </Actions>
      </Form>
    </>
  );
  return staffPage(frame, { title: t.reopenTitle, place: 'inbox' }, body);
}

/** What is decided about: nobody puts aside what they have not read. */
function Gist({ mail }: { mail: MailSheet }): VNode {
  const t = useWords(WORDS);
  const { fromName, from, subject, receivedAt, text } = mail;
  return (
    <section class="gist">
      <p>
        <strong dir="auto">{subject}</strong>{' '}
        <span class="quiet" dir="auto">
          {t.from([fromName, from].filter(Boolean).join(' '))},
        </span>{' '}
        <Moment at={receivedAt} />
      </p>
      {text === '' ? null : <pre dir="auto">{text}</pre>}
    </section>
  );
}
