import type { VNode } from 'preact';
import type { MailSheet } from '../../../hiring/inbox/reading/mail-sheet';
import type { Suggested } from '../../../hiring/inbox/reading/suggestions';
import { useWords } from '../../page/reader';
import { WORDS } from './decide.words';

/** The applications that a mail may be about, each with its button; and a search for another one. */
export function Assignment({
  mail,
  once,
  search,
}: {
  mail: MailSheet;
  once: string;
  /** What was searched for, and found. */
  search?: { text: string; found: readonly Suggested[] };
}): VNode {
  const t = useWords(WORDS);
  return (
    <section class="assign">
      <h2>{t.which}</h2>
      <p class="quiet">{t.owed}</p>
      {search === undefined ? (
        <Targets {...{ mail, once, targets: mail.suggestions, none: t.none }} />
      ) : (
        <Targets {...{ mail, once, targets: search.found, none: t.nothing }} />
      )}
      <Search mail={mail} text={search?.text ?? ''} />
    </section>
  );
}

function Targets({
  mail: { id },
  once,
  targets,
  none,
}: {
  mail: MailSheet;
  once: string;
  targets: readonly Suggested[];
  none: string;
}): VNode {
  const t = useWords(WORDS);
  if (targets.length === 0) return <p>{none}</p>;
  return (
    <form method="post" action={`/inbox/${id}/assign`}>
      <input type="hidden" name="once" value={once} />
      <ul class="rows targets">
        {targets.map((one) => (
          <li key={one.id}>
            <span class="person">
              <bdi>{one.candidate}</bdi>
            </span>
            <span dir="auto">
              {one.job} · {one.stage}
              <small>{[one.email, t.by[one.by]].filter(Boolean).join(' · ')}</small>
            </span>
            <button class="primary" name="application" value={one.id}>
              {t.assign}
              <span class="unseen">
                : {one.candidate}, {one.job}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}

/** With script, what is found shows in the dialog. */
function Search({ mail: { id }, text }: { mail: MailSheet; text: string }): VNode {
  const t = useWords(WORDS);
  const action = `/inbox/${id}/assign`;
  const inDialog = {
    ...{ 'hx-get': action, 'hx-target': '#dialog-body', 'hx-select': '#main > *' },
  };
  return (
    <form class="search" role="search" method="get" action={action} {...inDialog}>
      <label for="q">{t.search}</label>
      <span class="actions">
        <input type="search" id="q" name="q" value={text} maxLength={100} required />
        <button>{t.find}</button>
      </span>
    </form>
  );
}
