import { z } from 'zod';
import { InputError } from '../../../kernel/errors';
import { instantWithin, parseInstant, type Instant } from '../../../kernel/instant';
import { pathText, readShape } from '../../../kernel/shape';
import type { RawDelivery } from '../record';

/** The largest body that is looked at, in bytes; the largest seen in documents has 20 kB. */
const LARGEST = 5_000_000;
const LONGEST_ID = 200;

/** Nothing that could be taken for a part of an address. */
const ID_TEXT = /^(?!\.+$)[^\s/\\?#]+$/;

/** An id as ATSs write them, number or text; ours is the text. */
export const atsId = z
  .union([z.string().max(LONGEST_ID).regex(ID_TEXT), z.int()], {
    error: 'is no id, expected a number or a text',
  })
  .transform(String);

/** A time in ISO 8601 with an offset. */
export const moment = z.string().transform((text, context): Instant => {
  const at = parseInstant(text);
  if (at !== null) return at;
  context.addIssue({ code: 'custom', message: 'is no time, expected one as 2026-05-04T09:00:00Z' });
  return z.NEVER;
});

/** A time in whole milliseconds since 1970. */
export const millis = z.number().transform((ms, context): Instant => {
  const at = instantWithin(Math.floor(ms));
  if (at !== null) return at;
  context.addIssue({ code: 'custom', message: 'is no time, expected milliseconds since 1970' });
  return z.NEVER;
});

/** The JSON of a delivery, or null when it is none, or too large to be one. */
export function jsonOf(delivery: RawDelivery): unknown {
  if (delivery.body.length > LARGEST) return null;
  try {
    return JSON.parse(delivery.body.toString('utf8')) as unknown;
  } catch {
    return null;
  }
}

/**
 * A delivery's body in a shape.
 * @param what names it in the sentence: "the Greenhouse event"
 * @throws InputError naming the field
 */
export function readBody<Schema extends z.ZodType>(
  schema: Schema,
  delivery: RawDelivery,
  what: string,
): z.output<Schema> {
  const body = jsonOf(delivery);
  if (body === null) throw new InputError(`${what}: is no JSON of at most ${LARGEST / 1e6} MB`);
  return readShape(schema, body, what);
}

/** A body's content in a shape, or null: for looking into what need not fit. */
export function glance<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): z.output<Schema> | null {
  const got = schema.safeParse(value);
  return got.success ? got.data : null;
}

/** @returns the sentence of an answer's first fault, without any of its content */
export function faultIn(error: z.ZodError): string {
  const issue = error.issues[0]!;
  return `${pathText(issue.path)}: ${issue.message.replace(/^Invalid input: /, '')}`;
}

/** A name for people out of its parts; the ATS may have none at all. */
export function nameOf(parts: readonly (string | null | undefined)[], id: string): string {
  const name = parts
    .map((part) => part?.trim() ?? '')
    .filter((part) => part !== '')
    .join(' ');
  return name === '' ? `Candidate ${id}` : name;
}

/** The first of these that looks like an address one can write to. */
export function addressOf(texts: readonly (string | null | undefined)[]): string | null {
  const found = texts.find(
    (text) => text !== null && text !== undefined && /^\S+@\S+$/.test(text.trim()),
  );
  return found?.trim() ?? null;
}

/** The first that is not empty. */
export function firstOf(texts: readonly (string | null | undefined)[]): string | null {
  return texts.find((text) => text !== null && text !== undefined && text.trim() !== '') ?? null;
}

/** The latest of these; the first is there in any case. */
export function latestOf(first: Instant, ...others: (Instant | null | undefined)[]): Instant {
  return others.reduce<Instant>(
    (max, at) => (at !== null && at !== undefined && at > max ? at : max),
    first,
  );
}

/**
 * True when a reason in words says that the candidate ended it ("Withdrew", "Offer declined"). Where an ATS has words only,
 * all else is a rejection: better one answer too many than none.
 */
export function saysWithdrawn(reason: string | null | undefined): boolean {
  return /withdr(e|a)w|withdrawal|offer declined|declined (the |our |an )?offer/i.test(
    reason ?? '',
  );
}
