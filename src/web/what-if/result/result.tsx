import type { VNode } from 'preact';
import type { WhatIfResult } from '../../../reports/what-if/comparison/result';
import { CHANGE_KINDS, type WhatIfSums } from '../../../reports/what-if/comparison/sums';
import { useReader, useWords } from '../../page/reader';
import { REPORT_WORDS } from '../../../reports/words/report.words';
import { countText, daysText, percent } from '../../../reports/words/shown';
import { ChangesTable } from './changes-table';
import { ComparisonTable } from './comparison-table';
import { RESULT_WORDS } from './result.words';
import type { WhatIfPageView } from '../what-if-views';
import { linesPath } from '../what-if-paths';
import { CHANGE_WORDS, WHAT_IF_WORDS } from '../what-if.words';

/** First in a sentence, then what it cannot know, then both columns, then the promises that differ. */
export function Result({ view, result }: { view: WhatIfPageView; result: WhatIfResult }): VNode {
  const t = useWords(RESULT_WORDS);
  const { honest } = useWords(WHAT_IF_WORDS);
  const { locale } = useReader();
  const { run, isPersonal, why, first } = view;
  if (run.total === 0) return <Nothing view={view} />;
  return (
    <>
      <Sentence view={view} result={result} />
      <p class="honest">{honest}</p>
      {run.lines === 0 ? (
        <p>
          <strong>{t.nothing}</strong>
        </p>
      ) : (
        <Differences view={view} />
      )}
      {why === null ? null : <p class="quiet">{REPORT_WORDS[locale].perTeam[why]}</p>}
      <ComparisonTable id={run.id} by={isPersonal ? 'person' : 'team'} rows={result.people} />
      <ComparisonTable id={run.id} by="rule" rows={result.rules} />
      <p class="quiet">{t.noRate}</p>
      {run.lines === 0 ? null : (
        <section>
          <h2>{t.lines}</h2>
          <ChangesTable items={first} />
          {first.length < run.lines ? (
            <p>
              <a class="button" href={linesPath(run.id, {})}>
                {t.allOf(run.lines)}
              </a>
            </p>
          ) : null}
        </section>
      )}
    </>
  );
}

function Sentence({
  view: { run, days, zone },
  result,
}: {
  view: WhatIfPageView;
  result: WhatIfResult;
}): VNode {
  const t = useWords(RESULT_WORDS);
  const { locale } = useReader();
  const [was, would] = (['was', 'would'] as const).map((side) => {
    const { figures, rate } = result.total[side];
    const shown = rate.rate === null ? null : percent(rate.rate, locale);
    return [figures.late + figures.overdue, shown, rate.of] as const;
  }) as [Said, Said];
  return (
    <p class="sentence">
      {t.was(...was)} {t.would(run.name, ...would)}{' '}
      <span class="days">{daysText(days, locale)}</span>, {zone}.
    </p>
  );
}

type Said = readonly [broken: number, rate: string | null, of: number];

function Differences({ view: { run } }: { view: WhatIfPageView }): VNode {
  const t = useWords(RESULT_WORDS);
  const names = useWords(CHANGE_WORDS);
  const { locale } = useReader();
  const { differences } = run.sums as WhatIfSums;
  return (
    <section>
      <h2>{t.differ}</h2>
      <dl class="differ">
        {CHANGE_KINDS.map((only) => (
          <div key={only} data-kind={only}>
            <dt>{names[only]}</dt>
            <dd>
              {differences[only] === 0 ? (
                '–'
              ) : (
                <a href={linesPath(run.id, { only })}>{countText(differences[only], locale)}</a>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Nothing({ view: { run } }: { view: WhatIfPageView }): VNode {
  const t = useWords(RESULT_WORDS);
  const query = new URLSearchParams({ kind: run.kind });
  if (run.number !== null) query.set('name', run.name);
  return (
    <p class="empty">
      {t.noApplications} <a href={`/what-if?${query.toString()}`}>{t.withAll}</a>
    </p>
  );
}
