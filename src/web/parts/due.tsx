import type { VNode } from 'preact';
import type { Urgency } from '../../hiring/commitments/urgency';
import { formatInstant, type Instant } from '../../kernel/instant';
import { useReader, useWords } from '../page/reader';
import { placeName, shortMoment, wallTime } from '../words/moments';
import { words } from '../words/words';
import { Icon, type IconName } from './icon';

const WORDS = words({
  en: {
    ok: (left: string) => `${left} left`,
    soon: (left: string) => `${left} left`,
    late: (over: string) => `${over} late`,
    paused: 'paused',
  },
  fi: {
    ok: (left) => `${left} jäljellä`,
    soon: (left) => `${left} jäljellä`,
    late: (over) => `${over} myöhässä`,
    paused: 'tauolla',
  },
  sv: {
    ok: (left) => `${left} kvar`,
    soon: (left) => `${left} kvar`,
    late: (over) => `${over} försenad`,
    paused: 'pausad',
  },
});
const ICONS: Record<Urgency, IconName> = {
  ...{ ok: 'clock', soon: 'bell', late: 'alert', paused: 'pause' },
};

/** Something that is due. */
export interface DueProps {
  at: Instant;
  state: Urgency;
  /** Why its clock is stopped. */
  why?: string | null;
}

/** A due time with how much of it is left: time by the wall to the due instant; after it, it counts up. */
export function Due({ at, state, why }: DueProps): VNode {
  return (
    <span class="due">
      <Chip at={at} state={state} why={why} /> <Moment at={at} />
    </span>
  );
}

/** How pressing it is: a word, a sign and a colour, never the colour alone. */
export function Chip({ at, state, why }: DueProps): VNode {
  const { locale, now } = useReader();
  const t = useWords(WORDS);
  const text = state === 'paused' ? t.paused : t[state](wallTime(at - now, locale));
  return (
    <span class="chip" data-state={state} data-due={formatInstant(at)}>
      <Icon name={ICONS[state]} />
      {text}
      {state === 'paused' && why ? `: ${why}` : null}
    </span>
  );
}

/** "Mon 30 Mar, 11:00 Helsinki". */
export function Moment({ at, zone }: { at: Instant; zone?: string }): VNode {
  const reader = useReader();
  const shown = zone ?? reader.zone;
  return (
    <time dateTime={formatInstant(at)}>
      {shortMoment(at, shown, reader.locale, reader.now)}{' '}
      <span class="place">{placeName(shown, reader.locale)}</span>
    </time>
  );
}
