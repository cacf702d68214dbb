import { ACCEPT } from '../../../hiring/papers/limits';
import type { ApplicationHead } from '../../../hiring/applications/application-heads';
import type { Frame } from '../../page/frames';
import { staffPage } from '../../page/staff';
import { Actions, Problem } from '../../parts/form';
import { PAPERS_WORDS } from './papers.words';

/** Adding files to an application that came otherwise. */
export function papersPage(frame: Frame, head: ApplicationHead, problem: string | null): string {
  const t = PAPERS_WORDS[frame.reader.locale];
  const path = `/applications/${head.id}`;
  return staffPage(
    frame,
    { title: `${t.addTitle}: ${head.candidate.name}`, place: 'board' },
    <>
      <Problem text={problem} />
      <form method="post" action={`${path}/files`} class="form" enctype="multipart/form-data">
        <p class="field">
          <label for="files">{t.files}</label>
          <small id="files-hint">{t.hint}</small>
          <input
            {...{ type: 'file', id: 'files', name: 'files', multiple: true, required: true }}
            accept={ACCEPT}
            aria-describedby="files-hint"
          />
        </p>
        <Actions>
          <button class="primary">{t.save}</button>
          <a class="button" href={path}>
            {t.back}
          </a>
        </Actions>
      </form>
    </>,
  );
}
