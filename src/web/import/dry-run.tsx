import type { VNode } from 'preact';
import type { FirstRow, ImportCounts } from '../../integrations/import/runs/import-choices';
import type { ImportSheet } from '../../integrations/import/runs/import-sheets';
import type { ImportRow } from '../../store/entities/import/import-row.entity';
import type { Instant } from '../../kernel/instant';
import { useReader, useWords } from '../page/reader';
import { Moment } from '../parts/due';
import { Actions, Form, Tick } from '../parts/form';
import { IMPORT_WORDS } from './import.words';
import { reasonText } from './reasons/reason-text';

const COUNTED = ['new', 'ended', 'known', 'duplicates', 'bad', 'undated', 'nameless'] as const;

/** What an import comes to, in numbers. */
export function Counts({ counts }: { counts: ImportCounts }): VNode {
  const t = useWords(IMPORT_WORDS);
  const shown = COUNTED.filter((name) => name === 'new' || counts[name] > 0);
  return (
    <table class="counts">
      <tbody>
        {shown.map((name) => (
          <tr key={name}>
            <td class="number">{counts[name] === 0 ? '–' : counts[name]}</td>
            <th scope="row">{t.counts[name]}</th>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is confirmed, each thing of its own. */
export function Confirmation({ sheet, once }: { sheet: ImportSheet; once: string }): VNode {
  const t = useWords(IMPORT_WORDS);
  const { run } = sheet;
  const { new: count, broken } = run.counts as ImportCounts;
  const { isHistory } = run;
  if (count === 0) return <p>{t.nothingNew}</p>;
  return (
    <Form action={`/imports/${run.id}/confirm`} once={once}>
      <fieldset>
        <legend>{t.promises}</legend>
        {isHistory ? null : (
          <p class="tick">
            <label>
              <input type="radio" name="promises" value="from_import" checked />{' '}
              <span>{t.fromImport}</span>
            </label>
          </p>
        )}
        <p class="tick">
          <label>
            <input type="radio" name="promises" value="for_the_record" checked={isHistory} />{' '}
            <span>
              {t.forTheRecord} <strong>{t.broken(broken)}</strong>
            </span>
          </label>
        </p>
        {broken === 0 ? null : <Tick name="breaches" label={t.breaches(broken)} />}
      </fieldset>
      {isHistory ? null : <Tick name="mails" label={t.mails} hint={t.mailsHint} />}
      <Actions>
        <button class="primary">{t.confirm(count)}</button>
      </Actions>
    </Form>
  );
}

/** The first rows as they would be. */
export function FirstRows({ rows }: { rows: readonly FirstRow[] }): VNode | null {
  const t = useWords(IMPORT_WORDS);
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{t.firstRows}</h2>
      <div class="scrolls" role="region" tabIndex={0} aria-label={t.firstRows}>
        <table class="stacks">
          <thead>
            <tr>
              <th scope="col" class="number">
                {t.line}
              </th>
              <th scope="col">{t.candidate}</th>
              <th scope="col">{t.job}</th>
              <th scope="col">{t.stage}</th>
              <th scope="col">{t.recruiter}</th>
              <th scope="col">{t.status}</th>
              <th scope="col">{t.applied}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.line}>
                <td class="number" data-label={t.line}>
                  {row.line}
                </td>
                <td data-label={t.candidate}>
                  <bdi>{row.candidate}</bdi>
                </td>
                <td data-label={t.job}>
                  <bdi>{row.job}</bdi>
                </td>
                <td data-label={t.stage}>
                  <bdi>{row.stage}</bdi>
                </td>
                <td data-label={t.recruiter}>
                  <bdi>{row.owner}</bdi>
                </td>
                <td data-label={t.status}>{statusOf(row, t)}</td>
                <td data-label={t.applied}>
                  {row.appliedAt === null ? '–' : <Moment at={row.appliedAt as Instant} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function statusOf({ status, outcome }: FirstRow, t: (typeof IMPORT_WORDS)['en']): string {
  const names: Record<string, string> = { ...t.statusNames, closed: t.closedWithJob };
  const said = names[status] ?? status;
  if (outcome === 'new') return said;
  return `${said} (${outcome === 'known' ? t.counts.known : t.counts.duplicates})`;
}

/** The rows that are left out, each with why. */
export function LeftOut({ sheet }: { sheet: ImportSheet }): VNode {
  const t = useWords(IMPORT_WORDS);
  const { run, bad, duplicates } = sheet;
  const { bad: all } = run.counts as ImportCounts;
  return (
    <>
      {bad.length === 0 ? null : (
        <section>
          <h2>{t.badRows}</h2>
          <Rows title={t.badRows} rows={bad} />
          {all > bad.length ? <p class="quiet">{t.moreBad}</p> : null}
          {run.file === null ? null : (
            <p>
              <a class="button" href={`/imports/${run.id}/bad-rows.csv`} download>
                {t.badFile}
              </a>{' '}
              <small>{t.badHint}</small>
            </p>
          )}
        </section>
      )}
      {duplicates.length === 0 ? null : (
        <section>
          <h2>{t.duplicateRows}</h2>
          <Rows title={t.duplicateRows} rows={duplicates} />
        </section>
      )}
    </>
  );
}

function Rows({ title, rows }: { title: string; rows: readonly ImportRow[] }): VNode {
  const t = useWords(IMPORT_WORDS);
  const { locale } = useReader();
  return (
    <div class="scrolls" role="region" tabIndex={0} aria-label={title}>
      <table class="stacks">
        <thead>
          <tr>
            <th scope="col" class="number">
              {t.line}
            </th>
            <th scope="col">{t.column}</th>
            <th scope="col">{t.why}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, column, why }) => (
            <tr key={line}>
              <td class="number" data-label={t.line}>
                {line}
              </td>
              <td data-label={t.column}>
                <bdi>{column ?? '–'}</bdi>
              </td>
              <td data-label={t.why}>
                <bdi>{why === null ? null : reasonText(why, locale)}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
