import type { VNode } from 'preact';
import { parseInstant } from '../../kernel/instant';
import type { AuditView } from '../../reports/audit/audit';
import type { AuditRun } from '../../reports/audit/runs';
import type { VerifiedView } from '../../reports/audit/audit.view';
import { Moment } from '../parts/due';
import type { Frame } from '../page/frames';
import { useReader, useWords } from '../page/reader';
import { staffPage } from '../page/staff';
import { countText } from '../report/shown';
import { AUDIT_WORDS } from './audit.words';

const COUNTED = ['applications', 'events', 'commitments', 'seals', 'erasedTexts'] as const;

/** Whether the journal is what was recorded, and how far a check is. */
export function auditPage(frame: Frame, view: AuditView): string {
  const { title } = AUDIT_WORDS[frame.reader.locale];
  return staffPage(frame, { title, place: 'report' }, <Audit view={view} />);
}

function Audit({ view: { head, range, run } }: { view: AuditView }): VNode {
  const t = useWords(AUDIT_WORDS);
  const { locale } = useReader();
  return (
    <div class="audit">
      <p class="lead">{t.lead}</p>
      <dl>
        <dt>{t.range}</dt>
        <dd>
          {range === null ? (
            t.noEvents
          ) : (
            <>
              <Moment at={range.first} /> – <Moment at={range.last} />
            </>
          )}
        </dd>
        <dt>{t.seals}</dt>
        <dd>{countText(head.number, locale)}</dd>
        <dt>{t.sealedAt}</dt>
        <dd>{head.sealedAt === null ? t.none : <Moment at={parseInstant(head.sealedAt)!} />}</dd>
        <dt>{t.waiting}</dt>
        <dd>{countText(head.waiting, locale)}</dd>
        <dt>{t.head}</dt>
        <dd>
          <code class="hash">{head.head ?? '–'}</code>
          <small>{t.keep}</small>
        </dd>
      </dl>
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
    </div>
  );
}

/** With script the part looks again by itself. */
const LOOKING = {
  ...{ 'hx-get': '/audit', 'hx-trigger': 'every 2s', 'hx-select': '#run', 'hx-target': 'this' },
  'hx-swap': 'outerHTML',
};

function Run({ run }: { run: AuditRun }): VNode {
  const t = useWords(AUDIT_WORDS);
  const { locale } = useReader();
  if (run.state === 'failed') return <p class="problem">{t.failed}</p>;
  if (run.result !== null) return <Result result={run.result} />;
  const of = run.of === null ? '…' : countText(run.of, locale);
  return (
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
  );
}

function Result({ result }: { result: VerifiedView }): VNode {
  const t = useWords(AUDIT_WORDS);
  const { locale } = useReader();
  return (
    <>
      <p class={result.ok ? 'done' : 'problem'}>
        {result.ok ? t.ok : t.found(result.findings.length)} {t.asOf}{' '}
        <Moment at={parseInstant(result.asOf)!} />.
      </p>
      <dl>
        {COUNTED.map((name) => [
          <dt key={name}>{t.counted[name]}</dt>,
          <dd key={`${name}-n`}>{countText(result[name], locale)}</dd>,
        ])}
      </dl>
      {result.ok ? null : <Findings result={result} />}
    </>
  );
}

function Findings({ result }: { result: VerifiedView }): VNode {
  const t = useWords(AUDIT_WORDS);
  return (
    <div class="scrolls" role="region" tabIndex={0} aria-label={t.found(result.findings.length)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.where}</th>
            <th scope="col">{t.detail}</th>
          </tr>
        </thead>
        <tbody>
          {result.findings.slice(0, 200).map(({ code, where, detail }) => (
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
