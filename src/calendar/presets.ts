import { InputError } from '../kernel/errors';
import { quote } from '../kernel/shape';
import { BusinessTime } from './business-time';
import { readCalendar, type CalendarDefinition, type Interval } from './definition';
import holidays from './presets/holidays.json';

const weekdays = (from: string, to: string): CalendarDefinition['hours'] => {
  const day = (): Interval[] => [[from, to]];
  return { mon: day(), tue: day(), wed: day(), thu: day(), fri: day() };
};
const roundTheClock = (): Interval[] => [['00:00', '24:00']];

const PRESETS: Record<string, { timezone: string; hours: CalendarDefinition['hours'] }> = {
  FI: { timezone: 'Europe/Helsinki', hours: weekdays('08:00', '16:00') },
  SE: { timezone: 'Europe/Stockholm', hours: weekdays('09:00', '17:00') },
  'CA-ON': { timezone: 'America/Toronto', hours: weekdays('09:00', '17:00') },
  DE: { timezone: 'Europe/Berlin', hours: weekdays('09:00', '17:00') },
  GB: { timezone: 'Europe/London', hours: weekdays('09:00', '17:00') },
  US: { timezone: 'America/New_York', hours: weekdays('09:00', '17:00') },
  '24x7': {
    timezone: 'Etc/UTC',
    hours: {
      ...{ mon: roundTheClock(), tue: roundTheClock(), wed: roundTheClock() },
      ...{ thu: roundTheClock(), fri: roundTheClock() },
      ...{ sat: roundTheClock(), sun: roundTheClock() },
    },
  },
};

/** The names that `calendarFrom` knows. */
export const PRESET_NAMES = Object.keys(PRESETS);

const compiled = new Map<string, BusinessTime>();

/**
 * A compiled calendar from a preset's name or a calendar file's content.
 * @throws InputError naming the field that is wrong, or the presets there are
 */
export function calendarFrom(source: unknown): BusinessTime {
  if (typeof source !== 'string') return new BusinessTime(readCalendar(source, holidaysOf));
  const known = compiled.get(source);
  if (known) return known;
  const preset = PRESETS[source];
  if (!preset || !Object.hasOwn(PRESETS, source)) {
    throw new InputError(
      `calendar: ${quote(source)} is no preset, expected one of ${PRESET_NAMES.join(', ')}`,
    );
  }
  const calendar = new BusinessTime({
    name: source,
    version: 1,
    timezone: preset.timezone,
    hours: preset.hours,
    holidays: source === '24x7' ? [] : holidays[source as keyof typeof holidays],
    closures: [],
  });
  compiled.set(source, calendar);
  return calendar;
}

/** The checked-in holidays of a country, or of a region of it. @throws InputError when there are none */
function holidaysOf(country: string, region: string | null): string[] {
  const key = region ? `${country}-${region}` : country;
  if (Object.hasOwn(holidays, key)) return holidays[key as keyof typeof holidays];
  throw new InputError(
    `no holidays are kept for ${quote(key)}, expected one of ${Object.keys(holidays).join(', ')} or a list of dates`,
  );
}
