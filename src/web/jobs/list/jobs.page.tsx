import type { VNode } from 'preact';
import type { Page } from '../../../forms/cursor';
import type { JobOverview } from '../../../hiring/board/job-overviews';
import { parseInstant } from '../../../kernel/instant';
import { reaches } from '../../../accounts/access';
import { boardPath } from '../../board/board-path';
import type { Frame } from '../../page/frames';
import { useReader, useWords } from '../../page/reader';
import { staffPage } from '../../page/staff';
import { shortDay } from '../../words/moments';
import { words } from '../../words/words';
import { IMPORT_WORDS } from '../../import/import.words';
import { WORDS } from '../jobs.words';

/** Which jobs a list shows. */
export interface JobsQuery {
  status: 'open' | 'closed' | 'all';
  mine: boolean;
}

export interface JobsPageView {
  jobs: Page<JobOverview>;
  query: JobsQuery;
}

const OWN = words({
  en: {
    which: 'Which jobs',
    all: 'All',
    mine: 'Mine',
    everybody: 'Everybody’s',
    board: 'Board',
    none: 'There is no such job.',
    first: 'Open the first one',
    next: 'Show older ones',
    proposed: 'filled, to be closed',
    until: 'until',
  },
  fi: {
    which: 'Mitkä työpaikat',
    all: 'Kaikki',
    mine: 'Omat',
    everybody: 'Kaikkien',
    board: 'Taulu',
    none: 'Tällaisia työpaikkoja ei ole.',
    first: 'Avaa ensimmäinen',
    next: 'Näytä vanhempia',
    proposed: 'täytetty, suljettava',
    until: 'asti',
  },
  sv: {
    which: 'Vilka tjänster',
    all: 'Alla',
    mine: 'Mina',
    everybody: 'Allas',
    board: 'Tavla',
    none: 'Det finns ingen sådan tjänst.',
    first: 'Öppna den första',
    next: 'Visa äldre',
    proposed: 'tillsatt, ska stängas',
    until: 'till',
  },
});

/** The jobs that somebody sees. */
export function jobsPage(frame: Frame, view: JobsPageView): string {
  const t = WORDS[frame.reader.locale];
  const actions = (
    <>
      {reaches(frame.who.role, 'hr_lead') ? (
        <a class="button" href="/imports">
          {IMPORT_WORDS[frame.reader.locale].onList}
        </a>
      ) : null}
      <a class="button primary" href="/jobs/new">
        {t.newJob}
      </a>
    </>
  );
  return staffPage(frame, { title: t.jobs, place: 'jobs', actions }, <Jobs view={view} />);
}

function Jobs({ view: { jobs, query } }: { view: JobsPageView }): VNode {
  const t = useWords(OWN);
  const { items, next } = jobs;
  return (
    <>
      <Which query={query} />
      {items.length === 0 ? (
        <p class="empty">
          {t.none} <a href="/jobs/new">{t.first}</a>
        </p>
      ) : (
        <JobTable items={items} />
      )}
      {next === null ? null : (
        <p>
          <a href={jobsPath(query, next)}>{t.next}</a>
        </p>
      )}
    </>
  );
}

function Which({ query }: { query: JobsQuery }): VNode {
  const t = useWords(OWN);
  const w = useWords(WORDS);
  const link = (label: string, to: JobsQuery) => (
    <li>
      <a
        href={jobsPath(to)}
        aria-current={to.status === query.status && to.mine === query.mine ? 'true' : undefined}
      >
        {label}
      </a>
    </li>
  );
  const { status, mine } = query;
  return (
    <nav class="which" aria-label={t.which}>
      <ul>
        {link(w.open, { status: 'open', mine })}
        {link(w.closed, { status: 'closed', mine })}
        {link(t.all, { status: 'all', mine })}
      </ul>
      <ul>
        {link(t.everybody, { status, mine: false })}
        {link(t.mine, { status, mine: true })}
      </ul>
    </nav>
  );
}

function JobTable({ items }: { items: readonly JobOverview[] }): VNode {
  const t = useWords(WORDS);
  const own = useWords(OWN);
  return (
    <div class="scrolls" role="region" tabIndex={0} aria-label={t.jobs}>
      <table class="jobs">
        <thead>
          <tr>
            <th scope="col">{t.title}</th>
            <th scope="col">{t.owner}</th>
            <th scope="col" class="number">
              {t.active}
            </th>
            <th scope="col" class="number">
              {t.late}
            </th>
            <th scope="col">{t.status}</th>
            <th scope="col">{t.since}</th>
            <th scope="col">
              <span class="unseen">{own.board}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <JobRow item={item} key={item.id} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function JobRow({ item }: { item: JobOverview }): VNode {
  const own = useWords(OWN);
  const { locale, zone, now } = useReader();
  const { id, title, owner, active, late, createdAt } = item;
  return (
    <tr>
      <th scope="row">
        <a class="person" href={`/jobs/${id}`} dir="auto">
          {title}
        </a>
      </th>
      <td dir="auto">{owner.name}</td>
      <td class="number">{active === 0 ? '–' : active}</td>
      <td class="number">{late === 0 ? '–' : <span class="badge late">{late}</span>}</td>
      <td>
        <Standing item={item} />
      </td>
      <td>
        <time dateTime={createdAt}>{shortDay(parseInstant(createdAt)!, zone, locale, now)}</time>
      </td>
      <td>
        <a href={boardPath(id)}>
          {own.board} <span class="unseen">{title}</span>
        </a>
      </td>
    </tr>
  );
}

function Standing({ item }: { item: JobOverview }): VNode {
  const t = useWords(WORDS);
  const own = useWords(OWN);
  const { locale, zone, now } = useReader();
  const { status, outcome, closureProposedAt, applyUntil } = item;
  if (status === 'closed') {
    return <>{outcome === null ? t.closed : `${t.closed}, ${t.outcome[outcome]}`}</>;
  }
  if (closureProposedAt !== null) return <>{own.proposed}</>;
  if (applyUntil === null) return <>{t.open}</>;
  const day = shortDay(parseInstant(applyUntil)!, zone, locale, now);
  return (
    <>{locale === 'fi' ? `${t.open}, ${day} ${own.until}` : `${t.open}, ${own.until} ${day}`}</>
  );
}

function jobsPath({ status, mine }: JobsQuery, cursor?: string): string {
  const query = new URLSearchParams();
  if (status !== 'open') query.set('status', status);
  if (mine) query.set('mine', 'true');
  if (cursor !== undefined) query.set('cursor', cursor);
  const text = query.toString();
  return `/jobs${text === '' ? '' : `?${text}`}`;
}
