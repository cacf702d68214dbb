import type { VNode } from 'preact';
import type { PreviewView } from '../../preview/preview.view';
import { Actions, Choice, Field, Form, Problem, Prose, Tick } from '../../parts/form';
import { Preview } from '../../parts/preview';
import type { Frame } from '../../page/frames';
import { useWords } from '../../page/reader';
import { staffPage } from '../../page/staff';
import { words } from '../../words/words';
import { WORDS } from '../jobs.words';

export interface CloseView {
  job: { id: string; title: string; active: number; status: 'open' | 'closed' };
  typed: { outcome: string; subject: string; body: string; silent: boolean };
  preview: PreviewView | null;
  problem: string | null;
  once: string;
}

const OWN = words({
  en: {
    title: (job: string) => `Close ${job}`,
    waiting: (n: number) =>
      n === 0
        ? 'Nobody is under way.'
        : n === 1
          ? '1 candidate is under way and gets the outcome.'
          : `${n} candidates are under way and get the outcome.`,
    outcome: 'What became of the job',
    subject: 'Subject',
    body: 'Your own words',
    bodyHint:
      'They stand in the letter that tells the outcome; each candidate gets it in their language.',
    silent: 'Send nothing now',
    silentHint: 'Each of them is owed the outcome all the same, within the time of the policy.',
    preview: 'Show what is sent',
    close: (n: number) => (n === 0 ? 'Close the job' : `Close and tell ${n}`),
    back: 'Leave it open',
  },
  fi: {
    title: (job) => `Sulje: ${job}`,
    waiting: (n) =>
      n === 0
        ? 'Kukaan ei ole mukana.'
        : n === 1
          ? '1 hakija on mukana ja saa tiedon lopputuloksesta.'
          : `${n} hakijaa on mukana ja saa tiedon lopputuloksesta.`,
    outcome: 'Miten haussa kävi',
    subject: 'Otsikko',
    body: 'Omin sanoin',
    bodyHint: 'Tulee lopputuloksen kertovaan viestiin, jonka jokainen saa omalla kielellään.',
    silent: 'Älä lähetä nyt mitään',
    silentHint: 'Lopputulos on silti kerrottava jokaiselle käytännön mukaisessa ajassa.',
    preview: 'Näytä, mitä lähtee',
    close: (n) => (n === 0 ? 'Sulje haku' : `Sulje ja kerro ${n} hakijalle`),
    back: 'Jätä avoimeksi',
  },
  sv: {
    title: (job) => `Stäng ${job}`,
    waiting: (n) =>
      n === 0
        ? 'Ingen är aktiv.'
        : n === 1
          ? '1 kandidat är aktiv och får veta utfallet.'
          : `${n} kandidater är aktiva och får veta utfallet.`,
    outcome: 'Vad det blev av tjänsten',
    subject: 'Ämne',
    body: 'Med egna ord',
    bodyHint: 'De står i brevet som berättar utfallet; var och en får det på sitt språk.',
    silent: 'Skicka inget nu',
    silentHint: 'Alla ska ändå få veta utfallet inom policyns tid.',
    preview: 'Visa vad som skickas',
    close: (n) => (n === 0 ? 'Stäng tjänsten' : `Stäng och berätta för ${n}`),
    back: 'Låt den vara öppen',
  },
});

/** Closing a job: its outcome, and what everybody who waits is told. */
export function closePage(frame: Frame, view: CloseView): string {
  const t = OWN[frame.reader.locale];
  const title = t.title(view.job.title);
  return staffPage(frame, { title, place: 'jobs' }, <Close view={view} />);
}

function Close({ view: { job, typed, preview, problem, once } }: { view: CloseView }): VNode {
  const t = useWords(OWN);
  const w = useWords(WORDS);
  return (
    <>
      <p>{t.waiting(job.active)}</p>
      <Problem text={problem} />
      <Form action={`/jobs/${job.id}/close`} once={once}>
        <Choice
          {...{ name: 'outcome', label: t.outcome, value: typed.outcome }}
          options={(['filled', 'cancelled'] as const).map((outcome) => ({
            value: outcome,
            label: w.outcome[outcome],
          }))}
        />
        {job.active === 0 ? null : (
          <>
            <Field
              {...{ name: 'subject', label: t.subject, value: typed.subject, maxLength: 200 }}
              optional
            />
            <Prose
              {...{ name: 'body', label: t.body, hint: t.bodyHint, value: typed.body }}
              optional
            />
            <Tick
              {...{ name: 'silent', label: t.silent, hint: t.silentHint, checked: typed.silent }}
            />
          </>
        )}
        <Actions>
          {job.active === 0 ? null : (
            <button name="preview" value="true">
              {t.preview}
            </button>
          )}
          <button class="primary">{t.close(typed.silent ? 0 : job.active)}</button>
          <a href={`/jobs/${job.id}`}>{t.back}</a>
        </Actions>
      </Form>
      {preview === null ? null : <Preview preview={preview} />}
    </>
  );
}
