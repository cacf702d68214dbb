import type { z } from 'zod';
import { InputError } from './errors';

/** `rules[2].within` for ['rules', 2, 'within']; a key that is no plain word stands in brackets and quotes. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    const key = String(step);
    if (!/^[\w-]+$/.test(key)) return `${text}[${JSON.stringify(key)}]`;
    return text === '' ? key : `${text}.${key}`;
  }, '');
}

/**
 * Checks a value from outside against a shape.
 * @param what names the whole thing in the sentence ("calendar", "policy", "map")
 * @throws InputError whose sentence gives the path of the first fault and what was expected there
 */
export function readShape<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  what: string,
): z.output<Schema> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  const unknownKeys = issue.code === 'unrecognized_keys' ? issue.keys : [];
  const path = pathText([...issue.path, ...unknownKeys.slice(0, 1)]);
  throw new InputError(`${what}: ${path === '' ? '' : `${path}: `}${sentenceOf(issue)}`);
}

function sentenceOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return 'is not a field that is known here';
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    return `is missing, expected ${issue.expected}`;
  }
  return issue.message.replace(/^Invalid input: /, '');
}

/** How a value is shown in an error: short, on one line. */
export function quote(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
