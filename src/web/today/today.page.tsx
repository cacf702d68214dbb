import type { VNode } from 'preact';
import type { TodayRow, TodayView } from '../../hiring/today/today.view';
import { inDialog } from '../parts/dialog';
import { Due, Moment } from '../parts/due';
import type { Frame } from '../page/frames';
import { useReader, useWords } from '../page/reader';
import { staffPage } from '../page/staff';
import { ruleName } from '../words/rules';
import { words } from '../words/words';

const WORDS = words({
  en: {
    title: 'Today',
    late: 'Late',
    today: 'Due today',
    soon: 'Next two working days',
    nothing: 'Nothing due.',
    next: 'Next promise:',
    move: 'Move',
  },
  fi: {
    title: 'Tänään',
    late: 'Myöhässä',
    today: 'Tänään',
    soon: 'Kaksi seuraavaa työpäivää',
    nothing: 'Mikään ei eräänny.',
    next: 'Seuraava lupaus:',
    move: 'Siirrä',
  },
  sv: {
    title: 'I dag',
    late: 'Försenat',
    today: 'Ska ske i dag',
    soon: 'De två följande arbetsdagarna',
    nothing: 'Ingenting förfaller.',
    next: 'Nästa löfte:',
    move: 'Flytta',
  },
});

/** What somebody owes, most pressing first. */
export function todayPage(frame: Frame, view: TodayView): string {
  const { title } = WORDS[frame.reader.locale];
  return staffPage(frame, { title, place: 'today' }, <Today view={view} />);
}

function Today({ view: { late, today, soon, next } }: { view: TodayView }): VNode {
  const t = useWords(WORDS);
  const isQuiet = late.length + today.length + soon.length === 0;
  return (
    <>
      <Group title={t.late} rows={late} />
      <Group title={t.today} rows={today} />
      <Group title={t.soon} rows={soon} />
      {isQuiet ? (
        <p class="empty">
          {t.nothing}{' '}
          {next === null ? null : (
            <>
              {t.next} <Moment at={next.dueAt} />
            </>
          )}
        </p>
      ) : null}
    </>
  );
}

function Group({ title, rows }: { title: string; rows: readonly TodayRow[] }): VNode | null {
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>
        {title} <span class="quiet">{rows.length}</span>
      </h2>
      <ul class="rows">
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
    </section>
  );
}

function Row({ row }: { row: TodayRow }): VNode {
  const t = useWords(WORDS);
  const { locale } = useReader();
  return (
    <li>
      <a class="person" href={`/applications/${row.application}`}>
        {row.candidate}
      </a>
      <span>
        {ruleName(row.rule, row.title, locale)} · {row.job.title}
      </span>
      <Due at={row.dueAt} state={row.state} />
      <a class="button" {...inDialog(`/applications/${row.application}/move`)}>
        {t.move}
      </a>
    </li>
  );
}
