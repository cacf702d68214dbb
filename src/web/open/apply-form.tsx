import type { VNode } from 'preact';
import { ACCEPT } from '../../hiring/papers/limits';
import type { OpenJobView } from '../../hiring/public-jobs/open-jobs';
import { LOCALES } from '../../mail/locale';
import { Once } from '../answering/once';
import { useReader, useWords } from '../page/reader';
import { Actions, Choice, Field, Problem, Prose, Tick } from '../parts/form';
import { LANGUAGE_NAMES } from '../parts/languages';
import { OPEN_WORDS } from './open.words';

/** What somebody typed into the form. */
export interface Typed {
  name: string;
  email: string;
  phone: string;
  locale: string;
  message: string;
  consent: string;
}

/** The form as it is shown, anew or again. */
export interface Applying {
  typed: Typed;
  stamp: string;
  problem: string | null;
  /** Files were chosen, and are not there any more. */
  lostFiles: boolean;
}

const LONGEST_MESSAGE = 10_000;
const OPTIONS = LOCALES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }));

/** Applying. It works without script, and asks nobody else whether somebody is a person. */
export function ApplyForm({
  path,
  job,
  applying: { typed, stamp, problem, lostFiles },
}: {
  path: string;
  job: OpenJobView;
  applying: Applying;
}): VNode {
  const t = useWords(OPEN_WORDS);
  const { locale } = useReader();
  const { text, agreed } = job.consents[locale];
  return (
    <section id="apply">
      <h2>{t.apply}</h2>
      <Problem text={problem} />
      <form method="post" action={path} class="form" enctype="multipart/form-data">
        {/* before the files, which are read only when these are right */}
        <input type="hidden" name="once" value={Once.key()} />
        <input type="hidden" name="stamp" value={stamp} />
        <input type="hidden" name="agreed" value={agreed} />
        <Field {...{ name: 'name', label: t.name, value: typed.name, autocomplete: 'name' }} />
        <Field
          {...{ name: 'email', type: 'email', label: t.email, hint: t.emailHint }}
          {...{ value: typed.email, autocomplete: 'email' }}
        />
        <Field
          {...{ name: 'phone', type: 'tel', label: t.phone, value: typed.phone, optional: true }}
          autocomplete="tel"
        />
        <Choice
          {...{ name: 'locale', label: t.language, options: OPTIONS }}
          value={typed.locale === '' ? locale : typed.locale}
        />
        <Prose
          {...{ name: 'message', label: t.message, hint: t.messageHint, value: typed.message }}
          {...{ maxLength: LONGEST_MESSAGE, optional: true }}
        />
        <Files isLost={lostFiles} />
        <p class="unseen" aria-hidden="true">
          <label>
            {t.website} <input {...{ name: 'website', tabIndex: -1, autocomplete: 'off' }} />
          </label>
        </p>
        <Tick {...{ name: 'consent', checked: typed.consent === 'true', label: text }} />
        <Actions>
          <button class="primary">{t.send}</button>
        </Actions>
      </form>
    </section>
  );
}

function Files({ isLost }: { isLost: boolean }): VNode {
  const t = useWords(OPEN_WORDS);
  return (
    <p class="field">
      <label for="files">
        {t.files} <span class="quiet">({t.optional})</span>
      </label>
      <small id="files-hint">
        {t.filesHint} {t.filesTime}
      </small>
      {isLost ? (
        <strong id="files-again" class="again">
          {t.filesAgain}
        </strong>
      ) : null}
      <input
        {...{ type: 'file', id: 'files', name: 'files', multiple: true, accept: ACCEPT }}
        aria-describedby={isLost ? 'files-again files-hint' : 'files-hint'}
      />
    </p>
  );
}
