import type { VNode } from 'preact';
import { useWords } from '../page/reader';
import { boardPath, type BoardQuery } from './board-path';
import { WORDS } from './board.words';

/** Whose applications, and which names. It stands in the address. */
export function Filter({ job, query }: { job: string; query: BoardQuery }): VNode {
  const t = useWords(WORDS);
  const { owner, q, stage } = query;
  return (
    <form class="filter" method="get" action={boardPath(job)} role="search" aria-label={t.filter}>
      {stage === null ? null : <input type="hidden" name="stage" value={stage} />}
      <label for="owner" class="unseen">
        {t.owner}
      </label>
      <select id="owner" name="owner">
        <option value="">{t.everybody}</option>
        <option value="mine" selected={owner === 'mine'}>
          {t.mine}
        </option>
      </select>
      <label for="q" class="unseen">
        {t.name}
      </label>
      <input id="q" type="search" name="q" value={q} placeholder={t.name} maxLength={100} />
      <button>{t.show}</button>
      {owner === null && q === '' ? null : <a href={boardPath(job, { stage })}>{t.all}</a>}
    </form>
  );
}
