import type { Content } from 'pdfmake/interfaces';
import type { Instant } from '../../kernel/instant';
import { formatMoment, type Locale } from '../../mail/locale';
import { FILTERS, type Filter } from '../page/report.form';
import type { ReportView } from '../page/report-view';
import { groupName } from '../words/group-name';
import { PAPER_WORDS } from '../words/paper.words';
import { REPORT_WORDS } from '../words/report.words';
import { sentenceText } from '../words/sentence';
import { daysText, percent } from '../words/shown';
import { figuresOnPaper, weeksOnPaper } from './figures-on-paper';
import { pdfOf } from './paper';
import { trendDrawing } from './trend-drawing';

/** What a report on paper says besides its figures. */
export interface Letterhead {
  organisation: string;
  /** By whose clock it says when it was made; IANA name. */
  zone: string;
  /** The newest seal over the journal; null while there is none. */
  head: { number: number; sealedAt: Instant; head: string } | null;
  /** Who made it; a mail that the time sends has nobody. */
  by?: string | null;
}

/**
 * The report as a PDF of A4 pages: its sentence, its tables, the weeks as a line and a table, what each figure means, and
 * the journal's head. It says the same figures as the page that the view is for.
 */
export function reportPdf(view: ReportView, locale: Locale, about: Letterhead): Promise<Buffer> {
  const t = REPORT_WORDS[locale];
  const p = PAPER_WORDS[locale];
  const { organisation, zone, by = null } = about;
  const made = p.made(formatMoment(view.question.now, zone, locale), by);
  const content: Content[] = [
    { text: [organisation, p.title].filter((text) => text !== '').join(' · '), style: 'quiet' },
    { text: sentenceText(view, locale), style: 'title', fontSize: 14, margin: [0, 4, 0, 6] },
    ...narrowed(view, locale),
    ...before(view, locale),
    ...(view.isOwn ? [{ text: t.own, style: 'quiet' }] : []),
    ...figures(view, locale),
    ...trend(view, locale),
    { text: t.howCounted, style: 'heading' },
    { ul: [...t.definitions], markerColor: '#5b6470' },
    ...journal(about, locale),
    { text: `${made}.`, style: 'quiet', margin: [0, 10, 0, 0] },
  ];
  const title = `${p.title}, ${daysText(view.question.days, locale)}`;
  const info = { title, author: by ?? organisation, creator: 'Lupaus' };
  return pdfOf({ content, info, language: locale }, made);
}

function figures(view: ReportView, locale: Locale): Content[] {
  const { total, people, recruiters, jobs, rules } = view;
  if (total.figures.due + total.figures.open === 0) {
    return [{ text: REPORT_WORDS[locale].nothing.replace(/\..*$/, '.'), margin: [0, 10, 0, 0] }];
  }
  return [
    ...figuresOnPaper(people, recruiters, locale),
    ...figuresOnPaper('job', jobs, locale),
    ...figuresOnPaper('rule', rules, locale),
  ];
}

function trend({ weeks, target }: ReportView, locale: Locale): Content[] {
  return [
    {
      unbreakable: true,
      stack: [
        { text: REPORT_WORDS[locale].trend, style: 'heading' },
        { svg: trendDrawing(weeks, target, locale) },
      ],
    },
    weeksOnPaper(weeks, locale),
  ];
}

/** What the report was asked to leave out must stand on it. */
function narrowed(view: ReportView, locale: Locale): Content[] {
  const { filters } = view.question;
  const { recruiters, jobs, rules, choices } = view;
  const known: Partial<Record<Filter, readonly (readonly [string, string])[]>> = {
    ...{ recruiter: named(recruiters), job: named(jobs), rule: named(rules) },
    ...choices,
  };
  const names = FILTERS.flatMap((filter) => {
    const key = filters[filter];
    if (key === null) return [];
    const name = known[filter]?.find(([one]) => one === key)?.[1] ?? key;
    return [groupName(filter, { key, name }, locale)];
  });
  return names.length === 0 ? [] : [PAPER_WORDS[locale].only(names.join(' · '))];
}

function named(rows: readonly { key: string; name: string }[]) {
  return rows.map(({ key, name }) => [key, name] as const);
}

function before({ before: earlier }: ReportView, locale: Locale): Content[] {
  if (earlier === null) return [];
  const { rate, kept, of } = earlier.rate;
  const said = rate === null ? `${kept} / ${of}` : percent(rate, locale);
  const days = daysText(earlier.days, locale);
  return [{ text: `${REPORT_WORDS[locale].before}, ${days}: ${said}.`, style: 'quiet' }];
}

function journal({ head, zone }: Letterhead, locale: Locale): Content[] {
  const p = PAPER_WORDS[locale];
  const said =
    head === null
      ? [REPORT_WORDS[locale].unsealed]
      : [
          p.sealed(head.number, formatMoment(head.sealedAt, zone, locale)),
          { text: head.head, bold: true, margin: [0, 1, 0, 1] as [number, number, number, number] },
          { text: p.sealHint, style: 'quiet' },
        ];
  return [{ unbreakable: true, stack: [{ text: p.journal, style: 'heading' }, ...said] }];
}
