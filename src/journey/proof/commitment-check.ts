import type { Instant } from '../../kernel/instant';
import { commitmentId } from '../record/commitment-id';
import { statesOf, type CommitmentState } from '../record/commitments.repository';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import type { TermedHistory } from '../record/history';
import { plannedNotices } from '../record/notice-plan';
import type { Dossier, StoredCommitment } from './evidence';
import type { Tell } from './finding';

/** Of the columns that a fold says. */
let names: (keyof CommitmentState)[] | null = null;

type StatesAt = (asOf: Instant) => CommitmentState[];

/**
 * Compares the commitments of an application, in every column, with what its journal comes to.
 * @param isSilent that nobody is warned of what it owes
 */
export function checkCommitments(
  { application, commitments, noticed }: Dossier,
  termed: TermedHistory,
  statesAt: StatesAt,
  now: Instant,
  isSilent: boolean,
  tell: Tell,
): void {
  const rows = new Map(commitments.map((row) => [row.key, row]));
  if (rows.size < commitments.length)
    tell('commitment_unfounded', application, 'one is there twice');
  for (const [i, state] of statesOf(application as ApplicationId, termed).entries()) {
    const { key } = state;
    const row = rows.get(key);
    rows.delete(key);
    if (!row) {
      tell('commitment_missing', application, `${key} is owed and not among the commitments`);
      continue;
    }
    const differs = (name: string, wanted: unknown) => {
      const [is, be] = [row[name], wanted].map((value) =>
        value === undefined ? 'nothing' : JSON.stringify(value),
      );
      tell('commitment_differs', application, `${key}: ${name} is ${is!}, the journal says ${be!}`);
    };
    names ??= Object.keys(state) as (keyof CommitmentState)[];
    for (const name of names) {
      if (row[name] === state[name]) continue;
      if (name === 'pausedUntil' && isPast(row, statesAt, now)) continue;
      differs(name, state[name]);
    }
    if (row.id !== commitmentId(application, key)) differs('id', commitmentId(application, key));
    if (!isSilent) checkNotice(row, termed, i, noticed.get(key) ?? [], differs);
  }
  for (const key of rows.keys()) {
    tell('commitment_unfounded', application, `${key} follows from nothing`);
  }
}

/** A pause whose budget has run out is taken out of the rows by the next sweep: so it was until a moment before. */
function isPast(row: StoredCommitment, statesAt: StatesAt, now: Instant): boolean {
  const { pausedUntil } = row;
  if (typeof pausedUntil !== 'number' || pausedUntil > now) return false;
  const before = statesAt((pausedUntil - 1) as Instant).find(({ key }) => key === row.key);
  return before?.pausedUntil === pausedUntil;
}

/** The sweep looks next at something that is planned, and has noticed all that was planned before. */
function checkNotice(
  { noticeAt }: StoredCommitment,
  { history, calendar }: TermedHistory,
  index: number,
  noticed: readonly string[],
  differs: (name: string, wanted: unknown) => void,
): void {
  const plan = plannedNotices(history.commitments[index]!, calendar);
  const next = plan.find(({ kind }) => !noticed.includes(kind))?.at ?? null;
  if (noticeAt === next) return;
  // a row that changed is looked at from the beginning: what was noticed before is passed over
  if (noticeAt !== (plan[0]?.at ?? null)) differs('noticeAt', next);
}
