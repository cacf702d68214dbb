import type { VNode } from 'preact';
import { parseInstant } from '../../kernel/instant';
import type { AuditView } from '../../reports/audit/audit';
import { Moment } from '../parts/due';
import type { Frame } from '../page/frames';
import { useReader, useWords } from '../page/reader';
import { staffPage } from '../page/staff';
import { countText } from '../../reports/words/shown';
import { AUDIT_WORDS } from './audit.words';
import { Keys } from './keys';
import { Check } from './run';

/**
 * Whether the journal is what was recorded, and how far a check is.
 * @param mayTake whether the reader may have the bundle
 */
export function auditPage(frame: Frame, view: AuditView, mayTake: boolean): string {
  const { title } = AUDIT_WORDS[frame.reader.locale];
  return staffPage(frame, { title, place: 'report' }, <Audit {...{ view, mayTake }} />);
}

function Audit({ view, mayTake }: { view: AuditView; mayTake: boolean }): VNode {
  const { head, range, keys, run } = view;
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
        </dd>
        <dt>{t.signed}</dt>
        <dd>
          {head.demonstration && <p>{t.demonstration}</p>}
          {head.signed === null ? (
            head.demonstration || t.unsigned
          ) : (
            <>
              <code class="hash">{head.signed}</code>
              <small>{t.keep}</small>
            </>
          )}
        </dd>
      </dl>
      <Check run={run} />
      <Keys keys={keys} />
      <section>
        <h2>{t.bundle}</h2>
        <p>{t.bundleWhy}</p>
        {mayTake ? (
          <p>
            <a class="button" href="/audit/bundle" download>
              {t.download}
            </a>
          </p>
        ) : (
          <p>{t.bundleNot}</p>
        )}
      </section>
    </div>
  );
}
