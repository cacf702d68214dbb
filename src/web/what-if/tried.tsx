import type { VNode } from 'preact';
import type { Locale } from '../../mail/locale';
import type { WhatIfRun } from '../../store/entities/reports/what-if-run.entity';
import { useReader, useWords } from '../page/reader';
import { WHAT_IF_WORDS } from './what-if.words';

type TriedRun = Pick<WhatIfRun, 'kind' | 'name' | 'number'>;

/** "Ours (version 2)". */
export function triedName({ name, number }: TriedRun, locale: Locale): string {
  const t = WHAT_IF_WORDS[locale];
  return `${name} (${number === null ? t.draft : number === 0 ? t.preset : t.version(number)})`;
}

/** "Policy Ours (version 2)". */
export function Tried({ run }: { run: TriedRun }): VNode {
  const t = useWords(WHAT_IF_WORDS);
  const { locale } = useReader();
  return (
    <>
      {t.kinds[run.kind]} <bdi>{triedName(run, locale)}</bdi>
    </>
  );
}

/** In whose place it stands. */
export function Replaced({ run: { replaces } }: { run: Pick<WhatIfRun, 'replaces'> }): VNode {
  const t = useWords(WHAT_IF_WORDS);
  return replaces === null ? <>{t.all}</> : <bdi>{replaces}</bdi>;
}
