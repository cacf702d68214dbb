import type { VNode } from 'preact';
import type { ApplicationHead } from '../../../hiring/applications/application-heads';
import type { DueHints } from '../../../hiring/applications/due/due-hints';
import { useReader, useWords } from '../../page/reader';
import { clockTime, localField, shortDay } from '../../words/moments';
import { words } from '../../words/words';
import type { Typed } from '../verb/typed';
import type { Asked } from '../verb/verb';
import { DueHintText } from './due-hint';

const WORDS = words({
  en: {
    quick: (days: number, at: string) => `In ${days} working days, ${at}`,
    choices: 'Quick choices',
    optional: 'optional',
  },
  fi: {
    quick: (days, at) => `${days} työpäivän päästä, ${at}`,
    choices: 'Pikavalinnat',
    optional: 'vapaaehtoinen',
  },
  sv: {
    quick: (days, at) => `Om ${days} arbetsdagar, ${at}`,
    choices: 'Snabbval',
    optional: 'frivilligt',
  },
});

/** What is known of the date that is typed, and dates that are a button away. */
export type DueLook = Awaited<ReturnType<DueHints['of']>>;

/** Looks at the field `due`. */
export function dueLook(hints: DueHints, { head, reader }: Asked, typed: Typed): Promise<DueLook> {
  return hints.of(head.calendar, typed.instant('due', reader.zone), reader.now);
}

/** A date that is promised: typed or a button away, and what it means in working days. The name is `due`. */
export function DueField({
  head,
  label,
  hint,
  typed,
  look,
  optional,
}: {
  head: ApplicationHead;
  label: string;
  hint?: string;
  typed: Typed;
  look: DueLook;
  optional?: boolean;
}): VNode {
  const t = useWords(WORDS);
  const { locale, zone, now } = useReader();
  const moment = (at: DueLook['quick'][number]['at']) =>
    `${shortDay(at, zone, locale, now)} ${clockTime(at, zone, locale)}`;
  return (
    <div class="field">
      <label for="due">
        {label}
        {optional === true ? <span class="quiet"> ({t.optional})</span> : null}
      </label>
      {hint === undefined ? null : <small id="due-about">{hint}</small>}
      <input
        {...{ id: 'due', name: 'due', type: 'datetime-local', value: typed.text('due') }}
        required={optional !== true}
        aria-describedby={hint === undefined ? 'due-hint' : 'due-about due-hint'}
        {...{ 'hx-get': `/applications/${head.id}/due-hint`, 'hx-target': '#due-hint' }}
        // in a dialog the form around it takes the content of pages, and this is none
        {...{ 'hx-trigger': 'change, input delay:300ms', 'hx-select': 'unset' }}
      />
      <p class="quick" role="group" aria-label={t.choices}>
        {look.quick.map(({ days, at }) => (
          <button key={days} name="pick" value={localField(at, zone)} formNoValidate>
            {t.quick(days, moment(at))}
          </button>
        ))}
      </p>
      <div id="due-hint" aria-live="polite">
        {look.hint === null ? null : <DueHintText hint={look.hint} />}
      </div>
    </div>
  );
}
