import type { VNode } from 'preact';
import type { DoorView } from '../../../hiring/public-jobs/door/doors';
import { useWords } from '../../page/reader';
import { Actions, Form, Prose } from '../../parts/form';
import { DOOR_WORDS } from './door.words';

/** How a job is applied to from other pages, as the page shows it. */
export interface DoorShown extends DoorView {
  /** The source of a form for another page; null without a key. */
  form: string | null;
  /** Whether the reader may say what holds for all jobs. */
  saysShared: boolean;
}

/** The public key of a job, and whose pages may use it. */
export function DoorPart({ job, door }: { job: string; door: DoorShown }): VNode {
  const t = useWords(DOOR_WORDS);
  const path = `/jobs/${job}/door`;
  const { key, origins, shared, saysShared } = door;
  return (
    <section aria-labelledby="door">
      <h2 id="door">{t.title}</h2>
      <p>{t.about}</p>
      {key === null ? (
        <p>{t.noKey}</p>
      ) : (
        <p>
          {t.key}: <code class="key">{key}</code>
        </p>
      )}
      <Form action={`${path}/key`}>
        <Actions>
          <button>{key === null ? t.make : t.renew}</button>
          {key === null ? null : <small>{t.renewHint}</small>}
        </Actions>
      </Form>
      {[...origins, ...shared].includes('*') ? <p class="problem">{t.everyPage}</p> : null}
      <Form action={`${path}/origins`}>
        <Prose
          {...{ name: 'origins', label: t.origins, hint: t.originsHint, rows: 3 }}
          {...{ value: origins.join('\n'), optional: true, maxLength: 4000 }}
        />
        {saysShared ? (
          <Prose
            {...{ name: 'shared', label: t.shared, hint: t.sharedHint, rows: 3 }}
            {...{ value: shared.join('\n'), optional: true, maxLength: 4000 }}
          />
        ) : (
          <p>
            {t.sharedAre} {shared.length === 0 ? t.none : shared.join(', ')}
          </p>
        )}
        <Actions>
          <button>{t.save}</button>
        </Actions>
      </Form>
      {door.form === null ? null : (
        <details>
          <summary>{t.form}</summary>
          <p>{t.formHint}</p>
          <div class="scrolls" role="region" tabIndex={0} aria-label={t.form}>
            <pre>
              <code>{door.form}</code>
            </pre>
          </div>
        </details>
      )}
    </section>
  );
}
