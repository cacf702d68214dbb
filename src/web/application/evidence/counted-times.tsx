import type { VNode } from 'preact';
import type { CountedTime } from '../../../hiring/applications/evidence/counted-time';
import type { EvidenceView } from '../../../hiring/applications/evidence/evidence.view';
import { formatInstant, type Instant } from '../../../kernel/instant';
import { Moment } from '../../parts/due';
import { useReader, useWords } from '../../page/reader';
import { placeName, shortMoment } from '../../words/moments';
import { dateWords } from '../parts/dates';
import { holidayName } from '../parts/holidays.words';
import { businessTime } from './business-time.words';
import { byMonth } from './by-month';
import { EVIDENCE_WORDS as WORDS } from './evidence.words';

/** With more lines than that, a line is a month. */
const MOST_LINES = 120;

/** The time of a promise, span by span: what counted, and why the rest did not. What counted adds up. */
export function CountedTimes({ view }: { view: EvidenceView }): VNode {
  const t = useWords(WORDS);
  return (
    <>
      {view.times.map((time) => (
        <Time key={time.kind} time={time} title={titleOf(time, view, t)} />
      ))}
    </>
  );
}

function titleOf(
  { kind }: CountedTime,
  { endedAt, until, dueAt }: EvidenceView,
  { sections }: (typeof WORDS)['en'],
): string {
  if (kind !== 'used') return sections[kind];
  if (until > dueAt) return sections.untilDue;
  return endedAt === null ? sections.soFar : sections.untilEnd;
}

function Time({ time, title }: { time: CountedTime; title: string }): VNode {
  const t = useWords(WORDS);
  const { locale } = useReader();
  const { from, to, spans, counted, paused, kind } = time;
  return (
    <details open={kind !== 'left'}>
      <summary>
        <b>{title}</b>: <span data-seconds={counted}>{businessTime(counted, locale)}</span>
        {paused > 0 ? ` · ${t.pausedFor(businessTime(paused, locale))}` : ''}
      </summary>
      <p class="quiet">
        <Moment at={from} /> – <Moment at={to} />
      </p>
      {spans.length === 0 ? null : <Spans time={time} title={title} />}
    </details>
  );
}

function Spans({ time, title }: { time: CountedTime; title: string }): VNode {
  const t = useWords(WORDS);
  const { locale, zone } = useReader();
  const isLong = time.spans.length > MOST_LINES;
  return (
    <div class="scrolls" role="region" tabIndex={0} aria-label={title}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              {isLong ? t.month : t.from} {isLong ? null : placeName(zone, locale)}
            </th>
            {isLong ? null : <th scope="col">{t.until}</th>}
            <th scope="col" class="number">
              {t.counted}
            </th>
            <th scope="col">{t.skipped}</th>
          </tr>
        </thead>
        <tbody>{isLong ? <Months time={time} /> : <Lines time={time} />}</tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={isLong ? 1 : 2}>
              {t.together}
            </th>
            <td class="number" data-seconds={time.counted}>
              {businessTime(time.counted, locale)}
            </td>
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Lines({ time: { spans } }: { time: CountedTime }): VNode {
  const t = useWords(WORDS);
  const { locale } = useReader();
  return (
    <>
      {spans.map(({ from, to, kind, date }) => (
        <tr key={from} data-kind={kind}>
          <td>
            <Short at={from} />
          </td>
          <td>
            <Short at={to} />
          </td>
          <td class="number" data-counted={kind === 'open' ? (to - from) / 1000 : undefined}>
            {kind === 'open' ? businessTime((to - from) / 1000, locale) : '–'}
          </td>
          <td>{kind === 'open' ? '' : whyOf(kind, date, t.kinds[kind], locale)}</td>
        </tr>
      ))}
    </>
  );
}

/** A time whose place stands above its column. */
function Short({ at }: { at: Instant }): VNode {
  const { locale, zone, now } = useReader();
  return <time dateTime={formatInstant(at)}>{shortMoment(at, zone, locale, now)}</time>;
}

function Months({ time: { spans } }: { time: CountedTime }): VNode {
  const t = useWords(WORDS);
  const { locale } = useReader();
  return (
    <>
      {byMonth(spans).map(({ month, counted, kinds, holidays }) => (
        <tr key={month}>
          <td>{month}</td>
          <td class="number" data-counted={counted}>
            {businessTime(counted, locale)}
          </td>
          <td>
            {[
              ...kinds.map((kind) => t.kinds[kind]),
              ...holidays.map((date) => whyOf('holiday', date, t.kinds.holiday, locale)),
            ].join(', ')}
          </td>
        </tr>
      ))}
    </>
  );
}

function whyOf(kind: string, date: string, why: string, locale: 'en' | 'fi' | 'sv'): string {
  if (kind !== 'holiday') return why;
  const name = holidayName(date, locale);
  return `${why}: ${name === null ? '' : `${name}, `}${dateWords(date, locale)}`;
}
