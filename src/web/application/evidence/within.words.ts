import type { EvidenceView } from '../../../hiring/applications/evidence/evidence.view';
import type { Locale } from '../../../mail/locale';
import { words } from '../../words/words';
import { businessTime } from './business-time.words';

const WORDS = words({
  en: {
    given: '(the date that was given)',
    time: (time: string) => `(within ${time} of working time)`,
    working: (n: number) => `(within ${n} working ${n === 1 ? 'day' : 'days'})`,
    days: (n: number) => `(within ${n} ${n === 1 ? 'day' : 'days'})`,
  },
  fi: {
    given: '(annettu päivä)',
    time: (time) => `(työaikaa ${time})`,
    working: (n) => `(${n} työpäivän kuluessa)`,
    days: (n) => `(${n} päivän kuluessa)`,
  },
  sv: {
    given: '(det datum som gavs)',
    time: (time) => `(inom ${time} arbetstid)`,
    working: (n) => `(inom ${n} ${n === 1 ? 'arbetsdag' : 'arbetsdagar'})`,
    days: (n) => `(inom ${n} ${n === 1 ? 'dag' : 'dagar'})`,
  },
});

/** How long a rule gives. */
export function withinWords(within: EvidenceView['within'], locale: Locale): string {
  const t = WORDS[locale];
  if ('fromEvent' in within) return t.given;
  if ('businessDays' in within) return t.working(within.businessDays);
  if ('calendarDays' in within) return t.days(within.calendarDays);
  return t.time(businessTime(within.businessSeconds, locale));
}
