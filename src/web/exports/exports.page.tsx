import type { VNode } from 'preact';
import { deletedAt } from '../../reports/exports/export.view';
import type { Kind } from '../../reports/figures/selection';
import { pathOf, type Question } from '../../reports/page/question';
import { countText, daysText } from '../../reports/words/shown';
import {
  EXPORT_FORMATS,
  type ReportExport,
} from '../../store/entities/reports/report-export.entity';
import { Actions, Choice, Form, Problem } from '../parts/form';
import { DoneNote } from '../parts/done-note';
import { Moment } from '../parts/due';
import type { Frame } from '../page/frames';
import { useReader, useWords } from '../page/reader';
import { staffPage } from '../page/staff';
import { LIST_WORDS } from '../report/list.words';
import { problemText } from '../words/problems';
import { EXPORTS_WORDS } from './exports.words';

/** How often somebody who watches sees how far it is, in seconds. */
const LOOK_EVERY = 2;
/** The lists that one takes along; the others are reached through their numbers. */
const LISTS: readonly Kind[] = [
  ...(['broken', 'due', 'kept', 'late', 'overdue', 'transport', 'candidates'] as const),
  ...(['open', 'rescheduled', 'released'] as const),
];

/** What the page of files shows. */
interface Shown {
  question: Question;
  exports: readonly ReportExport[];
  what: string;
  format: string;
  once: string;
  done: string;
  problem: string | null;
}

/** What can be had as a file, and the files that take their time. */
export function exportsPage(frame: Frame, shown: Shown): string {
  const t = EXPORTS_WORDS[frame.reader.locale];
  const actions = (
    <a class="button" href={pathOf('/report', shown.question)}>
      {t.back}
    </a>
  );
  return staffPage(frame, { title: t.title, place: 'report', actions }, <Page {...shown} />);
}

function Page({ question, exports, done, problem, ...typed }: Shown): VNode {
  const t = useWords(EXPORTS_WORDS);
  return (
    <div class="exports">
      <Problem text={problem} />
      <DoneNote code={done} words={t.done} />
      <Asking question={question} {...typed} />
      <Made exports={exports} question={question} />
    </div>
  );
}

function Asking({
  question,
  what,
  format,
  once,
}: Pick<Shown, 'question' | 'what' | 'format' | 'once'>): VNode {
  const t = useWords(EXPORTS_WORDS);
  const { titles } = useWords(LIST_WORDS);
  const { locale } = useReader();
  const asked = [...new URL(pathOf('/', question), 'http://x').searchParams];
  const kinds =
    LISTS.some((kind) => kind === what) || what === 'report' ? LISTS : [what as Kind, ...LISTS];
  return (
    <Form action="/report/exports" once={once}>
      {asked.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p class="quiet">
        {t.about} {daysText(question.days, locale)}, {question.zone.name}.
      </p>
      <Choice
        {...{ name: 'what', label: t.what, value: what }}
        options={[
          { value: 'report', label: t.report },
          ...kinds.map((kind) => ({ value: kind, label: t.list(titles[kind]) })),
        ]}
      />
      <Choice
        {...{ name: 'format', label: t.format, hint: t.formatHint, value: format }}
        options={EXPORT_FORMATS.map((one) => ({ value: one, label: t.formats[one] }))}
      />
      <Actions>
        <button class="primary">{t.make}</button>
      </Actions>
      <p class="quiet">{t.hint}</p>
    </Form>
  );
}

function Made({ exports, question }: Pick<Shown, 'exports' | 'question'>): VNode {
  const t = useWords(EXPORTS_WORDS);
  const isUnderWay = exports.some(({ status }) => status === 'waiting' || status === 'running');
  const look = isUnderWay
    ? {
        ...{ 'hx-get': pathOf('/report/exports', question), 'hx-trigger': `every ${LOOK_EVERY}s` },
        ...{ 'hx-select': '#exports', 'hx-swap': 'outerHTML' },
      }
    : {};
  return (
    <section id="exports" {...look}>
      <h2>{t.yours}</h2>
      {isUnderWay ? (
        <noscript>
          <meta http-equiv="refresh" content={String(LOOK_EVERY)} />
        </noscript>
      ) : null}
      {exports.length === 0 ? <p class="empty">{t.none}</p> : <Files exports={exports} />}
    </section>
  );
}

function Files({ exports }: Pick<Shown, 'exports'>): VNode {
  const t = useWords(EXPORTS_WORDS);
  return (
    <div class="scrolls" role="region" tabIndex={0} aria-label={t.yours}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.columns.what}</th>
            <th scope="col">{t.columns.state}</th>
            <th scope="col">{t.columns.asked}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {exports.map((one) => (
            <File key={one.id} one={one} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function File({ one }: { one: ReportExport }): VNode {
  const t = useWords(EXPORTS_WORDS);
  const { titles } = useWords(LIST_WORDS);
  const { kind = 'broken' } = one.filters as { kind?: Kind };
  const isOver = one.status === 'done' || one.status === 'failed';
  return (
    <tr data-export={one.id} data-state={one.status}>
      <th scope="row">
        {one.what === 'report' ? t.report : t.list(titles[kind])}, {one.format.toUpperCase()}
      </th>
      <td>
        <State one={one} />
      </td>
      <td>
        <Moment at={one.askedAt} />
      </td>
      <td>
        <form method="post" action={`/report/exports/${one.id}/deletion`}>
          <button class="plain">{isOver ? t.remove : t.cancel}</button>
        </form>
      </td>
    </tr>
  );
}

function State({ one }: { one: ReportExport }): VNode {
  const t = useWords(EXPORTS_WORDS);
  const reader = useReader();
  const { locale } = reader;
  const { id, status, total, done, bytes, error } = one;
  if (status === 'failed') {
    return (
      <>
        {t.failed}: {problemText(error ?? '', reader)}
      </>
    );
  }
  if (status === 'done') {
    return (
      <>
        <a href={`/report/exports/${id}/file`} download>
          {t.download(sizeText(bytes, locale))}
        </a>
        <small>
          {t.keptUntil} <Moment at={deletedAt(one)} />
        </small>
      </>
    );
  }
  if (status === 'waiting' || total === null) return <>{t.waiting}</>;
  return (
    <>
      {t.running}: {t.lines(countText(done, locale), countText(total, locale))}
      <progress max={Math.max(1, total)} value={done} aria-label={t.running} />
    </>
  );
}

/** "1.2 MB". */
function sizeText(bytes: number, locale: string): string {
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${size.toLocaleString(locale, { maximumFractionDigits: unit === 'kB' ? 0 : 1 })}\u00a0${unit}`;
}
