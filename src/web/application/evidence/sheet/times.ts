import type {
  CountedSpan,
  CountedTime,
} from '../../../../hiring/applications/evidence/counted-time';
import type { EvidenceView } from '../../../../hiring/applications/evidence/evidence.view';
import type { Locale } from '../../../../mail/locale';
import type { Reader } from '../../../page/reader';
import { placeName } from '../../../words/moments';
import { dateWords } from '../../parts/dates';
import { holidayName } from '../../parts/holidays.words';
import { businessTime } from '../business-time.words';
import { byMonth, type Month } from '../by-month';
import { EVIDENCE_WORDS } from '../evidence.words';
import type { Block, Column, TableBlock } from './bits';

/** The time of a promise, span by span: what counted, and why the rest did not. Both add up. */
export function timesBlocks(view: EvidenceView, reader: Reader, mostLines: number): Block[] {
  return view.times.map((time) =>
    timeBlock(time, titleOf(time, view, reader.locale), reader, mostLines),
  );
}

function titleOf({ kind }: CountedTime, view: EvidenceView, locale: Locale): string {
  const { sections } = EVIDENCE_WORDS[locale];
  if (kind !== 'used') return sections[kind];
  if (view.until > view.dueAt) return sections.untilDue;
  return view.endedAt === null ? sections.soFar : sections.untilEnd;
}

function timeBlock(time: CountedTime, title: string, reader: Reader, mostLines: number): Block {
  const t = EVIDENCE_WORDS[reader.locale];
  const { from, to, spans, counted, paused, kind } = time;
  const stood = paused > 0 ? ` · ${t.pausedFor(businessTime(paused, reader.locale))}` : '';
  const isLong = spans.length > mostLines;
  const table = isLong ? monthsTable(time, title, reader.locale) : linesTable(time, title, reader);
  return {
    ...{ kind: 'fold', isOpen: kind !== 'left' },
    title: [{ strong: title }, ': ', { seconds: counted }, stood],
    blocks: [
      { kind: 'line', line: [{ at: from }, ' – ', { at: to }], isQuiet: true },
      ...(spans.length === 0 ? [] : [table]),
    ],
  };
}

function linesTable(time: CountedTime, label: string, { locale, zone }: Reader): TableBlock {
  const t = EVIDENCE_WORDS[locale];
  const times: Column[] = [
    { head: [`${t.from} ${placeName(zone, locale)}`], width: 0.22 },
    { head: [t.until], width: 0.22 },
  ];
  return {
    ...{ kind: 'table', label, columns: [...times, ...numberColumns(locale)] },
    rows: time.spans.map((span) => ({
      mark: span.kind,
      cells: [
        ...[[{ at: span.from, short: true as const }], [{ at: span.to, short: true as const }]],
        ...(span.kind === 'open'
          ? [[{ seconds: secondsOf(span), part: true as const }], ['–'], ['']]
          : [['–'], [businessTime(secondsOf(span), locale)], [whyOf(span, locale)]]),
      ],
    })),
    foot: [[t.together], [''], ...footOf(time, locale)],
  };
}

function monthsTable(time: CountedTime, label: string, locale: Locale): TableBlock {
  const t = EVIDENCE_WORDS[locale];
  return {
    ...{ kind: 'table', label },
    columns: [{ head: [t.month], width: 0.14 }, ...numberColumns(locale)],
    rows: byMonth(time.spans).map((month) => ({
      cells: [
        ...[[month.month], [{ seconds: month.counted, part: true as const }]],
        ...[[businessTime(month.skipped, locale)], [whyNot(month, locale)]],
      ],
    })),
    foot: [[t.together], ...footOf(time, locale)],
  };
}

function numberColumns(locale: Locale): Column[] {
  const t = EVIDENCE_WORDS[locale];
  return [
    { head: [t.counted], isNumber: true, width: 0.14 },
    { head: [t.skipped], isNumber: true, width: 0.14 },
    { head: [t.because] },
  ];
}

function footOf({ counted, skipped }: CountedTime, locale: Locale) {
  return [[{ seconds: counted }], [businessTime(skipped, locale)], ['']];
}

function secondsOf({ from, to }: CountedSpan): number {
  return (to - from) / 1000;
}

function whyNot({ kinds, holidays }: Month, locale: Locale): string {
  const t = EVIDENCE_WORDS[locale];
  const days = holidays.map((date) => holidayWords(date, locale));
  return [...kinds.map((kind) => t.kinds[kind]), ...days].join(', ');
}

function whyOf({ kind, date }: CountedSpan, locale: Locale): string {
  if (kind === 'holiday') return holidayWords(date, locale);
  return kind === 'open' ? '' : EVIDENCE_WORDS[locale].kinds[kind];
}

function holidayWords(date: string, locale: Locale): string {
  const name = holidayName(date, locale);
  const which = `${name === null ? '' : `${name}, `}${dateWords(date, locale)}`;
  return `${EVIDENCE_WORDS[locale].kinds.holiday}: ${which}`;
}
