import type { Within } from '../../calendar/business-time';
import type { Locale } from '../../mail/locale';

const UNITS = {
  en: { hours: 'working hour', businessDays: 'working day', calendarDays: 'day' },
  fi: { hours: 'työtunnin', businessDays: 'työpäivän', calendarDays: 'päivän' },
  sv: { hours: 'arbetstimme', businessDays: 'arbetsdag', calendarDays: 'dag' },
} as const;
const MANY = {
  en: { hours: 'working hours', businessDays: 'working days', calendarDays: 'days' },
  fi: { hours: 'työtunnin', businessDays: 'työpäivän', calendarDays: 'päivän' },
  sv: { hours: 'arbetstimmar', businessDays: 'arbetsdagar', calendarDays: 'dagar' },
} as const;
const HOUR = 3600;

/** "5 working days"; in Finnish as it stands before "kuluessa". */
export function withinWords(within: Within, locale: Locale): string {
  const [n, unit] =
    'businessSeconds' in within
      ? ([Math.round((within.businessSeconds / HOUR) * 10) / 10, 'hours'] as const)
      : 'businessDays' in within
        ? ([within.businessDays, 'businessDays'] as const)
        : ([within.calendarDays, 'calendarDays'] as const);
  return `${n} ${(n === 1 ? UNITS : MANY)[locale][unit]}`;
}
