import type { VNode } from 'preact';
import type { Card } from '../../hiring/board/board.view';
import { Due } from '../parts/due';
import { useReader, useWords } from '../page/reader';
import { ruleName } from '../words/rules';
import { movePath, type BoardQuery } from './board-path';
import { WORDS } from './board.words';
import { initialsOf } from './initials';

/**
 * An application on the board. It can be dragged where there is script; the link does the same, and is what a drop and
 * the key follow.
 */
export function CardItem({
  card: { id, name, owner, days, due },
  job,
  query,
}: {
  card: Card;
  job: string;
  query: BoardQuery;
}): VNode {
  const t = useWords(WORDS);
  const { locale } = useReader();
  return (
    <li class="card" data-card draggable>
      <a class="person" href={`/applications/${id}`} dir="auto" draggable={false}>
        {name}
      </a>
      <span class="quiet">
        {days <= 0 ? t.today : t.days(days)} ·{' '}
        <span title={owner} aria-hidden="true">
          {initialsOf(owner)}
        </span>
        <span class="unseen">
          {t.owner}: {owner}
        </span>
      </span>
      {due === null ? null : (
        <>
          <Due at={due.at} state={due.state} />
          <span class="what">{ruleName(due.rule, due.title, locale)}</span>
        </>
      )}
      <a class="move" href={movePath(id, job, query)} data-move>
        {t.move} <span class="unseen">{name}</span>
      </a>
    </li>
  );
}
