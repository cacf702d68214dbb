import type { VNode } from 'preact';
import type { Choosable } from '../../../integrations/ats/mapping/mapping-list';
import { NEW_JOB } from '../../../integrations/ats/mapping/target-choice';
import { MAPPING_KINDS } from '../../../store/entities/ats/ats-mapping.entity';
import { useWords } from '../../page/reader';
import { Actions, Form } from '../../parts/form';
import { CONNECTIONS } from '../connections.page';
import { CONNECTIONS_WORDS } from '../connections.words';
import { CONNECTION_WORDS } from './connection.words';

/** The value by which a form says that something is not to be followed. */
export const IGNORE = '-';

/** The button that opens a job for each that has none, and takes what else was chosen. */
export const OPEN_ALL = { name: 'rest', value: NEW_JOB } as const;

/** What things in the ATS are here: those that wait for somebody first, the others on demand. */
export function ConnectionMappings({
  id,
  mappings,
}: {
  id: string;
  mappings: readonly Choosable[];
}): VNode {
  const t = useWords(CONNECTION_WORDS);
  const isOpen = ({ mapping }: Choosable) => mapping.target === null && !mapping.isIgnored;
  const open = mappings.filter(isOpen);
  const chosen = mappings.filter((one) => !isOpen(one));
  return (
    <section>
      <h2>{t.mapping}</h2>
      {open.length === 0 ? (
        <p class="quiet">{t.mappingNone}</p>
      ) : (
        <>
          <p class="measure">{t.mappingHow}</p>
          <Choices {...{ id, mappings: open, title: t.mapping }} />
        </>
      )}
      {chosen.length === 0 ? null : (
        <details class="set-up">
          <summary>{t.mappingAll}</summary>
          <Choices {...{ id, mappings: chosen, title: t.mappingAll }} />
        </details>
      )}
    </section>
  );
}

function Choices({
  id,
  mappings,
  title,
}: {
  id: string;
  mappings: readonly Choosable[];
  title: string;
}): VNode {
  const t = useWords(CONNECTION_WORDS);
  const jobs = mappings.filter(isOpenJob).length;
  return (
    <Form action={`${CONNECTIONS}/${id}/mappings`}>
      <div class="scrolls" role="region" tabIndex={0} aria-label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.there}</th>
              <th scope="col">{t.here}</th>
            </tr>
          </thead>
          {MAPPING_KINDS.map((kind) => {
            const some = mappings.filter(({ mapping }) => mapping.kind === kind);
            if (some.length === 0) return null;
            return (
              <tbody key={kind}>
                <tr class="kind">
                  <th scope="rowgroup" colSpan={2}>
                    {t.kinds[kind]}
                  </th>
                </tr>
                {some.map((one) => (
                  <Line key={one.mapping.id} one={one} />
                ))}
              </tbody>
            );
          })}
        </table>
      </div>
      <Actions>
        <button class="primary">{useWords(CONNECTIONS_WORDS).save}</button>
        {jobs > 1 ? <button {...OPEN_ALL}>{t.openAll}</button> : null}
      </Actions>
    </Form>
  );
}

function isOpenJob({ mapping: { kind, target, isIgnored } }: Choosable): boolean {
  return kind === 'job' && target === null && !isIgnored;
}

function Line({ one }: { one: Choosable }): VNode {
  const t = useWords(CONNECTION_WORDS);
  const { mapping, targets, chosen } = one;
  const { id, externalName, target, isIgnored } = mapping;
  const isKnown = target === null || targets.some((one) => one.id === target);
  return (
    <tr>
      <th scope="row" dir="auto" id={`there-${id}`}>
        {externalName}
      </th>
      <td>
        <select name={`mapping-${id}`} aria-labelledby={`there-${id}`}>
          <option value="">{t.choose}</option>
          {/* a job that was closed meanwhile is still what it is */}
          {isKnown ? null : (
            <option value={target} selected>
              {chosen}
            </option>
          )}
          {isOpenJob(one) ? <option value={NEW_JOB}>{t.openOne}</option> : null}
          {targets.map((it) => (
            <option key={it.id} value={it.id} selected={it.id === target}>
              {it.name}
            </option>
          ))}
          <option value={IGNORE} selected={isIgnored}>
            {t.ignore}
          </option>
        </select>
      </td>
    </tr>
  );
}
