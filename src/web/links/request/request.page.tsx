import type { VNode } from 'preact';
import type { RequestView } from '../../../hiring/verbs/requests/request.view';
import { Actions, Form, Problem, Prose } from '../../parts/form';
import { useWords } from '../../page/reader';
import type { Guest } from '../../page/reader-of-guests';
import { words } from '../../words/words';
import { FullMoment } from '../../parts/full-moment';
import { linkPage } from '../link-parts';

const LONGEST = 20_000;
const WORDS = words({
  en: {
    title: (asker: string) => `${asker} asks you`,
    about: 'About',
    by: 'Wanted by',
    question: 'The question',
    answer: 'Your answer',
    send: 'Send the answer',
    invalid: 'Write your answer in the field, in at most 20,000 characters.',
    answered: 'You answered on',
    thanks: 'Thank you.',
    done: 'Thank you',
    has: (asker: string) => `${asker} has your answer. You can close this page.`,
  },
  fi: {
    title: (asker) => `${asker} kysyy sinulta`,
    about: 'Aihe',
    by: 'Viimeistään',
    question: 'Kysymys',
    answer: 'Vastauksesi',
    send: 'Lähetä vastaus',
    invalid: 'Kirjoita vastauksesi kenttään, enintään 20 000 merkkiä.',
    answered: 'Vastasit',
    thanks: 'Kiitos.',
    done: 'Kiitos',
    has: (asker) => `${asker} sai vastauksesi. Voit sulkea sivun.`,
  },
  sv: {
    title: (asker) => `${asker} frågar dig`,
    about: 'Gäller',
    by: 'Senast',
    question: 'Frågan',
    answer: 'Ditt svar',
    send: 'Skicka svaret',
    invalid: 'Skriv ditt svar i fältet, högst 20 000 tecken.',
    answered: 'Du svarade',
    thanks: 'Tack.',
    done: 'Tack',
    has: (asker) => `${asker} har fått ditt svar. Du kan stänga sidan.`,
  },
});

/** What is shown behind the link of a request. */
export interface RequestShown {
  secret: string;
  request: RequestView;
  typed: string;
  /** Why the answer was not taken, by its code in the API; null at first. */
  problem: string | null;
}

/** What a colleague is asked, and the form for the answer. */
export function requestPage(guest: Guest, shown: RequestShown): string {
  const t = WORDS[guest.reader.locale];
  const { asker } = shown.request;
  return linkPage(guest, t.title(asker), <Request shown={shown} />);
}

/** After the answer. */
export function answeredPage(guest: Guest, asker: string): string {
  const t = WORDS[guest.reader.locale];
  return linkPage(guest, t.done, <p role="status">{t.has(asker)}</p>);
}

function Request({ shown }: { shown: RequestShown }): VNode {
  const t = useWords(WORDS);
  const { secret, request, typed, problem } = shown;
  const { candidate, job, what, due, answeredAt } = request;
  return (
    <>
      <dl>
        <dt>{t.about}</dt>
        <dd dir="auto">
          {candidate}, {job}
        </dd>
        <dt>{t.by}</dt>
        <dd>
          <FullMoment at={due} />
        </dd>
      </dl>
      <h2>{t.question}</h2>
      <pre dir="auto">{what}</pre>
      {answeredAt === null ? (
        <>
          <Problem text={problem === null ? null : t.invalid} />
          <Form action={`/request/${encodeURIComponent(secret)}`}>
            <Prose name="answer" label={t.answer} value={typed} rows={8} maxLength={LONGEST} />
            <Actions>
              <button class="primary">{t.send}</button>
            </Actions>
          </Form>
        </>
      ) : (
        <p class="done" role="status">
          {t.answered} <FullMoment at={answeredAt} />. {t.thanks}
        </p>
      )}
    </>
  );
}
