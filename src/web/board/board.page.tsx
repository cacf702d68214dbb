import type { VNode } from 'preact';
import type { BoardView, Column as Stage } from '../../hiring/board/board.view';
import { CARDS } from '../../hiring/board/board';
import type { Frame } from '../page/frames';
import { useReader, useWords } from '../page/reader';
import { staffPage } from '../page/staff';
import { DoneNote } from '../parts/done-note';
import { DONE_WORDS } from '../words/done';
import { ruleName } from '../words/rules';
import { boardPath, type BoardQuery } from './board-path';
import { WORDS } from './board.words';
import { CardItem } from './card';
import { Filter } from './filter';
import { Notice, type NoticeView } from './notice/notice';
import { withinWords } from './within-words';

export interface BoardPageView {
  board: BoardView;
  query: BoardQuery;
  notice: NoticeView | null;
  /** What else was done, by its code. */
  done: string;
}

/** A job's applications by stage: who is where, and what is owed to them. */
export function boardPage(frame: Frame, view: BoardPageView): string {
  const t = WORDS[frame.reader.locale];
  const { id, title, status } = view.board.job;
  const actions =
    status === 'closed' ? undefined : (
      <>
        <a class="button" href={`/jobs/${id}/candidates/new`}>
          {t.add}
        </a>
        <a class="button" href={`/jobs/${id}/close`}>
          {t.close}
        </a>
      </>
    );
  return staffPage(frame, { title, place: 'board', actions }, <Board view={view} />);
}

function Board({ view: { board, query, notice, done } }: { view: BoardPageView }): VNode {
  const t = useWords(WORDS);
  const { locale } = useReader();
  const { job, active, columns } = board;
  const isFiltered = query.owner !== null || query.q !== '';
  const shown =
    columns.find(({ id }) => id === query.stage) ??
    columns.find(({ late }) => late > 0) ??
    columns[0];
  const about = [
    ...(job.status === 'closed' ? [t.closed] : []),
    t.active(active),
    ...(job.answer === null ? [] : [t.answer(withinWords(job.answer.within, locale))]),
  ];
  const isEmpty = columns.every(({ count }) => count === 0);
  return (
    <>
      <p class="about">
        {about.join(' · ')}{' '}
        <span class="links">
          <a href={`/jobs/${job.id}`}>{t.job}</a> <a href="/board?all=true">{t.other}</a>
        </span>
      </p>
      {notice === null ? (
        <DoneNote code={done} words={useWords(DONE_WORDS)} />
      ) : (
        <Notice notice={notice} job={job.id} query={query} />
      )}
      <Filter job={job.id} query={query} />
      {isEmpty ? (
        <p class="empty">
          {isFiltered ? t.none : t.noneYet}{' '}
          {isFiltered ? (
            <a href={boardPath(job.id)}>{t.all}</a>
          ) : (
            <a href={`/jobs/${job.id}/candidates/new`}>{t.add}</a>
          )}
        </p>
      ) : null}
      <nav class="tabs" aria-label={t.stages}>
        {columns.map(({ id, name, count, late }) => (
          <a
            key={id}
            href={boardPath(job.id, { ...query, stage: id, from: 0 })}
            aria-current={id === shown?.id ? 'true' : undefined}
          >
            {name} <span class="quiet">{count === 0 ? '–' : count}</span>
            {late === 0 ? null : <span class="badge late">{t.late(late)}</span>}
          </a>
        ))}
      </nav>
      <div class="board scrolls" role="region" tabIndex={0} aria-label={t.board} data-board>
        {columns.map((stage) => (
          <Column
            {...{ stage, query, job: job.id, isShown: stage.id === shown?.id }}
            key={stage.id}
          />
        ))}
      </div>
      {isEmpty ? null : (
        <p class="quiet hint">
          <kbd>m</kbd> {t.keys}
        </p>
      )}
    </>
  );
}

function Column({
  stage,
  query,
  job,
  isShown,
}: {
  stage: Stage;
  query: BoardQuery;
  job: string;
  isShown: boolean;
}): VNode {
  const t = useWords(WORDS);
  const { locale } = useReader();
  const { id, name, count, late, promise, from, cards } = stage;
  const next = from + cards.length;
  return (
    <section
      class={isShown ? 'column shown' : 'column'}
      aria-labelledby={`stage-${id}`}
      data-stage={id}
    >
      <h2 id={`stage-${id}`}>
        <span dir="auto">{name}</span> <span class="number">{count === 0 ? '–' : count}</span>
        {late === 0 ? null : <span class="badge late">{t.late(late)}</span>}
      </h2>
      <p class="promise">
        {promise === null
          ? t.nothing
          : t.within(
              ruleName(promise.rule, promise.title, locale),
              withinWords(promise.within, locale),
            )}
      </p>
      {from === 0 ? null : (
        <p>
          <a href={boardPath(job, { ...query, stage: id, from: 0 })}>{t.first}</a>
        </p>
      )}
      <ol class="cards" data-cards={id}>
        {cards.map((card) => (
          <CardItem card={card} job={job} query={query} key={card.id} />
        ))}
        {next >= count ? null : <More {...{ job, query, id, next, left: count - next }} />}
      </ol>
      {count === 0 ? <p class="quiet">{t.empty}</p> : null}
    </section>
  );
}

/** Where there is script, the next cards take its place. */
function More({
  job,
  query,
  id,
  next,
  left,
}: {
  job: string;
  query: BoardQuery;
  id: string;
  next: number;
  left: number;
}): VNode {
  const t = useWords(WORDS);
  const href = boardPath(job, { ...query, stage: id, from: next });
  return (
    <li class="more">
      <a
        {...{ href, 'hx-get': href, 'hx-target': 'closest li', 'hx-swap': 'outerHTML' }}
        hx-select={`[data-cards='${id}'] > li`}
      >
        {t.more(Math.min(left, CARDS))}
      </a>
    </li>
  );
}
