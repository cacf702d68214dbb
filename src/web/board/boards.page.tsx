import type { VNode } from 'preact';
import type { Page } from '../../forms/cursor';
import type { JobOverview } from '../../hiring/board/job-overviews';
import type { Frame } from '../page/frames';
import { useWords } from '../page/reader';
import { staffPage } from '../page/staff';
import { boardPath } from './board-path';
import { WORDS } from './board.words';

/** The open jobs, to choose whose board to look at. */
export function boardsPage(frame: Frame, jobs: Page<JobOverview>): string {
  const t = WORDS[frame.reader.locale];
  return staffPage(frame, { title: t.title, place: 'board' }, <Boards jobs={jobs} />);
}

function Boards({ jobs: { items, next } }: { jobs: Page<JobOverview> }): VNode {
  const t = useWords(WORDS);
  if (items.length === 0) {
    return (
      <p class="empty">
        {t.noJobs} <a href="/jobs/new">{t.newJob}</a>
      </p>
    );
  }
  return (
    <>
      <h2>{t.choose}</h2>
      <ul class="rows">
        {items.map(({ id, title, active, late }) => (
          <li key={id}>
            <a class="person" href={boardPath(id)} dir="auto">
              {title}
            </a>
            <span>
              {t.active(active)}
              {late === 0 ? null : <span class="badge late">{t.late(late)}</span>}
            </span>
          </li>
        ))}
      </ul>
      {next === null ? null : (
        <p>
          <a href={`/board?all=true&cursor=${encodeURIComponent(next)}`}>{t.older}</a>
        </p>
      )}
    </>
  );
}
