import type { ComponentChildren } from 'preact';
import type { MessageSheet } from '../../../hiring/messages/reading/message-sheet';
import { Actions, Form, Problem, Prose } from '../../parts/form';
import type { Frame } from '../../page/frames';
import { staffPage } from '../../page/staff';
import { WORDS } from './message.words';

/** A mail, and what is decided about it. */
export interface DecidedMessage {
  message: MessageSheet;
  once: string;
  problem: string | null;
}

/** Before a mail is taken back: what that means. */
export function cancelPage(frame: Frame, shown: DecidedMessage): string {
  const t = WORDS[frame.reader.locale];
  const { id, purposes } = shown.message;
  const body = (
    <>
      <p>
        {t.cancelWhy} {purposes.includes('promise') ? t.promise : null}
      </p>
      <Form action={`/outbox/${id}/cancel`} once={shown.once}>
        <Actions>
          <button class="primary">{t.cancel}</button>
        </Actions>
      </Form>
    </>
  );
  return pageOf(frame, shown, t.cancelTitle, body);
}

/** Before a mail is sent again that may have arrived. */
export function retryPage(frame: Frame, shown: DecidedMessage): string {
  const t = WORDS[frame.reader.locale];
  const body = (
    <>
      <p>{t.retryWhy}</p>
      <Form action={`/outbox/${shown.message.id}/retry`} once={shown.once}>
        <Actions>
          <button class="primary">{t.retry}</button>
        </Actions>
      </Form>
    </>
  );
  return pageOf(frame, shown, t.retryTitle, body);
}

/** Before an address is given up to which a mail came back. */
export function giveUpPage(frame: Frame, shown: DecidedMessage, reason: string): string {
  const t = WORDS[frame.reader.locale];
  const { id, recipient } = shown.message;
  const body = (
    <>
      <p>
        <strong>{recipient}</strong>. {t.giveUpWhy}
      </p>
      <Form action={`/outbox/${id}/address`} once={shown.once}>
        <Prose name="reason" label={t.reason} value={reason} rows={2} maxLength={500} />
        <Actions>
          <button class="primary">{t.giveUp}</button>
        </Actions>
      </Form>
    </>
  );
  return pageOf(frame, shown, t.giveUpTitle, body);
}

function pageOf(
  frame: Frame,
  { message, problem }: DecidedMessage,
  title: string,
  body: ComponentChildren,
): string {
  const whole = (
    <>
      <Problem text={problem} />
      <p dir="auto">
        <a href={`/outbox/${message.id}`}>{message.subject}</a>{' '}
        <span class="quiet">{message.recipient}</span>
      </p>
      {body}
    </>
  );
  return staffPage(frame, { title, place: 'outbox' }, whole);
}
