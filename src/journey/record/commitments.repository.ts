import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { newId } from '../../kernel/ids';
import { LATEST, type Instant } from '../../kernel/instant';
import { stands, type Commitment } from '../../sla/engine/commitment';
import { judgeLasting } from '../../sla/report/lasting';
import type { UserId } from '../../store/entities/accounts/user.entity';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import type { JobId } from '../../store/entities/hiring/job.entity';
import {
  CommitmentRow,
  type CommitmentId,
} from '../../store/entities/journey/commitment-row.entity';
import { Notice } from '../../store/entities/journey/notice.entity';
import { insertMany, putRows } from '../../store/rows';
import { UnitOfWork } from '../../store/unit-of-work';
import { commitmentId } from './commitment-id';
import type { TermedHistory } from './history';
import { plannedNotices } from './notice-plan';
import { SilenceRows } from './silences.repository';

const UNJUDGED_AT_ONCE = 5000;

/** A commitment row as the engine says it is; when it is looked at next is the sweep's. */
export type CommitmentState = Omit<CommitmentRow, 'id' | 'noticeAt'>;

/** What is owed and what became of it, as rows to look up: what the engine says, written down. */
@Injectable()
export class Commitments {
  private readonly silences: SilenceRows;

  constructor(private readonly units: UnitOfWork) {
    this.silences = new SilenceRows(units);
  }

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

  /** Some applications whose rows an older version judged: every row that this one judges has a stage. */
  async unjudged(): Promise<ApplicationId[]> {
    const rows = await this.units.manager.find(CommitmentRow, {
      select: { application: true },
      where: { stage: IsNull() },
      take: UNJUDGED_AT_ONCE,
    });
    return [...new Set(rows.map(({ application }) => application))];
  }

  /** As `writeAll`, of one application. */
  write(application: ApplicationId, termed: TermedHistory): Promise<void> {
    return this.writeAll(new Map([[application, termed]]));
  }

  /** Makes the rows, and those of silences, equal to what the engine says now, and touches only those that differ. In a unit. */
  async writeAll(said: ReadonlyMap<ApplicationId, TermedHistory>): Promise<void> {
    const ids = [...said.keys()];
    const stored = await this.units.remember('commitments', ids, (some) => this.ofAll(some));
    const fresh = new Set(
      ids.filter((id) => stored.get(id)!.length === 0 && said.get(id)!.events.length === 1),
    );
    const changed: CommitmentRow[] = [];
    const gone: CommitmentId[] = [];
    for (const [application, termed] of said) {
      const known = new Map(stored.get(application)!.map((row) => [row.key, row]));
      const rows = statesOf(application, termed).map((state, i) => {
        const old = known.get(state.key);
        known.delete(state.key);
        if (old && differences(old, state).length === 0) return old;
        const row = rowOf(state, termed, i);
        changed.push(row);
        if (old && old.id !== row.id) gone.push(old.id);
        return row;
      });
      stored.set(application, rows);
      // a fact that did not happen after all opened nothing
      gone.push(...[...known.values()].map(({ id }) => id));
    }
    const { manager } = this.units;
    if (gone.length > 0) await manager.delete(CommitmentRow, { id: In(gone) });
    if (changed.length > 0) await putRows(manager, CommitmentRow, changed);
    this.units.learn('commitments', stored);
    await this.silences.writeAll(said, fresh);
  }

  /**
   * Writes the rows of applications that have none yet. In a unit.
   * @param noticed what was to be noticed before it counts as noticed
   */
  async writeNew(said: ReadonlyMap<ApplicationId, TermedHistory>, noticed: Instant): Promise<void> {
    const rows: CommitmentRow[] = [];
    const notices: Notice[] = [];
    for (const [application, termed] of said) {
      for (const [i, state] of statesOf(application, termed).entries()) {
        const row = rowOf(state, termed, i);
        if (row.noticeAt !== null && row.noticeAt < noticed) {
          const passed = passedOf(state, termed, i, noticed);
          row.noticeAt = passed.next;
          notices.push(...passed.notices);
        }
        rows.push(row);
      }
    }
    const { manager } = this.units;
    await insertMany(manager, CommitmentRow, rows);
    await insertMany(manager, Notice, notices);
    await this.silences.writeAll(said, new Set(said.keys()));
  }

