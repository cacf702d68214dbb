import type { VerdictView } from '../../../hiring/applications/evidence/evidence.view';
import type { Locale } from '../../../mail/locale';
import { words } from '../../words/words';
import { businessTime } from './business-time.words';

const WORDS = words({
  en: {
    open: 'Open',
    kept: 'Kept',
    extended: 'Kept after extension',
    early: (time: string) => `${time} early`,
    onTheDot: 'on the dot',
    broken: 'Broken',
    late: (time: string) => `late by ${time} business time`,
    stillOwed: 'and still owed',
    ended: (why: string) => `and never kept: ${why}`,
    transport: 'the mail was written in time',
    released: 'Released',
    rescheduled: 'Moved to a new date',
    reasons: {
      withdrawn: 'withdrew',
      hired: 'hired',
      told: 'the end was told',
      waived: 'no answer needed',
      superseded: 'a newer one took its place',
      promised: 'a date was promised instead',
      erased: 'data erased',
    },
  },
  fi: {
    open: 'Avoin',
    kept: 'Pidetty',
    extended: 'Pidetty siirron jälkeen',
    early: (time) => `${time} etuajassa`,
    onTheDot: 'täsmälleen ajallaan',
    broken: 'Rikottu',
    late: (time) => `myöhässä ${time} työaikaa`,
    stillOwed: 'ja yhä luvattuna',
    ended: (why) => `eikä koskaan pidetty: ${why}`,
    transport: 'viesti oli kirjoitettu ajoissa',
    released: 'Rauennut',
    rescheduled: 'Siirretty uuteen päivään',
    reasons: {
      withdrawn: 'hakija perui',
      hired: 'palkattiin',
      told: 'loppu kerrottiin',
      waived: 'vastausta ei tarvita',
      superseded: 'uudempi tuli tilalle',
      promised: 'luvattiin päivä sen sijaan',
      erased: 'tiedot poistettu',
    },
  },
  sv: {
    open: 'Öppet',
    kept: 'Hållet',
    extended: 'Hållet efter förlängning',
    early: (time) => `${time} i förväg`,
    onTheDot: 'på slaget',
    broken: 'Brutet',
    late: (time) => `${time} arbetstid för sent`,
    stillOwed: 'och ännu inte hållet',
    ended: (why) => `och aldrig hållet: ${why}`,
    transport: 'brevet var skrivet i tid',
    released: 'Bortfallet',
    rescheduled: 'Flyttat till ett nytt datum',
    reasons: {
      withdrawn: 'kandidaten återtog',
      hired: 'anställdes',
      told: 'slutet meddelades',
      waived: 'inget svar behövs',
      superseded: 'ett nyare kom i stället',
      promised: 'ett datum lovades i stället',
      erased: 'uppgifterna raderade',
    },
  },
});

/** What became of a promise: "Kept (3 h early)", "Broken (late by 5 h 10 min business time)". */
export function verdictWords(verdict: VerdictView, locale: Locale): string {
  const t = WORDS[locale];
  const { status, earlyBy, lateBy, reschedules, reason, byTransport } = verdict;
  const why = reason === null ? null : ((t.reasons as Record<string, string>)[reason] ?? reason);
  const within = (...parts: (string | null)[]) =>
    `(${parts.filter((part) => part !== null).join(', ')})`;
  const time = (seconds: number) => businessTime(seconds, locale);
  switch (status) {
    case 'open':
      return t.open;
    case 'kept': {
      const early = earlyBy === 0 ? t.onTheDot : t.early(time(earlyBy));
      return `${reschedules > 0 ? t.extended : t.kept} ${within(early)}`;
    }
    case 'late':
      return `${t.broken} ${within(t.late(time(lateBy)), byTransport ? t.transport : null)}`;
    case 'overdue':
      return `${t.broken} ${within(t.late(time(lateBy)), why === null ? t.stillOwed : t.ended(why))}`;
    case 'released':
      return `${t.released} ${within(why)}`;
    case 'rescheduled':
      return t.rescheduled;
  }
}
