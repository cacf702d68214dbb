import type { AddressSheet } from '../../hiring/suppressions/address-sheets';
import { Moment } from '../parts/due';
import { Actions, Field, Form, Problem, Prose } from '../parts/form';
import type { Frame } from '../page/frames';
import { staffPage } from '../page/staff';
import { WORDS } from './addresses.words';

/** What every form of an address shows. */
export interface AddressTyped {
  problem: string | null;
  once: string;
}

/** Mails are to go to an address again: why. */
export function releasePage(
  frame: Frame,
  shown: AddressTyped & { address: string; sheet: AddressSheet | null; reason: string },
): string {
  const t = WORDS[frame.reader.locale];
  const { address, sheet, reason, problem, once } = shown;
  const body = (
    <>
      <Problem text={problem} />
      <p>
        <strong>{address}</strong>
      </p>
      {sheet === null ? (
        <p>{t.gone}</p>
      ) : (
        <>
          <p>
            {t.reasons[sheet.reason]} <bdi>{sheet.detail}</bdi>{' '}
            <span class="quiet">
              {t.since} <Moment at={sheet.since} />
            </span>
          </p>
          <p>{t.releaseWhy}</p>
          <Form action="/addresses/release" once={once}>
            <input type="hidden" name="address" value={address} />
            <Prose name="reason" label={t.reason} value={reason} rows={2} maxLength={500} />
            <Actions>
              <button class="primary">{t.release}</button>
            </Actions>
          </Form>
        </>
      )}
    </>
  );
  return staffPage(frame, { title: t.releaseTitle, place: 'outbox' }, body);
}

/** A candidate's right address. */
export function correctPage(
  frame: Frame,
  shown: AddressTyped & {
    candidate: { id: string; name: string; email: string | null; version: number };
    email: string;
  },
): string {
  const t = WORDS[frame.reader.locale];
  const { candidate, email, problem, once } = shown;
  const body = (
    <>
      <Problem text={problem} />
      <p>
        <strong>{candidate.email ?? '–'}</strong>
      </p>
      <p>{t.correctWhy}</p>
      <Form action="/addresses/correct" once={once} version={candidate.version}>
        <input type="hidden" name="candidate" value={candidate.id} />
        <Field name="email" label={t.fresh} value={email} type="email" maxLength={254} />
        <Actions>
          <button class="primary">{t.save}</button>
        </Actions>
      </Form>
    </>
  );
  return staffPage(frame, { title: t.correctTitle(candidate.name), place: 'outbox' }, body);
}

/** An address to which nothing is to be mailed: which, and why. */
export function givePage(
  frame: Frame,
  { address, reason, problem, once }: AddressTyped & { address: string; reason: string },
): string {
  const t = WORDS[frame.reader.locale];
  const body = (
    <>
      <Problem text={problem} />
      <p>{t.addWhy}</p>
      <Form action="/addresses/new" once={once}>
        <Field name="address" label={t.address} value={address} type="email" maxLength={254} />
        <Prose name="reason" label={t.reason} value={reason} rows={2} maxLength={500} />
        <Actions>
          <button class="primary">{t.add}</button>
        </Actions>
      </Form>
    </>
  );
  return staffPage(frame, { title: t.addTitle, place: 'outbox' }, body);
}
