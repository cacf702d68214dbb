import type { VNode } from 'preact';
import type { VerifiedView } from '../../reports/audit/audit.view';
import type { AuditRun } from '../../reports/audit/runs';
import { Moment } from '../parts/due';
import { useReader, useWords } from '../page/reader';
import { countText } from '../../reports/words/shown';
import { AUDIT_WORDS } from './audit.words';

const COUNTED = [
  ...(['applications', 'events', 'commitments', 'seals', 'signedHeads', 'erasedTexts'] as const),
];

/** With script the part looks again by itself. */
const LOOKING = {
  ...{ 'hx-get': '/audit', 'hx-trigger': 'every 2s', 'hx-select': '#run', 'hx-target': 'this' },
  'hx-swap': 'outerHTML',
};

/** The check that goes on or was the last, whoever asked for it and wherever it runs. */
export function Check({ run }: { run: AuditRun | null }): VNode {
  const t = useWords(AUDIT_WORDS);
  return (
    <section id="run" aria-live="polite" {...(run?.state === 'running' ? LOOKING : {})}>
      <h2>{t.run}</h2>
      {run === null ? null : <Run run={run} />}
      {run?.state === 'running' ? null : (
        <form method="post" action="/audit">
          <button type="submit" class="primary">
            {run === null ? t.start : t.again}
          </button>
        </form>
      )}
    </section>
  );
}

function Run({ run }: { run: AuditRun }): VNode {
  const t = useWords(AUDIT_WORDS);
  const { locale } = useReader();
  const of = run.of === null ? '…' : countText(run.of, locale);
  return (
    <>
      {run.state === 'failed' ? <p class="problem">{t.failed}</p> : null}
      {run.state === 'stopped' ? <p class="problem">{t.stopped}</p> : null}
      {run.result === null ? null : <Result run={run} result={run.result} />}
      {run.state === 'running' ? (
        <>
          <p>
            <progress
              max={run.of ?? undefined}
              value={run.of === null ? undefined : run.checked}
              aria-label={t.run}
            />{' '}
            {t.running(countText(run.checked, locale), of)}
          </p>
          <p class="quiet">
            {t.leave} <a href="/audit">{t.look}</a>
          </p>
        </>
      ) : null}
      <p class="quiet">
        {t.begun} <Moment at={run.asOf} />, {run.by ?? t.command} ({run.process})
      </p>
    </>
  );
}

function Result({ run, result }: { run: AuditRun; result: VerifiedView }): VNode {
  const t = useWords(AUDIT_WORDS);
  const { locale } = useReader();
  return (
    <>
      <p class={result.ok ? 'done' : 'problem'}>
        {result.ok ? t.ok : t.found(run.found)} {t.asOf} <Moment at={run.asOf} />.
      </p>
      <dl>
        {COUNTED.map((name) => [
          <dt key={name}>{t.counted[name]}</dt>,
          <dd key={`${name}-n`}>{countText(result[name], locale)}</dd>,
        ])}
      </dl>
      {result.ok ? null : <Findings run={run} result={result} />}
    </>
  );
}

function Findings({ run, result }: { run: AuditRun; result: VerifiedView }): VNode {
  const t = useWords(AUDIT_WORDS);
  return (
    <div class="scrolls" role="region" tabIndex={0} aria-label={t.found(run.found)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.where}</th>
            <th scope="col">{t.detail}</th>
          </tr>
        </thead>
        <tbody>
          {result.findings.map(({ code, where, detail }) => (
            <tr key={where + code + detail}>
              <th scope="row">{where}</th>
              <td>{detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
