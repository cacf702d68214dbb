import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../kernel/clock';
import { newId } from '../kernel/ids';
import { LATEST } from '../kernel/instant';
import type { Commitment } from '../sla/engine/commitment';
import type { ApplicationHistory } from '../sla/engine/fold';
import type { ApplicationId } from '../store/entities/application.entity';
import { CommitmentRow } from '../store/entities/commitment-row.entity';
import { UnitOfWork } from '../store/unit-of-work';

type Written = Omit<CommitmentRow, 'id'>;

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
      order: { openedAt: 'ASC', rule: 'ASC' },
    });
  }

  /** Makes the rows equal to what the engine says now, and touches only those that differ. In a unit. */
  async write(application: ApplicationId, history: ApplicationHistory): Promise<void> {
    const { manager } = this.units;
    const stored = new Map((await this.of(application)).map((row) => [row.key, row]));
    for (const row of rowsOf(application, history)) {
      const old = stored.get(row.key);
      stored.delete(row.key);
      if (!old) await manager.insert(CommitmentRow, { id: newId(this.clock.now()), ...row });
      else if (differs(old, row)) await manager.update(CommitmentRow, old.id, row);
    }
    // a fact that did not happen after all opened nothing
    const gone = [...stored.values()].map(({ id }) => id);
    if (gone.length > 0) await manager.delete(CommitmentRow, { id: In(gone) });
  }
}

function rowsOf(application: ApplicationId, history: ApplicationHistory): Written[] {
  const seen = new Map<string, number>();
  return history.commitments.map((commitment) => {
    const origin = originOf(commitment);
    const nth = (seen.get(origin) ?? 0) + 1;
    seen.set(origin, nth);
    return { application, key: `${origin}#${nth}`, ...stateOf(commitment, history) };
  });
}

/** What opened it. A fold with more facts may move everything else, so the key is made of nothing else. */
function originOf({ rule, openedAt, promise }: Commitment): string {
  return [rule.key, openedAt, promise?.message ?? ''].join('/');
}

function stateOf({ rule, openedAt, dueAt, end }: Commitment, { owners }: ApplicationHistory) {
  return {
    rule: rule.key,
    title: rule.title,
    owner: owners.at(end?.at ?? LATEST),
    openedAt,
    dueAt,
    ended: end?.how ?? null,
    endedAt: end?.at ?? null,
    reason: end?.how === 'released' ? end.reason : null,
    evidence: end?.how === 'kept' ? end.evidence.message : null,
  };
}

function differs(old: CommitmentRow, row: Written): boolean {
  return (Object.keys(row) as (keyof Written)[]).some((name) => old[name] !== row[name]);
}
