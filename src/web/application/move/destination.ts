import type { ApplicationHead } from '../../../hiring/applications/application-heads';

type Stage = ApplicationHead['stages'][number];

/** Ends that are reached by a page of their own. */
const OWN_PAGES: Record<string, string> = {
  rejected: 'decision?outcome=rejected',
  withdrawn: 'withdrawal',
};

/** The stage that somebody names, by its id, its name or its kind; null for none of them. */
export function stageNamed({ stages }: ApplicationHead, named: string): Stage | null {
  const wanted = named.trim().toLowerCase();
  return (
    stages.find(({ id }) => id === named) ??
    stages.find(({ name }) => name.toLowerCase() === wanted) ??
    stages.find(({ kind }) => kind === wanted) ??
    null
  );
}

/** The stage after the one it is in; null after the last, and when the next is an end of its own. */
export function nextStage({ stages, stage }: ApplicationHead): Stage | null {
  const at = stages.findIndex(({ id }) => id === stage.id);
  const next = stages[at + 1];
  return next === undefined || next.kind in OWN_PAGES ? null : next;
}

/** Where one goes instead, for what a stage or the name of an end means; null for a stage that one is moved to. */
export function ownPage(head: ApplicationHead, named: string): string | null {
  const kind = stageNamed(head, named)?.kind ?? named.trim().toLowerCase();
  const page = OWN_PAGES[kind];
  return page === undefined ? null : `/applications/${head.id}/${page}`;
}

/** Ends that the pipeline has no stage for, and that everybody can come to all the same. */
export function otherEnds({ stages }: ApplicationHead): string[] {
  return Object.keys(OWN_PAGES).filter((end) => !stages.some(({ kind }) => kind === end));
}
