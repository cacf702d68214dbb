import type { Locale } from '../../mail/locale';
import { WORDS } from './webhooks.words';

/** What was wrong, in the reader's language where it is known by its code. */
export function receiverProblem(locale: Locale, detail: string, code: string): string {
  const t = WORDS[locale];
  const known: Record<string, string | null> = {
    ...{ no_events: t.choose, url_refused: t.refused, receiver_off: t.isOff },
    ...{ forgotten: t.forgotten, too_many_receivers: t.tooMany },
  };
  return known[code] ?? detail;
}
