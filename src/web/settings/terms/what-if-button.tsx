import type { VNode } from 'preact';
import type { TermsKind } from '../../../store/entities/settings/terms-name.entity';
import { useWords } from '../../page/reader';
import { words } from '../../words/words';

const WORDS = words({
  en: {
    ask: 'What would this have changed in the last 12 months?',
    saved: (n: number) => `What version ${n} would have changed`,
  },
  fi: {
    ask: 'Mitä tämä olisi muuttanut viimeisten 12 kuukauden aikana?',
    saved: (n) => `Mitä versio ${n} olisi muuttanut`,
  },
  sv: {
    ask: 'Vad hade detta ändrat de senaste 12 månaderna?',
    saved: (n) => `Vad version ${n} hade ändrat`,
  },
});

/** Sends the draft of the form that it stands in to be compared with the past; it need not have a name yet. */
export function WhatIfButton(): VNode {
  const t = useWords(WORDS);
  return (
    <button name="whatif" value="true" formnovalidate>
      {t.ask}
    </button>
  );
}

/** The way to ask it of what is saved, a version or a preset. */
export function WhatIfLink({
  kind,
  name,
  version,
}: {
  kind: TermsKind;
  name: string;
  version?: number;
}): VNode {
  const t = useWords(WORDS);
  const query = new URLSearchParams({ kind, name });
  if (version !== undefined) query.set('version', String(version));
  return (
    <a href={`/what-if?${query.toString()}`}>{version === undefined ? t.ask : t.saved(version)}</a>
  );
}
