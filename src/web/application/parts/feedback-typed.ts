import { InputError } from '../../../kernel/errors';
import type { Locale } from '../../../mail/locale';
import type { Typed } from '../verb/typed';
import { FEEDBACK_WORDS } from './feedback.words';

const FIELDS = ['strengths', 'toImprove', 'why'] as const;

/**
 * The three fields of feedback as the service takes them.
 * @returns undefined where none of them is filled in
 * @throws InputError naming, as the page does, those that are missing beside others
 */
export function feedbackTyped(typed: Typed, locale: Locale): object | undefined {
  const [strengths, toImprove, reason] = FIELDS.map((name) => typed.text(name));
  const missing = FIELDS.filter((name) => typed.text(name).trim() === '');
  if (missing.length === FIELDS.length) return undefined;
  const t = FEEDBACK_WORDS[locale];
  if (missing.length === 0) return { strengths, toImprove, reason };
  const names = missing.map((name) => `“${t[name]}”`).join(', ');
  throw new InputError(t.missing(names), 'feedback_incomplete');
}
