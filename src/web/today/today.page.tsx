import type { VNode } from 'preact';
import { formatInstant } from '../../kernel/instant';
import { WHOSE, type TodayRow, type TodayView, type Whose } from '../../hiring/today/today.view';
import { BulkBar } from '../bulk/bulk-bar';
import { DoneNote } from '../parts/done-note';
import { Moment } from '../parts/due';
import { Problem } from '../parts/form';
import { inDialog } from '../parts/dialog';
import type { Frame } from '../page/frames';
import { useReader, useWords } from '../page/reader';
import { staffPage } from '../page/staff';
import { DONE_WORDS } from '../words/done';
import { OwedRow } from './owed-row';
import { Tasks, Waiting } from './asked-rows';
import { TODAY_WORDS } from './today.words';

/** What the page says beside the list. */
export interface TodaySaid {
  /** What was just done, by its code. */
  done: string;
  problem: string | null;
}

/** What somebody has to do, most pressing first. */
export function todayPage(frame: Frame, view: TodayView, said: TodaySaid): string {
  const t = TODAY_WORDS[frame.reader.locale];
  const actions = <Choices view={view} />;
  const about = { title: t.title, place: 'today', actions } as const;
  return staffPage(frame, about, <Today view={view} said={said} />);
}

/** The address of the list. */
function listOf(whose: Whose, show?: number): string {
  const asked = new URLSearchParams({
    ...(whose === 'mine' ? {} : { whose }),
    ...(show === undefined ? {} : { show: String(show) }),
  }).toString();
  return asked === '' ? '/' : `/?${asked}`;
}

function Choices({ view: { whose, choices } }: { view: TodayView }): VNode {
  const t = useWords(TODAY_WORDS);
  return (
    <nav aria-label={t.whose} class="choices">
      {WHOSE.filter((one) => choices.includes(one)).map((one) => (
        <a href={listOf(one)} aria-current={one === whose ? 'true' : undefined}>
          {t.choices[one]}
        </a>
      ))}
      <a class="quiet" {...inDialog('/help/keys')} data-key="?">
        {t.help} <kbd>?</kbd>
      </a>
    </nav>
  );
}

function Today({ view, said }: { view: TodayView; said: TodaySaid }): VNode {
  const t = useWords(TODAY_WORDS);
  const allDone = useWords(DONE_WORDS);
  const { late, today, soon, next, more, whose } = view;
  const isQuiet = late.length + today.length + soon.length === 0;
  const { now } = useReader();
  const withOwner = whose !== 'mine';
  const back = listOf(whose);
  return (
    <>
      <Problem text={said.problem} />
      <DoneNote code={said.done} words={{ ...allDone, ...t.done }} />
      <div id="today" data-refresh data-now={formatInstant(now)}>
        <Undo view={view} />
        <Group title={t.late} rows={late} withOwner={withOwner} back={back} />
        <Group title={t.today} rows={today} withOwner={withOwner} back={back} />
        <Group title={t.soon} rows={soon} withOwner={withOwner} back={back} />
        {isQuiet ? (
          <p class="empty">
            {view.isNew ? (
              <>
                {t.noJob} <a href="/jobs/new">{t.newJob}</a>
              </>
            ) : view.lateOfOthers > 0 ? (
              <>
                {t.nothingMine}{' '}
                <a href={listOf(view.choices.includes('all') ? 'all' : 'team')}>
                  {t.others(view.lateOfOthers)}
                </a>
              </>
            ) : (
              t.nothing
            )}{' '}
            {next === null ? null : (
              <>
                {t.next} <Moment at={next.dueAt} />.
              </>
            )}
          </p>
        ) : null}
        {more === null ? null : (
          <p>
            <a class="button" href={listOf(whose, more)}>
              {t.more}
            </a>
          </p>
        )}
        <Waiting rows={view.waiting} />
        <Tasks rows={view.tasks} back={back} />
      </div>
      {isQuiet ? null : <BulkBar />}
    </>
  );
}

/** What can still be taken back, the last first. */
function Undo({ view: { undo } }: { view: TodayView }): VNode | null {
  const t = useWords(TODAY_WORDS);
  if (undo === null) return null;
  return (
    <form method="post" action="/undo" class="undo">
      <input type="hidden" name="message" value={undo.message} />
      <span>
        {t.canUndo(undo.candidate)} <Moment at={undo.until} />.
      </span>{' '}
      <button data-key="u">
        {t.undo} <kbd>u</kbd>
      </button>
    </form>
  );
}

function Group({
  title,
  rows,
  withOwner,
  back,
}: {
  title: string;
  rows: readonly TodayRow[];
  withOwner: boolean;
  back: string;
}): VNode | null {
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>
        {title} <span class="quiet">{rows.length}</span>
      </h2>
      <ul class="rows">
        {rows.map((row) => (
          <OwedRow key={row.id} {...{ row, withOwner, back }} />
        ))}
      </ul>
    </section>
  );
}
