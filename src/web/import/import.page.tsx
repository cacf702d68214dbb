import type { VNode } from 'preact';
import type { FirstRow, ImportCounts } from '../../integrations/import/runs/import-choices';
import { isDiscardable } from '../../integrations/import/runs/discarding';
import type { ImportSheet } from '../../integrations/import/runs/import-sheets';
import type { MappingChange } from '../../integrations/import/runs/imports';
import type { Locale } from '../../mail/locale';
import type { ImportStatus } from '../../store/entities/import/import-run.entity';
import type { Frame } from '../page/frames';
import { useReader, useWords } from '../page/reader';
import { staffPage } from '../page/staff';
import { DoneNote } from '../parts/done-note';
import { Moment } from '../parts/due';
import { Actions, Form, Problem } from '../parts/form';
import { Confirmation, Counts, FirstRows, LeftOut } from './dry-run';
import type { ImportWords } from './import-words.en';
import { IMPORT_WORDS } from './import.words';
import { MappingForm } from './mapping-form';
import { reasonText } from './reasons/reason-text';
import { GROUPS, type Twice, type Unanswered } from './mapping-typed';

/** How often somebody who watches sees how far it is, in seconds. */
const LOOK_EVERY = 2;
const AT_WORK: readonly ImportStatus[] = [
  ...(['reading', 'checking', 'waiting', 'running', 'taking_back'] as const),
];
/** What is said of an import only until it is over. */
const BEGUN = ['confirmed', 'resumed'];
const OVER: readonly ImportStatus[] = ['stopped', 'done', 'failed'];

/** What the page of one import shows. */
export interface ImportShown {
  sheet: ImportSheet;
  once: string;
  all: boolean;
  done: string;
  problem: string | null;
  /** What was typed and could not be taken as it is. */
  said?: MappingChange;
  /** What was asked and not answered, which is the problem then. */
  unanswered?: Unanswered;
  /** What was said to be two things, which is the problem then. */
  twice?: Twice;
}

/** One import: what must be said, what would come of it, how far it is, what came of it. */
export function importPage(frame: Frame, shown: ImportShown): string {
  const { fileName } = shown.sheet.run;
  const t = IMPORT_WORDS[frame.reader.locale];
  const actions = (
    <a class="button" href="/imports">
      {t.back}
    </a>
  );
  return staffPage(frame, { title: fileName, place: 'jobs', actions }, <Page {...shown} />);
}

function Page({ once, all, done, said, ...shown }: ImportShown): VNode {
  const { locale } = useReader();
  const t = IMPORT_WORDS[locale];
  const sheet = withTyped(shown.sheet, said);
  const { run, by } = sheet;
  const isAtWork = AT_WORK.includes(run.status);
  const look = isAtWork
    ? {
        ...{ 'hx-get': `/imports/${run.id}`, 'hx-trigger': `every ${LOOK_EVERY}s` },
        ...{ 'hx-select': '#import', 'hx-swap': 'outerHTML' },
      }
    : {};
  return (
    <div class="import">
      <Problem text={problemIn(shown, locale)} />
      <div id="import" {...look}>
        {isAtWork || !BEGUN.includes(done) ? <DoneNote code={done} words={t.done} /> : null}
        {isAtWork ? (
          <noscript>
            <meta http-equiv="refresh" content={String(LOOK_EVERY)} />
          </noscript>
        ) : null}
        <p class="quiet">
          {t.states[run.status]} · {t.by} <span dir="auto">{by}</span>,{' '}
          <Moment at={run.createdAt} />
        </p>
        {run.problem === null ? null : <p class="problem">{reasonText(run.problem, locale)}</p>}
        {isAtWork ? <Progress sheet={sheet} /> : null}
        <Asked {...{ sheet, once, all }} />
        {run.status === 'checked' && !all ? <Checked {...{ sheet, once }} /> : null}
        {run.status === 'stopped' && run.choices === null ? <p>{t.nothingCame}</p> : null}
        {isDiscardable(run) && !isAtWork ? <Discard {...{ run, once }} /> : null}
        {run.choices !== null && !isAtWork ? <Result {...{ sheet, once }} /> : null}
      </div>
    </div>
  );
}

/** With what somebody typed in place of what is known. */
function withTyped(sheet: ImportSheet, said: MappingChange = {}): ImportSheet {
  return sheet.mapping ? { ...sheet, mapping: { ...sheet.mapping, ...said } } : sheet;
}