  private async ofAll(
    applications: readonly ApplicationId[],
  ): Promise<Map<ApplicationId, readonly CommitmentRow[]>> {
    const rows = await this.units.manager.findBy(CommitmentRow, { application: In(applications) });
    const all = new Map(applications.map((id): [ApplicationId, CommitmentRow[]] => [id, []]));
    for (const row of rows) all.get(row.application)!.push(row);
    return all;
  }
}

function rowOf(
  state: CommitmentState,
  { history, calendar }: TermedHistory,
  index: number,
): CommitmentRow {
  const noticeAt = plannedNotices(history.commitments[index]!, calendar)[0]?.at ?? null;
  return { id: commitmentId(state.application, state.key), ...state, noticeAt };
}

/** What was planned to be noticed before an instant, as noticed and told nobody, and when the next is. */
function passedOf(
  { application, key }: CommitmentState,
  { history, calendar }: TermedHistory,
  index: number,
  before: Instant,
): { notices: Notice[]; next: Instant | null } {
  const plan = plannedNotices(history.commitments[index]!, calendar);
  const notices = plan
    .filter(({ at }) => at < before)
    .map(({ kind, at }): Notice => {
      const owner = history.owners.at(at) as UserId;
      const told = { noticedAt: before, mailedAt: at };
      return { id: newId(before), application, commitment: key, kind, owner, at, ...told };
    });
  return { notices, next: plan.find(({ at }) => at >= before)?.at ?? null };
}

/** The rows that a history comes to, in the order of its commitments. */
export function statesOf(
  id: ApplicationId,
  { history, calendar }: TermedHistory,
): CommitmentState[] {
  const job = history.job as JobId;
  const seen = new Map<string, number>();
  return history.commitments.map((commitment) => {
    const origin = originOf(commitment);
    const nth = (seen.get(origin) ?? 0) + 1;
    seen.set(origin, nth);
    const { rule, openedAt, dueAt, end, promise, leftAtPause } = commitment;
    const isPaused = leftAtPause !== null && stands(commitment);
    const verdict = judgeLasting(commitment, history, calendar);
    // written out: a literal of several spreads takes ten times as long, and a verification makes a million
    return {
      application: id,
      job,
      key: `${origin}#${nth}`,
      rule: rule.key,
      title: rule.title,
      owner: history.owners.at(end?.at ?? LATEST) as UserId,
      openedAt,
      dueAt,
      promise: promise?.message ?? null,
      pausedUntil: isPaused ? history.pausedUntil : null,
      ended: end?.how ?? null,
      endedAt: end?.at ?? null,
      reason: end?.how === 'released' ? end.reason : null,
      evidence: end?.how === 'kept' ? end.evidence.message : null,
      outcome: verdict.outcome,
      chargedTo: verdict.chargedTo,
      stage: verdict.stage,
      handedLate: verdict.handedLate,
      feedback: verdict.feedback,
      timelyBusinessMs: verdict.timelyBusinessMs,
      scored: verdict.scored,
      keptByMachine: verdict.keptByMachine,
      lateInTransport: verdict.lateInTransport,
      selfReported: verdict.selfReported,
      takenBusinessMs: verdict.takenBusinessMs,
      overdueBusinessMs: verdict.overdueBusinessMs,
    };
  });
}

/** The names of the columns in which a row differs from what the engine says. */
export function differences(old: CommitmentRow, row: CommitmentState): (keyof CommitmentState)[] {
  const names = Object.keys(row) as (keyof CommitmentState)[];
  return names.filter((name) => old[name] !== row[name]);
}

/** What opened it. A fold with more facts may move everything else, so the key is made of nothing else. */
export function originOf({ rule, openedAt, promise }: Commitment): string {
  return [rule.key, openedAt, promise?.message ?? ''].join('/');
}
