import type { VNode } from 'preact';
import { useWords } from '../page/reader';
import { words } from '../words/words';
import { BULK_VERB_WORDS } from './bulk.words';

const WORDS = words({
  en: { selected: '{n} selected', none: 'For those who are selected, two or more:' },
  fi: { selected: '{n} valittu', none: 'Valituille, kahdelle tai useammalle:' },
  sv: { selected: '{n} valda', none: 'För de valda, två eller fler:' },
});

/** In the order of the bar. */
export const BULK_VERBS = ['message', 'move', 'decision', 'owner'] as const;
export type BulkVerb = (typeof BULK_VERBS)[number];

/**
 * What can be done for several at once. It belongs on any page whose boxes are
 * `<input type="checkbox" name="application" value={id} form="bulk">`; with script it is seen when two are ticked.
 */
export function BulkBar(): VNode {
  const t = useWords(WORDS);
  const verbs = useWords(BULK_VERB_WORDS);
  return (
    <form id="bulk" class="bulk" method="post" action="/bulk/preview" data-bulk={t.selected}>
      <span class="selected" aria-live="polite">
        {t.none}
      </span>
      {BULK_VERBS.map((verb) => (
        <button key={verb} name="verb" value={verb}>
          {verbs[verb]}
        </button>
      ))}
    </form>
  );
}
