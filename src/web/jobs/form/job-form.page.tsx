import type { JobChoices } from '../../../hiring/board/job-choices';
import { Actions, Form, Problem } from '../../parts/form';
import type { Frame } from '../../page/frames';
import { staffPage } from '../../page/staff';
import { words } from '../../words/words';
import { WORDS } from '../jobs.words';
import { JobFields, type AsItIs } from './job-fields';
import type { JobTyped } from './job-page.form';

export interface JobFormView {
  /** The job that is changed; null for a new one. */
  job: ({ id: string; title: string; version: number } & AsItIs) | null;
  typed: JobTyped;
  choices: JobChoices;
  problem: string | null;
  once: string;
}

const OWN = words({
  en: {
    change: (title: string) => `Change ${title}`,
    open: 'Open the job',
    save: 'Save',
    back: 'Leave it as it is',
  },
  fi: {
    change: (title) => `Muuta: ${title}`,
    open: 'Avaa haku',
    save: 'Tallenna',
    back: 'Jätä ennalleen',
  },
  sv: {
    change: (title) => `Ändra ${title}`,
    open: 'Öppna tjänsten',
    save: 'Spara',
    back: 'Låt den vara',
  },
});

/** Opening a job, or changing it. */
export function jobFormPage(frame: Frame, view: JobFormView): string {
  const { job, typed, choices, problem, once } = view;
  const t = OWN[frame.reader.locale];
  const title = job === null ? WORDS[frame.reader.locale].newJob : t.change(job.title);
  const action = job === null ? '/jobs/new' : `/jobs/${job.id}/edit`;
  return staffPage(
    frame,
    { title, place: 'jobs' },
    <>
      <Problem text={problem} />
      <Form action={action} once={once} version={job?.version}>
        <JobFields typed={typed} choices={choices} now={job} />
        <Actions>
          <button class="primary">{job === null ? t.open : t.save}</button>
          {job === null ? null : <a href={`/jobs/${job.id}`}>{t.back}</a>}
        </Actions>
      </Form>
    </>,
  );
}
