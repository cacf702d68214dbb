import type { AtsDelivery } from '../../../store/entities/ats/ats-delivery.entity';
import type { AtsNotice } from '../record';
import type { Applied } from '../updates/updates';

/** What came of a delivery. */
export type Outcome = Pick<AtsDelivery, 'status' | 'words'> &
  Partial<Pick<AtsDelivery, 'application'>>;

type Told = Pick<AtsDelivery, 'event' | 'externalApplication' | 'externalCandidate'>;

/** What a delivery is about, as the ATS calls it: of the first notice that says so. */
export function toldBy(notices: readonly AtsNotice[]): Told {
  const first = (of: (notice: AtsNotice) => string | null) =>
    notices.map(of).find((id) => id !== null) ?? null;
  return {
    event: first(({ event }) => event)?.slice(0, LONGEST_EVENT) ?? null,
    externalApplication: first(applicationOf),
    externalCandidate: first(candidateOf),
  };
}

const LONGEST_EVENT = 100;

function applicationOf(notice: AtsNotice): string | null {
  if (notice.kind === 'record') return notice.record.application;
  return 'application' in notice ? notice.application : null;
}

function candidateOf(notice: AtsNotice): string | null {
  if (notice.kind === 'record') return notice.record.candidate.id;
  if (notice.kind === 'merged') return notice.from;
  return 'candidate' in notice ? notice.candidate : null;
}

/** What can be said of a notice from which nothing follows; null where something may. */
export function unusedWords(notice: AtsNotice): string | null {
  if (notice.kind === 'ping') return 'The ATS asked whether anybody is there.';
  if (notice.kind === 'unknown') return 'This event is not used here.';
  return notice.kind === 'ignored' ? `Not used: ${notice.why}.` : null;
}

/** What would come of notices, for a test that must change nothing. */
export function wouldBe(notices: readonly AtsNotice[]): string {
  const words = notices.map((notice) => {
    const unused = unusedWords(notice);
    if (unused !== null) return unused;
    const application = applicationOf(notice);
    const about = application === null ? '' : ` of application ${application}`;
    return `${notice.event}${about} was read.`;
  });
  return `${words.join(' ')} It was a test: nothing follows.`;
}

/** What came of a delivery whose notices were each applied: what is held holds all of it. */
export function outcomeOf(each: readonly (Applied | string)[]): Outcome {
  const applied = each.filter((one) => typeof one !== 'string');
  const words = each.map((one) => (typeof one === 'string' ? one : one.words)).join(' ');
  const application = applied.find((one) => one.application !== null)?.application ?? null;
  const has = (...outcomes: Applied['outcome'][]) =>
    applied.some(({ outcome }) => outcomes.includes(outcome));
  if (has('held')) return { status: 'held', words, application };
  return { status: has('done', 'nothing_new') ? 'done' : 'unused', words, application };
}