function problemIn({ unanswered, twice, problem }: Partial<ImportShown>, locale: Locale) {
  const t = IMPORT_WORDS[locale];
  if (unanswered) return unansweredIn(unanswered, t);
  if (!twice) return problem ? reasonText(problem, locale) : null;
  const fields = twice.fields.map((field) => t.fields[field]).join(', ');
  return t.twice(twice.column, fields);
}

function unansweredIn({ name, dates, ...names }: Unanswered, t: ImportWords): string {
  const parts = [
    ...(name ? [t.fields.name] : []),
    ...(dates ? [t.datesAsked] : []),
    ...GROUPS.flatMap((group) => {
      const said = names[group].map((one) => (one === '' ? t.noJobName : `“${one}”`));
      return said.length === 0 ? [] : [`${t[group]} (${said.join(', ')})`];
    }),
  ];
  return t.unanswered(parts.join('; '));
}

function Discard({ run, once }: Pick<ImportSheet, 'run'> & { once: string }): VNode {
  const t = useWords(IMPORT_WORDS);
  return (
    <form method="post" action={`/imports/${run.id}/discard`}>
      <input type="hidden" name="once" value={once} />
      <button>{t.discard}</button>{' '}
      {run.file === null || run.status === 'failed' ? null : <small>{t.liesHere}</small>}
    </form>
  );
}

function Progress({ sheet: { run } }: { sheet: ImportSheet }): VNode {
  const t = useWords(IMPORT_WORDS);
  const isConfirmed = run.choices !== null;
  return (
    <>
      <div role="status">
        <p>
          {run.total > 0 ? `${t.rows(run.done, run.total)}. ` : ''}
          {t.goesOn}
        </p>
        {run.total > 0 ? (
          <progress max={run.total} value={run.done} aria-label={run.fileName} />
        ) : null}
      </div>
      {run.status !== 'taking_back' ? (
        <form method="post" action={`/imports/${run.id}/stop`}>
          <button>{t.stop}</button> {isConfirmed ? null : <small>{t.stopHint}</small>}
        </form>
      ) : null}
    </>
  );
}

function Asked({ sheet, once, all }: Pick<ImportShown, 'sheet' | 'once' | 'all'>): VNode | null {
  const { run, mapping, found, options } = sheet;
  if (!mapping || !found || !options) return null;
  if (run.status !== 'mapping' && !(run.status === 'checked' && all)) return null;
  return <MappingForm sheet={{ ...sheet, mapping, found, options }} once={once} all={all} />;
}

function Checked({ sheet, once }: Pick<ImportShown, 'sheet' | 'once'>): VNode {
  const t = useWords(IMPORT_WORDS);
  const { run } = sheet;
  return (
    <>
      <h2>{t.would}</h2>
      <Counts counts={run.counts as ImportCounts} />
      <Confirmation sheet={sheet} once={once} />
      <p>
        <a href={`/imports/${run.id}?all=true`}>{t.again}</a>
      </p>
      <FirstRows rows={(run.first ?? []) as FirstRow[]} />
      <LeftOut sheet={sheet} />
    </>
  );
}

function Result({ sheet, once }: Pick<ImportShown, 'sheet' | 'once'>): VNode {
  const t = useWords(IMPORT_WORDS);
  const { run } = sheet;
  const canResume = (run.status === 'stopped' || run.status === 'failed') && run.file !== null;
  return (
    <>
      {run.status === 'taken_back' ? null : (
        <>
          <h2>{t.result}</h2>
          <Counts counts={run.counts as ImportCounts} />
          <p>
            <a href="/jobs">{t.seeJobs}</a>
          </p>
        </>
      )}
      {canResume ? (
        <form method="post" action={`/imports/${run.id}/resume`}>
          <button class="primary">{t.resume}</button>
        </form>
      ) : null}
      <LeftOut sheet={sheet} />
      {OVER.includes(run.status) ? <TakeBack sheet={sheet} once={once} /> : null}
    </>
  );
}

function TakeBack({ sheet, once }: Pick<ImportShown, 'sheet' | 'once'>): VNode {
  const t = useWords(IMPORT_WORDS);
  const { run, touched } = sheet;
  if (touched !== null && touched > 0) return <p class="quiet">{t.touched(touched)}</p>;
  return (
    <Form action={`/imports/${run.id}/take-back`} once={once}>
      <p class="tick">
        <label>
          <input type="checkbox" name="sure" value="true" required /> <span>{t.sure}</span>
        </label>
        <small>{t.takeBackHint}</small>
      </p>
      <Actions>
        <button>{t.takeBack}</button>
      </Actions>
    </Form>
  );
}
