import { AsyncLocalStorage } from 'node:async_hooks';
import type { Forerunner } from '../../kernel/errors';
import type { Instant } from '../../kernel/instant';

/** What a page that is shown again has to tell, and who was there before when that is what is wrong. */
interface Told {
  detail: string;
  forerunner: Forerunner | null;
}

/**
 * Holds what was wrong while the page is made that tells it: the sentence of an error is for programs too, in English and
 * with its time in UTC, and who reads the page is known only where it is made.
 */
export const forerunners = new AsyncLocalStorage<Told>();

/** Who was there before, for a sentence that says so. */
export function forerunnerOf(detail: string): { by: string; at: Instant } | null {
  const told = forerunners.getStore();
  if (told?.detail !== detail || told.forerunner === null) return null;
  const { by, at } = told.forerunner;
  return at === null ? null : { by: by ?? 'Lupaus', at };
}
