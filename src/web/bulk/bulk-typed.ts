import type { Type } from '@nestjs/common';
import {
  BulkDecisionsForm,
  BulkMessagesForm,
  BulkMovesForm,
  BulkOwnersForm,
  type BulkOfForm,
} from '../../hiring/bulk/bulk.form';
import { readForm, typedIn } from '../answering/answering';
import { instantTyped } from '../words/local-time';
import { BULK_VERBS, type BulkVerb } from './bulk-bar';

/** The fields of all the verbs, as they were typed. */
export const FIELDS = [
  ...(['purpose', 'stage', 'subject', 'body', 'due', 'silent'] as const),
  ...(['outcome', 'reason', 'feedbackDeclined', 'to'] as const),
];
export type BulkTyped = Record<(typeof FIELDS)[number], string>;

const MANY = /[A-Za-z0-9]{26}/g;

/** The ids of applications that were sent: ticked boxes, or one text with all of them. */
export function idsIn(body: unknown, name: 'ids' | 'out' = 'ids'): string[] {
  const { application, [name]: listed } = (body ?? {}) as Record<string, unknown>;
  const ticked = name === 'ids' ? [application].flat() : [];
  const texts = [...ticked, listed].filter((one): one is string => typeof one === 'string');
  return texts.flatMap((text) => text.match(MANY) ?? []);
}

/** The verb that was chosen; a message unless it says so. */
export function verbIn(body: unknown): BulkVerb {
  return BULK_VERBS.find((verb) => verb === typedIn(body, 'verb')) ?? 'message';
}

export function typedOf(body: unknown): BulkTyped {
  return Object.fromEntries(FIELDS.map((name) => [name, typedIn(body, name)])) as BulkTyped;
}

const FORMS: Record<BulkVerb, Type<BulkOfForm>> = {
  message: BulkMessagesForm,
  move: BulkMovesForm,
  decision: BulkDecisionsForm,
  owner: BulkOwnersForm,
};

/**
 * What the verb takes, made from what was typed.
 * @param zone the reader's, in which `due` was typed
 * @throws InputError naming the field that is wrong
 */
export async function formOf(
  verb: BulkVerb,
  typed: BulkTyped,
  applications: readonly string[],
  zone: string,
): Promise<object> {
  const given: Record<string, unknown> = {
    ...{ applications: [...applications], ...OF_VERB[verb](typed, zone) },
  };
  const filled = Object.entries(given).filter(([, value]) => value !== undefined);
  const form = await readForm(FORMS[verb], Object.fromEntries(filled));
  return Object.fromEntries(Object.entries(form).filter(([name]) => name !== 'applications'));
}

const OF_VERB: Record<BulkVerb, (typed: BulkTyped, zone: string) => object> = {
  message: ({ purpose, subject, body, due }, zone) => ({
    ...{ purpose, subject, body },
    due: instantTyped(due, 'due', zone),
  }),
  move: ({ stage, subject, body, due, silent }, zone) => ({
    ...{ stage, message: wordsOf(subject, body), due: instantTyped(due, 'due', zone) },
    silent: silent === 'true' ? true : undefined,
  }),
  decision: ({ outcome, reason, feedbackDeclined, subject, body }) => ({
    ...{ outcome, reason, feedbackDeclined, message: wordsOf(subject, body) },
  }),
  owner: ({ to, reason }) => ({ to, reason }),
};

function wordsOf(subject: string, body: string): object | undefined {
  if (subject === '' && body === '') return undefined;
  return { ...(subject === '' ? {} : { subject }), ...(body === '' ? {} : { body }) };
}
