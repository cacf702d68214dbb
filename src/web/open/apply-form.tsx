import type { VNode } from 'preact';
import type { OpenJobView } from '../../hiring/public-jobs/open-jobs';
import { LOCALES, type Locale } from '../../mail/locale';
import { Once } from '../answering/once';
import { useReader, useWords } from '../page/reader';
import { Actions, Choice, Field, Form, Problem, Prose, Tick } from '../parts/form';
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

const LONGEST_MESSAGE = 10_000;
const OPTIONS = LOCALES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }));

/** The words that an applicant agrees to: the job's own, else the usual ones. */
export function consentOf(
  { consentText }: Pick<OpenJobView, 'consentText'>,
  company: string,
  locale: Locale,
): string {
  const t = OPEN_WORDS[locale];
  return consentText ?? t.consent.replace('{company}', () => (company === '' ? t.us : company));
}

/** Applying. It works without script, and asks nobody else whether somebody is a person. */
export function ApplyForm({
  path,
  job,
  company,
  typed,
  stamp,
  problem,
}: {
  path: string;
  job: OpenJobView;
  company: string;
  typed: Typed;
  stamp: string;
  problem: string | null;
}): VNode {
  const t = useWords(OPEN_WORDS);
  const { locale } = useReader();
  return (
    <section id="apply">
      <h2>{t.apply}</h2>
      <Problem text={problem} />
      <Form action={path} once={Once.key()}>
        <input type="hidden" name="stamp" value={stamp} />
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
        <p class="unseen" aria-hidden="true">
          <label>
            {t.website} <input {...{ name: 'website', tabIndex: -1, autocomplete: 'off' }} />
          </label>
        </p>
        <Tick
          {...{ name: 'consent', checked: typed.consent === 'true' }}
          label={consentOf(job, company, locale)}
        />
        <Actions>
          <button class="primary">{t.send}</button>
        </Actions>
      </Form>
    </section>
  );
}
