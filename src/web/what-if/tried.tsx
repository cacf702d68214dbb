import type { VNode } from 'preact';
import type { WhatIfRun } from '../../store/entities/reports/what-if-run.entity';
import { useWords } from '../page/reader';
import { WHAT_IF_WORDS } from './what-if.words';

/** "Policy Ours (version 2)". */
export function Tried({
  run: { kind, name, number },
}: {
  run: Pick<WhatIfRun, 'kind' | 'name' | 'number'>;
}): VNode {
  const t = useWords(WHAT_IF_WORDS);
  const which = number === null ? t.draft : number === 0 ? t.preset : t.version(number);
  return (
    <>
      {t.kinds[kind]} <bdi>{name}</bdi> ({which})
    </>
  );
}

/** In whose place it stands. */
export function Replaced({ run: { replaces } }: { run: Pick<WhatIfRun, 'replaces'> }): VNode {
  const t = useWords(WHAT_IF_WORDS);
  return replaces === null ? <>{t.all}</> : <bdi>{replaces}</bdi>;
}
