import type { VNode } from 'preact';
import { CHANGE_KINDS } from '../../reports/what-if/comparison/sums';
import type { WhatIfList } from '../../reports/what-if/what-if-lists';
import type { WhatIfRun } from '../../store/entities/reports/what-if-run.entity';
import type { Frame } from '../page/frames';
import { useWords } from '../page/reader';
import { staffPage } from '../page/staff';
import { ChangesTable } from './result/changes-table';
import { RESULT_WORDS } from './result/result.words';
import { Replaced, Tried } from './tried';
import { linesPath, type ListAsked } from './what-if-paths';
import { CHANGE_WORDS, WHAT_IF_WORDS } from './what-if.words';

export interface LinesView {
  run: WhatIfRun;
  asked: ListAsked;
  list: WhatIfList;
}

/** The promises behind a number of a comparison. */
export function linesPage(frame: Frame, view: LinesView): string {
  const { locale } = frame.reader;
  const t = WHAT_IF_WORDS[locale];
  const { run, asked, list } = view;
  const actions = (
    <>
      <a class="button" href={`/what-if/${run.id}`}>
        {t.back}
      </a>
      {list.total === 0 ? null : (
        <a class="button" href={linesPath(run.id, asked, 'lines.csv')} download>
          {t.csv}
        </a>
      )}
    </>
  );
  const title = CHANGE_WORDS[locale][asked.only ?? 'all'];
  return staffPage(frame, { title, place: 'report', actions }, <Lines view={view} />);
}

function Lines({ view: { run, asked, list } }: { view: LinesView }): VNode {
  const t = useWords(RESULT_WORDS);
  const names = useWords(CHANGE_WORDS);
  const { facts } = useWords(WHAT_IF_WORDS);
  return (
    <div class="report what-if">
      <p class="quiet" data-total={list.total}>
        <Tried run={run} /> · {facts.replaces}: <Replaced run={run} /> · {t.count(list.total)}
      </p>
      <nav class="kinds" aria-label={t.differ}>
        <ul>
          {CHANGE_KINDS.map((only) => (
            <li key={only}>
              <a
                href={linesPath(run.id, { ...asked, only, cursor: undefined })}
                aria-current={only === (asked.only ?? 'all') ? 'page' : undefined}
              >
                {names[only]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {list.total === 0 ? <p class="empty">{t.empty}</p> : <ChangesTable items={list.items} />}
      {list.next === null ? null : (
        <p class="actions">
          <a class="button" href={linesPath(run.id, { ...asked, cursor: list.next })}>
            {t.next}
          </a>
        </p>
      )}
    </div>
  );
}
