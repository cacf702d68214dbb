import type { VNode } from 'preact';
import type { DueHint } from '../../../hiring/applications/due/due-hints';
import { Moment } from '../../parts/due';
import { useReader, useWords } from '../../page/reader';

import { words } from '../../words/words';
import { dateWords } from './dates';
import { holidayName } from './holidays.words';

const WORDS = words({
  en: {
    past: 'has passed. Choose a time to come.',
    away: (days: number) =>
      days === 0 ? 'is today.' : `is ${days} working ${days === 1 ? 'day' : 'days'} from now.`,
    skipped: (what: string, many: boolean) => `${what} ${many ? 'do' : 'does'} not count.`,
    and: ' and ',
    closed: {
      outside_hours: 'That is outside office hours.',
      weekend: 'That is on a weekend, when nobody works.',
      day_off: 'That is on a day when nobody works.',
      holiday: 'That is on a holiday.',
      closure: 'The office is closed then.',
    },
  },
  fi: {
    past: 'on jo mennyt. Valitse tuleva aika.',
    away: (days) => (days === 0 ? 'on tänään.' : `on ${days} työpäivän päässä.`),
    skipped: (what, many) => `${what} ${many ? 'eivät ole työpäiviä' : 'ei ole työpäivä'}.`,
    and: ' ja ',
    closed: {
      outside_hours: 'Se on työajan ulkopuolella.',
      weekend: 'Se on viikonloppuna, jolloin kukaan ei ole töissä.',
      day_off: 'Se on päivänä, jolloin kukaan ei ole töissä.',
      holiday: 'Se on pyhäpäivänä.',
      closure: 'Toimisto on silloin suljettu.',
    },
  },
  sv: {
    past: 'har redan varit. Välj en tid som kommer.',
    away: (days) =>
      days === 0 ? 'är i dag.' : `är om ${days} ${days === 1 ? 'arbetsdag' : 'arbetsdagar'}.`,
    skipped: (what) => `${what} räknas inte.`,
    and: ' och ',
    closed: {
      outside_hours: 'Det är utanför kontorstid.',
      weekend: 'Det är på en helg, när ingen arbetar.',
      day_off: 'Det är en dag när ingen arbetar.',
      holiday: 'Det är på en helgdag.',
      closure: 'Kontoret är stängt då.',
    },
  },
});

/** What a date means that somebody is about to promise: how far away it is, and which days do not count. */
export function DueHintText({ hint }: { hint: DueHint }): VNode {
  const t = useWords(WORDS);
  const { locale } = useReader();
  const { at, isPast, workingDays, closed, skipped } = hint;
  if (isPast) {
    return (
      <p class="hint" data-state="late">
        <Moment at={at} /> {t.past}
      </p>
    );
  }
  const names = skipped.map((one) => skippedName(one, locale));
  const all = [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((one) => one !== '');
  return (
    <p class="hint" data-state={closed === null ? 'ok' : 'soon'}>
      <Moment at={at} /> {t.away(workingDays)}{' '}
      {all.length === 0 ? '' : `${capital(t.skipped(all.join(t.and), names.length > 1))} `}
      {closed === null || closed === 'open' ? '' : t.closed[closed]}
    </p>
  );
}

function skippedName(
  { kind, from, to }: DueHint['skipped'][number],
  locale: 'en' | 'fi' | 'sv',
): string {
  const known = kind === 'holiday' ? holidayName(from, locale) : null;
  if (known !== null) return known;
  const first = dateWords(from, locale);
  return from === to ? first : `${first} – ${dateWords(to, locale)}`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
