import type { VNode } from 'preact';
import type { ImportCounts } from '../../integrations/import/runs/import-choices';
import type { ImportRun } from '../../store/entities/import/import-run.entity';
import type { Frame } from '../page/frames';
import { useReader, useWords } from '../page/reader';
import { staffPage } from '../page/staff';
import { DoneNote } from '../parts/done-note';
import { Moment } from '../parts/due';
import { Actions, Field, Problem } from '../parts/form';
import { IMPORT_WORDS } from './import.words';
import { reasonText } from './reasons/reason-text';

/** What the page of all imports shows. */
export interface ImportsShown {
  runs: readonly ImportRun[];
  problem: string | null;
  done: string;
}

/** Where a file is chosen, and what was imported before. */
export function importsPage(frame: Frame, shown: ImportsShown): string {
  const { title } = IMPORT_WORDS[frame.reader.locale];
  return staffPage(frame, { title, place: 'jobs' }, <Page {...shown} />);
}

function Page({ runs, problem, done }: ImportsShown): VNode {
  const { locale } = useReader();
  const t = IMPORT_WORDS[locale];
  return (
    <div class="import">
      <Problem text={problem === null ? null : reasonText(problem, locale)} />
      <DoneNote code={done} words={t.done} />
      <p>{t.intro}</p>
      <form method="post" action="/imports" encType="multipart/form-data" class="form">
        <p class="field">
          <label for="file">{t.file}</label>
          <input id="file" type="file" name="file" required accept=".csv,.tsv,.txt,.xlsx" />
        </p>
        <Field name="encoding" label={t.encoding} hint={t.encodingHint} optional maxLength={40} />
        <Field name="sheet" label={t.sheet} hint={t.sheetHint} optional maxLength={100} />
        <Actions>
          <button class="primary">{t.load}</button>
        </Actions>
      </form>
      <h2>{t.earlier}</h2>
      {runs.length === 0 ? <p class="empty">{t.none}</p> : <Runs runs={runs} />}
    </div>
  );
}

function Runs({ runs }: Pick<ImportsShown, 'runs'>): VNode {
  const t = useWords(IMPORT_WORDS);
  return (
    <div class="scrolls" role="region" tabIndex={0} aria-label={t.earlier}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.file}</th>
            <th scope="col">{t.when}</th>
            <th scope="col">{t.state}</th>
            <th scope="col" class="number">
              {t.taken}
            </th>
          </tr>
        </thead>
        <tbody>
          {runs.map(({ id, fileName, createdAt, status, counts, choices }) => (
            <tr key={id}>
              <td>
                <a href={`/imports/${id}`} dir="auto">
                  {fileName}
                </a>
              </td>
              <td>
                <Moment at={createdAt} />
              </td>
              <td>{t.states[status]}</td>
              <td class="number">
                {choices === null || status === 'taken_back'
                  ? '–'
                  : (counts as ImportCounts).new || '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
