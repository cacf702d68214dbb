import { parseDate } from '../../../calendar/civil-date';
import { words } from '../../words/words';

const NAMES = words({
  en: {
    newYear: 'New Year’s Day',
    epiphany: 'Epiphany',
    goodFriday: 'Good Friday',
    easterSunday: 'Easter Sunday',
    easterMonday: 'Easter Monday',
    mayDay: 'May Day',
    ascension: 'Ascension Day',
    whitSunday: 'Whit Sunday',
    whitMonday: 'Whit Monday',
    christmasEve: 'Christmas Eve',
    christmas: 'Christmas Day',
    boxingDay: 'Boxing Day',
    newYearsEve: 'New Year’s Eve',
  },
  fi: {
    newYear: 'uudenvuodenpäivä',
    epiphany: 'loppiainen',
    goodFriday: 'pitkäperjantai',
    easterSunday: 'pääsiäispäivä',
    easterMonday: 'toinen pääsiäispäivä',
    mayDay: 'vappu',
    ascension: 'helatorstai',
    whitSunday: 'helluntai',
    whitMonday: 'toinen helluntaipäivä',
    christmasEve: 'jouluaatto',
    christmas: 'joulupäivä',
    boxingDay: 'tapaninpäivä',
    newYearsEve: 'uudenvuodenaatto',
  },
  sv: {
    newYear: 'nyårsdagen',
    epiphany: 'trettondedag jul',
    goodFriday: 'långfredagen',
    easterSunday: 'påskdagen',
    easterMonday: 'annandag påsk',
    mayDay: 'första maj',
    ascension: 'Kristi himmelsfärdsdag',
    whitSunday: 'pingstdagen',
    whitMonday: 'annandag pingst',
    christmasEve: 'julafton',
    christmas: 'juldagen',
    boxingDay: 'annandag jul',
    newYearsEve: 'nyårsafton',
  },
});
type Known = keyof (typeof NAMES)['en'];

const FIXED: Record<string, Known> = {
  ...{ '01-01': 'newYear', '01-06': 'epiphany', '05-01': 'mayDay', '12-24': 'christmasEve' },
  ...{ '12-25': 'christmas', '12-26': 'boxingDay', '12-31': 'newYearsEve' },
};
/** By days after Easter Sunday. */
const MOVABLE: Record<number, Known> = {
  ...{ [-2]: 'goodFriday', 0: 'easterSunday', 1: 'easterMonday', 39: 'ascension' },
  ...{ 49: 'whitSunday', 50: 'whitMonday' },
};

/**
 * A holiday's name where it has the same in every country that keeps it: calendars have dates, no names.
 * @param date "2026-04-03"
 */
export function holidayName(date: string, locale: keyof typeof NAMES): string | null {
  const days = parseDate(date)! - parseDate(easterOf(Number(date.slice(0, 4))))!;
  const known = FIXED[date.slice(5)] ?? MOVABLE[days];
  return known === undefined ? null : NAMES[locale][known];
}

/** Easter Sunday of the Gregorian calendar ("Anonymous" algorithm; Meeus, Astronomical Algorithms, chapter 8). */
function easterOf(year: number): string {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const d = Math.floor(b / 4);
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const n = h + l - 7 * m;
  const month = Math.floor((n + 90) / 25);
  const day = (n + 33 * month + 19) % 32;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}
