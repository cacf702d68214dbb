import type { VNode } from 'preact';
import { useWords } from '../page/reader';
import { words } from '../words/words';

const WORDS = words({
  en: 'What if another policy or calendar had held?',
  fi: 'Entä jos voimassa olisi ollut toinen käytäntö tai kalenteri?',
  sv: 'Tänk om andra regler eller en annan kalender hade gällt?',
});

/** From the report to what a draft would have made of it. */
export function WhatIfEntrance(): VNode {
  return (
    <p>
      <a class="control" href="/what-if">
        {useWords(WORDS)}
      </a>
    </p>
  );
}
