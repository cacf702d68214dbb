import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { BusinessTime } from '../../calendar/business-time';
import { calendarFrom } from '../../calendar/presets';
import { withinShape } from '../../calendar/within';
import { InputError, LupausError } from '../../kernel/errors';
import { formatInstant, parseInstant, type Instant } from '../../kernel/instant';
import { quote, readShape } from '../../kernel/shape';
import type { Output } from '../output';

const MOST_CALENDARS = 1000;

const time = z.string().transform((text, context): Instant => {
  const at = parseInstant(text);
  if (at !== null) return at;
  context.issues.push({
    code: 'custom',
    input: text,
    message: `${quote(text)} is not a time, expected e.g. "2026-06-01T10:00:00+03:00"`,
  });
  return z.NEVER;
});
const calendar = z.union([z.string(), z.looseObject({})], {
  error: 'expected a preset or a calendar',
});
const dueQuestion = z.looseObject({ calendar, start: time, within: withinShape });
const elapsedQuestion = z.looseObject({ calendar, from: time, to: time });

type Answer = { due: string } | { elapsed: number } | { error: string };

/** Answers JSON lines one by one, an answer a line; a question that cannot be read is answered with its error. */
export async function answerBatch(input: NodeJS.ReadableStream, output: Output): Promise<number> {
  const calendars = new Map<string, BusinessTime>();
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    await output.write(`${JSON.stringify(answerLine(line, calendars))}\n`);
  }
  await output.flush();
  return 0;
}

function answerLine(line: string, calendars: Map<string, BusinessTime>): Answer {
  try {
    return answer(parsed(line), calendars);
  } catch (error) {
    if (error instanceof LupausError) return { error: error.message };
    throw error;
  }
}

function answer(question: unknown, calendars: Map<string, BusinessTime>): Answer {
  const asksElapsed =
    typeof question === 'object' && question !== null && ('from' in question || 'to' in question);
  if (asksElapsed) {
    const { calendar: source, from, to } = readShape(elapsedQuestion, question, 'question');
    return { elapsed: compiled(source, calendars).elapsed(from, to) };
  }
  const { calendar: source, start, within } = readShape(dueQuestion, question, 'question');
  return { due: formatInstant(compiled(source, calendars).due(start, within)) };
}

/** The same calendar comes with many questions: it is compiled once. */
function compiled(source: unknown, calendars: Map<string, BusinessTime>): BusinessTime {
  const key = JSON.stringify(source);
  const known = calendars.get(key);
  if (known) return known;
  const fresh = calendarFrom(source);
  if (calendars.size >= MOST_CALENDARS) calendars.clear();
  calendars.set(key, fresh);
  return fresh;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new InputError(`${quote(line)} is not JSON`);
  }
}
