import type { VNode } from 'preact';
import type { ApplicationPageView } from '../../../hiring/applications/page/application-page.view';
import type { Frame } from '../../page/frames';
import { useWords } from '../../page/reader';
import { staffPage } from '../../page/staff';
import { DoneNote } from '../../parts/done-note';
import { DONE_WORDS } from '../../words/done';
import { PapersPart } from '../papers/papers-part';
import { ApplicationHeadPart } from './head';
import { Owed } from './owed';
import { Pending } from './pending';
import { Timeline } from '../timeline/timeline';
import { VerbBar } from './verb-bar';

interface Around {
  /** What was done on the page before, by its code. */
  done: string;
  /** For the small forms on it. */
  once: string;
  /** The reader may hand over, merge and erase what is known of the person. */
  isHr: boolean;
}

/** One application: who it is from, what is owed, what can be done, and what happened, newest first. */
export function applicationPage(frame: Frame, view: ApplicationPageView, around: Around): string {
  const title = view.head.candidate.name;
  return staffPage(frame, { title, place: 'board' }, <Application view={view} around={around} />);
}

function Application({ view, around }: { view: ApplicationPageView; around: Around }): VNode {
  return (
    <>
      <DoneNote code={around.done} words={useWords(DONE_WORDS)} />
      <ApplicationHeadPart view={view} isHr={around.isHr} />
      {view.head.candidate.erasedAt == null ? <VerbBar view={view} /> : null}
      <div class="record">
        <div>
          <Owed view={view} />
          <Pending view={view} once={around.once} />
          <PapersPart application={view.head.id} papers={view.papers} />
        </div>
        <Timeline view={view} once={around.once} />
      </div>
    </>
  );
}
