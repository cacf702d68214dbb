import { triggerText } from '../../../hiring/terms/text/policy-text';
import type { Locale } from '../../../mail/locale';
import type { Rule, Trigger } from '../../../sla/policy/policy';
import { PURPOSE_GROUPS, type Purpose } from '../../../sla/policy/purpose';
import { PURPOSE_WORDS } from '../../words/purposes';
import { words } from '../../words/words';

/** The units in which people write a length of time, as fields name them. */
export const UNITS = ['businessDays', 'businessHours', 'calendarDays'] as const;
export type Unit = (typeof UNITS)[number];

/** Each for one and for several. */
export const UNIT_WORDS = words<Record<Unit, readonly [string, string]>>({
  en: {
    businessDays: ['working day', 'working days'],
    businessHours: ['working hour', 'working hours'],
    calendarDays: ['day', 'days'],
  },
  fi: {
    businessDays: ['työpäivä', 'työpäivää'],
    businessHours: ['työtunti', 'työtuntia'],
    calendarDays: ['päivä', 'päivää'],
  },
  sv: {
    businessDays: ['arbetsdag', 'arbetsdagar'],
    businessHours: ['arbetstimme', 'arbetstimmar'],
    calendarDays: ['dag', 'dagar'],
  },
});

const EVENTS = words<Record<string, string>>({
  en: {
    'application.received': 'the application',
    'interview.held': 'the interview',
    'assignment.returned': 'the task handed in',
    'message.delivered': 'every word to the candidate',
    'decision.made': 'the decision',
    'job.closed': 'the job being closed',
    'feedback.requested': 'being asked for feedback',
    'message.received:question': 'a question',
    'message.received': 'a message from the candidate',
    'promise.made:answer': 'an answer promised',
    'promise.made:contact': 'a word promised',
    'promise.made:feedback': 'feedback promised',
    'message.delivered:dated': 'a message that gives a date',
  },
  fi: {
    'application.received': 'hakemus',
    'interview.held': 'haastattelu',
    'assignment.returned': 'tehtävän palautus',
    'message.delivered': 'jokainen viesti hakijalle',
    'decision.made': 'päätös',
    'job.closed': 'haun sulkeminen',
    'feedback.requested': 'palautepyyntö',
    'message.received:question': 'kysymys',
    'message.received': 'hakijan viesti',
    'promise.made:answer': 'luvattu vastaus',
    'promise.made:contact': 'luvattu yhteydenotto',
    'promise.made:feedback': 'luvattu palaute',
    'message.delivered:dated': 'viesti, jossa on päivä',
  },
  sv: {
    'application.received': 'ansökan',
    'interview.held': 'intervjun',
    'assignment.returned': 'inlämnad uppgift',
    'message.delivered': 'varje besked till kandidaten',
    'decision.made': 'beslutet',
    'job.closed': 'att tjänsten stängs',
    'feedback.requested': 'begärd återkoppling',
    'message.received:question': 'en fråga',
    'message.received': 'ett meddelande från kandidaten',
    'promise.made:answer': 'ett utlovat svar',
    'promise.made:contact': 'ett utlovat besked',
    'promise.made:feedback': 'utlovad återkoppling',
    'message.delivered:dated': 'ett brev som ger ett datum',
  },
});

const GROUPS = words({
  en: {
    contact: 'any word to the candidate',
    human: 'a word from a person',
    given: 'the date given',
  },
  fi: { contact: 'mikä tahansa viesti hakijalle', human: 'ihmisen viesti', given: 'annettu päivä' },
  sv: {
    contact: 'vilket besked som helst',
    human: 'besked från en människa',
    given: 'det utlovade datumet',
  },
});

/** A length of time as fields have it; null for a date that is given. */
export function amountOf(within: Rule['within']): { n: number; unit: Unit } | null {
  if ('businessDays' in within) return { n: within.businessDays, unit: 'businessDays' };
  if ('calendarDays' in within) return { n: within.calendarDays, unit: 'calendarDays' };
  if ('fromEvent' in within) return null;
  return { n: within.businessSeconds / 3600, unit: 'businessHours' };
}

/** "5 working days". */
export function withinText(within: Rule['within'], locale: Locale): string {
  const amount = amountOf(within);
  if (amount === null) return GROUPS[locale].given;
  return `${amount.n} ${UNIT_WORDS[locale][amount.unit][amount.n === 1 ? 0 : 1]}`;
}

/** "the interview, the task handed in". */
export function eventsText(on: readonly Trigger[], locale: Locale): string {
  return on
    .map(triggerText)
    .map((code) => EVENTS[locale][code] ?? code)
    .join(', ');
}

/** "offer, rejection, outcome", or the group that they are. */
export function keptByText(keptBy: readonly Purpose[], locale: Locale): string {
  const is = (group: readonly Purpose[]) =>
    group.length === keptBy.length && group.every((one) => keptBy.includes(one));
  if (is(PURPOSE_GROUPS.CONTACT)) return GROUPS[locale].contact;
  if (is(PURPOSE_GROUPS.HUMAN)) return GROUPS[locale].human;
  return keptBy.map((one) => PURPOSE_WORDS[locale][one]).join(', ');
}

/** "50 %, 80 %". */
export function warnText(warnAt: readonly number[]): string {
  return warnAt.length === 0 ? '–' : warnAt.map((share) => `${percent(share)} %`).join(', ');
}

/** 50 for 0.5. */
export function percent(share: number): number {
  return Math.round(share * 10_000) / 100;
}
