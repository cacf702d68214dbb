import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import { LATEST } from '../../kernel/instant';
import { stands, type Commitment } from '../../sla/engine/commitment';
import type { UserId } from '../../store/entities/accounts/user.entity';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import type { JobId } from '../../store/entities/hiring/job.entity';
import {
  CommitmentRow,
  type CommitmentId,
} from '../../store/entities/journey/commitment-row.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import type { TermedHistory } from './history';
import { plannedNotices } from './notice-plan';

/** A commitment row as the engine says it is; when it is looked at next is the sweep's. */
export type CommitmentState = Omit<CommitmentRow, 'id' | 'noticeAt'>;

/** What is owed, as rows to look up: what the engine says, written down. */
@Injectable()
export class Commitments {
  constructor(
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** In order of opening. */
  of(application: ApplicationId): Promise<CommitmentRow[]> {
    return this.units.manager.find(CommitmentRow, {
      where: { application },
      order: { openedAt: 'ASC', rule: 'ASC', key: 'ASC' },
    });
  }

  find(id: string): Promise<CommitmentRow | null> {
    return this.units.manager.findOneBy(CommitmentRow, { id: id as CommitmentId });
  }

  /** Makes the rows equal to what the engine says now, and touches only those that differ. In a unit. */
  async write(application: ApplicationId, termed: TermedHistory): Promise<void> {
    const { manager } = this.units;
    const key = `commitments of ${application}`;
    const known = await this.units.remember(key, () => this.of(application));
    const stored = new Map(known.map((row) => [row.key, row]));
    const fresh: CommitmentRow[] = [];
    const now: CommitmentRow[] = [];
    for (const [i, row] of statesOf(application, termed).entries()) {
      const old = stored.get(row.key);
      stored.delete(row.key);
      if (old && differences(old, row).length === 0) {
        now.push(old);
        continue;
      }
      const commitment = termed.history.commitments[i]!;
      const noticeAt = plannedNotices(commitment, termed.calendar)[0]?.at ?? null;
      const written = { id: old?.id ?? newId<'commitment'>(this.clock.now()), ...row, noticeAt };
      if (old) await manager.update(CommitmentRow, old.id, written);
      else fresh.push(written);
      now.push(written);
    }
    if (fresh.length > 0) await manager.insert(CommitmentRow, fresh);
    // a fact that did not happen after all opened nothing
    const gone = [...stored.values()].map(({ id }) => id);
    if (gone.length > 0) await manager.delete(CommitmentRow, { id: In(gone) });
    this.units.learn(key, now);
  }
}

/** The rows that a history comes to, in the order of its commitments. */
export function statesOf(id: ApplicationId, { history }: TermedHistory): CommitmentState[] {
  const job = history.job as JobId;
  const seen = new Map<string, number>();
  return history.commitments.map((commitment) => {
    const origin = originOf(commitment);
    const nth = (seen.get(origin) ?? 0) + 1;
    seen.set(origin, nth);
    const { rule, openedAt, dueAt, end, promise, leftAtPause } = commitment;
    const isPaused = leftAtPause !== null && stands(commitment);
    return {
      ...{ application: id, job, key: `${origin}#${nth}`, rule: rule.key, title: rule.title },
      owner: history.owners.at(end?.at ?? LATEST) as UserId,
      ...{ openedAt, dueAt, promise: promise?.message ?? null },
      pausedUntil: isPaused ? history.pausedUntil : null,
      ended: end?.how ?? null,
      endedAt: end?.at ?? null,
      reason: end?.how === 'released' ? end.reason : null,
      evidence: end?.how === 'kept' ? end.evidence.message : null,
    };
  });
}

/** The names of the columns in which a row differs from what the engine says. */
export function differences(old: CommitmentRow, row: CommitmentState): (keyof CommitmentState)[] {
  const names = Object.keys(row) as (keyof CommitmentState)[];
  return names.filter((name) => old[name] !== row[name]);
}

/** What opened it. A fold with more facts may move everything else, so the key is made of nothing else. */
function originOf({ rule, openedAt, promise }: Commitment): string {
  return [rule.key, openedAt, promise?.message ?? ''].join('/');
}
