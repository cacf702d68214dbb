import { Injectable } from '@nestjs/common';
import { GroundRows } from '../../accounts/people/ground-rows.repository';
import type { Caller } from '../../accounts/caller';
import { pageOf, readCursor, type Page } from '../../forms/cursor';
import { PAGE } from '../../forms/page.form';
import { ForbiddenError } from '../../kernel/errors';
import { formatInstant, parseInstant, type Instant } from '../../kernel/instant';
import { timeOrNull } from '../jobs/job.view';
import { Scope } from '../jobs/scope';
import type { CommitmentItem } from './commitment.view';
import type { CommitmentsForm } from './commitments.form';
import {
  CommitmentsListRepository,
  type CommitmentFilter,
  type ListedCommitment,
} from './commitments-list.repository';

/** What is owed, as the API lists it. */
@Injectable()
export class CommitmentsList {
  constructor(
    private readonly stored: CommitmentsListRepository,
    private readonly scope: Scope,
    private readonly grounds: GroundRows,
  ) {}

  /**
   * What is owed on the jobs that the caller sees, in order of due time.
   * @param now what is due before it is overdue
   * @throws InputError for an unknown owner; NotFoundError for a job that is not theirs; ForbiddenError `no_ground` for
   * what somebody else kept, in time or late, while no ground for figures per person is recorded
   */
  async page(form: CommitmentsForm, caller: Caller, now: Instant): Promise<Page<CommitmentItem>> {
    const { job, owner, status, rule, dueBefore, cursor, limit = PAGE } = form;
    const after = readCursor(cursor, ['number', 'string']);
    const within = await this.scope.of(caller, { job, owner });
    await this.assertMayCount(within.owner, status, caller);
    const filter: CommitmentFilter = {
      ...{ ...within, status, rule, after },
      dueBefore: dueBefore === undefined ? undefined : parseInstant(dueBefore)!,
    };
    const rows = await this.stored.list(filter, now, limit + 1);
    const { items, next } = pageOf(rows, limit, ({ dueAt, id }) => [dueAt, id]);
    const promised = items.filter(({ promise }) => promise !== null);
    const words = await this.stored.wordsOf(promised.map(({ application }) => application));
    return { items: items.map((row) => itemOf(row, words, now)), next };
  }

  /** What is owed is work that others may have to take over; what was done with it is somebody's figure. */
  private async assertMayCount(
    owner: string | undefined,
    status: CommitmentsForm['status'],
    caller: Caller,
  ): Promise<void> {
    if (owner === undefined || (status !== 'kept' && status !== 'late')) return;
    if (await this.grounds.mayName(owner, caller)) return;
    throw new ForbiddenError(
      `What one person kept is not listed with status=${status}: no ground for figures per person is recorded in the settings. Ask for what is open or overdue, or for everybody.`,
      'no_ground',
    );
  }
}

function itemOf(
  row: ListedCommitment,
  words: ReadonlyMap<string, string>,
  now: Instant,
): CommitmentItem {
  const { id, application, rule, title, dueAt, endedAt, reason, evidence, pausedUntil } = row;
  const broken = dueAt < (endedAt ?? now);
  return {
    ...{ id, application, rule, title, reason, evidence, broken },
    job: { id: row.job, title: row.jobTitle },
    candidate: { id: row.candidate, name: row.candidateName },
    owner: { id: row.owner, name: row.ownerName },
    openedAt: formatInstant(row.openedAt),
    dueAt: formatInstant(dueAt),
    status: statusOf(row, broken),
    pausedUntil: pausedUntil !== null && pausedUntil > now ? formatInstant(pausedUntil) : null,
    endedAt: timeOrNull(endedAt),
    promise: row.promise === null ? null : (words.get(row.promise) ?? null),
  };
}

/** What became of it; of one that was released too late, `broken` tells. */
function statusOf({ ended }: ListedCommitment, broken: boolean): CommitmentItem['status'] {
  if (ended === null) return broken ? 'overdue' : 'open';
  if (ended === 'kept') return broken ? 'late' : 'kept';
  return ended;
}
