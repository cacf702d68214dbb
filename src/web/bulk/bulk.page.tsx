import type { VNode } from 'preact';
import { parseInstant } from '../../kernel/instant';
import { Moment } from '../parts/due';
import { Problem } from '../parts/form';
import type { PreviewView } from '../preview/preview.view';
import type { Frame } from '../page/frames';
import { useWords } from '../page/reader';
import { staffPage } from '../page/staff';
import { BulkFields } from './bulk-fields';
import type { BulkFormView } from './bulk-forms';
import { BULK_WORDS } from './bulk-page.words';
import { SHOWN } from './bulk-rehearsal';
import { BULK_VERBS } from './bulk-bar';
import { BULK_VERB_WORDS } from './bulk.words';

type View = BulkFormView & { problem: string | null; once: string };

/** What is to be done for several, and what each of them would get. */
export function bulkPage(frame: Frame, view: View): string {
  const t = BULK_WORDS[frame.reader.locale];
  const n = view.selected.people.length;
  const title = n === 0 ? t.title : t.titles[view.verb](n);
  return staffPage(frame, { title, place: 'today' }, <Bulk view={view} />);
}

function Bulk({ view }: { view: View }): VNode {
  const t = useWords(BULK_WORDS);
  const { selected, verb, ids, out, once, rehearsed, problem } = view;
  const { people } = selected;
  const n = people.filter(({ application }) => !out.includes(application)).length;
  const isReady = rehearsed !== null && n > 0;
  return (
    <>
      <Problem text={problem} />
      {people.length === 0 ? null : <Verbs view={view} />}
      {people.length === 0 ? null : (
        <p class="quiet">
          {t.people(people.length)}: <bdi>{people.map(({ name }) => name).join(', ')}</bdi>
        </p>
      )}
      <LeftOut view={view} />
      {people.length === 0 ? (
        <p>
          <a class="button" href="/">
            {t.back}
          </a>
        </p>
      ) : (
        <div class="beside">
          <form method="post" action="/bulk/preview" class="form">
            <input type="hidden" name="ids" value={ids.join(' ')} />
            <input type="hidden" name="out" value={out.join(' ')} />
            <input type="hidden" name="verb" value={verb} />
            <input type="hidden" name="once" value={once} />
            <BulkFields view={view} />
            <p class="actions">
              <button class={isReady ? undefined : 'primary'} name="preview" value="0">
                {t.preview}
              </button>
              {isReady ? (
                <button class="primary" formaction="/bulk">
                  {t.send[verb](n)}
                </button>
              ) : null}
            </p>
            {rehearsed === null ? null : <More view={view} />}
          </form>
          {rehearsed === null ? null : <Each view={view} />}
        </div>
      )}
    </>
  );
}

/** The other things that can be done for them. */
function Verbs({ view: { verb, ids } }: { view: View }): VNode {
  const verbs = useWords(BULK_VERB_WORDS);
  const page = (one: string) =>
    `/bulk/new?${new URLSearchParams({ verb: one, ids: ids.join(' ') }).toString()}`;
  return (
    <nav class="choices" aria-label={verbs[verb]}>
      {BULK_VERBS.map((one) => (
        <a key={one} href={page(one)} aria-current={one === verb ? 'true' : undefined}>
          {verbs[one]}
        </a>
      ))}
    </nav>
  );
}

function LeftOut({ view: { selected, rehearsed } }: { view: View }): VNode | null {
  const t = useWords(BULK_WORDS);
  const all = [
    ...selected.leftOut.map((one) => ({
      ...{ id: one.application, name: one.name ?? t.unseen, why: t.why[one.why] },
    })),
    ...(rehearsed?.refused ?? []).map(({ person, why }) => ({
      ...{ id: person.application, name: person.name, why },
    })),
  ];
  if (all.length === 0) return null;
  return (
    <section class="left-out" role="status">
      <h2>{t.leftOut(all.length)}</h2>
      <ul>
        {all.map(({ id, name, why }) => (
          <li key={id}>
            <bdi>{name}</bdi>: {why}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The rest of a long list. */
function More({ view: { from, selected } }: { view: View }): VNode | null {
  const t = useWords(BULK_WORDS);
  const n = selected.people.length;
  const next = from + SHOWN;
  if (n <= SHOWN) return null;
  return (
    <p class="actions">
      <span>{t.shown(from + 1, Math.min(next, n), n)}</span>
      {next < n ? (
        <button name="preview" value={next}>
          {t.next(next + 1, Math.min(next + SHOWN, n))}
        </button>
      ) : null}
    </p>
  );
}

function Each({ view: { rehearsed } }: { view: View }): VNode {
  const t = useWords(BULK_WORDS);
  return (
    <section class="preview">
      <h2>{t.each}</h2>
      {rehearsed!.shown.map(({ person, preview }) => (
        <article key={person.application}>
          <h3>
            <bdi>{person.name}</bdi>{' '}
            <span class="quiet">
              · <bdi>{person.jobTitle}</bdi>
            </span>
          </h3>
          <Letters preview={preview} />
        </article>
      ))}
    </section>
  );
}

function Letters({ preview: { letters, calls } }: { preview: PreviewView }): VNode {
  const t = useWords(BULK_WORDS);
  if (letters.length + calls.length === 0) return <p class="quiet">{t.nothing}</p>;
  return (
    <>
      {letters.map(({ to, subject, text, leavesAt }) => (
        <details open key={to + subject}>
          <summary>
            <bdi>{subject}</bdi>{' '}
            <span class="quiet">
              · {to} · <Moment at={parseInstant(leavesAt)!} />
            </span>
          </summary>
          <pre dir="auto">{text}</pre>
        </details>
      ))}
      {calls.map(({ text }) => (
        <div key={text}>
          <p>{t.call}</p>
          <pre dir="auto">{text}</pre>
        </div>
      ))}
    </>
  );
}
