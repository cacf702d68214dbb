import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Zone } from '../../calendar/zone';
import { Terms } from '../../journey/record/terms';
import type { Instant } from '../../kernel/instant';
import type { Stage } from '../../store/entities/hiring/stage.entity';
import type { CommitmentRow } from '../../store/entities/journey/commitment-row.entity';
import { urgencyOf } from '../commitments/urgency';
import { Pipelines } from '../jobs/pipelines.repository';
import { Scope } from '../jobs/scope';
import { Sight } from '../jobs/sight.repository';
import { BoardRepository, type CardRow } from './board.repository';
import type { BoardFilter, BoardView, Card, Column } from './board.view';
import { stagePromise } from './stage-promise';

/** So many cards of a stage are shown at once, if all stages together have no more than the second number. */
export const CARDS = 50;
const CARDS_IN_ALL = 100;
/** Nobody lies in a stage that is an end of its own: a decision or a withdrawal leaves the stage as it was. */
const ENDS = ['rejected', 'withdrawn'];

/** A job's applications by stage, with what is owed on each. */
@Injectable()
export class Board {
  constructor(
    private readonly stored: BoardRepository,
    private readonly sight: Sight,
    private readonly scope: Scope,
    private readonly pipelines: Pipelines,
    private readonly terms: Terms,
  ) {}

  /**
   * Applications that are under way or were hired; in each stage the late first, then by due time.
   * @param zone whose days are counted
   * @throws NotFoundError for a job that is not theirs
   */
  async of(
    id: string,
    caller: Caller,
    { zone, now }: { zone: string; now: Instant },
    filter: BoardFilter = {},
  ): Promise<BoardView> {
    const job = await this.sight.job(caller, id);
    const { owner } = await this.scope.of(caller, { job: job.id, owner: filter.owner });
    const rows = fewer(await this.stored.cards(job.id, { ...filter, owner }, now, CARDS), filter);
    const cards = await this.cardsOf(rows, Zone.named(zone), now);
    const policy = await this.terms.policy(job.policy);
    const columnOf = (stage: Stage): Column => {
      const its = rows.filter((row) => row.stage === stage.id);
      return {
        ...{ id: stage.id, name: stage.name, kind: stage.kind },
        ...{ count: its[0]?.count ?? 0, late: its[0]?.late ?? 0 },
        promise: stagePromise(policy, stage.kind),
        from: (its[0]?.nth ?? 1) - 1,
        cards: its.map((row) => cards.get(row.id)!),
      };
    };
    const stages = await this.pipelines.stagesOf(job.pipeline);
    const shown = stages.filter(
      ({ id: stage, kind }) => !ENDS.includes(kind) || rows.some((row) => row.stage === stage),
    );
    return {
      job: {
        ...{ id: job.id, title: job.title, status: job.status },
        answer: stagePromise(policy, 'applied'),
      },
      active: rows[0]?.active ?? 0,
      columns: shown.map(columnOf),
    };
  }

  private async cardsOf(
    rows: readonly CardRow[],
    zone: Zone,
    now: Instant,
  ): Promise<ReadonlyMap<string, Card>> {
    const next = new Map<string, CommitmentRow>();
    for (const row of await this.stored.standing(rows.map(({ id }) => id))) {
      if (!next.has(row.application)) next.set(row.application, row);
    }
    const cards = new Map<string, Card>();
    for (const row of rows) {
      const due = next.get(row.id);
      const calendar = await this.terms.calendar(row.calendar);
      cards.set(row.id, {
        ...{ id: row.id, name: row.name, owner: row.ownerName },
        days: zone.dayAt(now) - zone.dayAt(row.since),
        due:
          due === undefined
            ? null
            : {
                ...{ at: due.dueAt, state: urgencyOf(due, calendar, now) },
                ...{ rule: due.rule, title: due.title },
              },
      });
    }
    return cards;
  }
}

/** A page of every stage's first fifty would be too heavy: then each stage shows its share, the one asked for all. */
function fewer(rows: readonly CardRow[], { after }: BoardFilter): readonly CardRow[] {
  if (rows.length <= CARDS_IN_ALL) return rows;
  const stages = new Set(rows.map(({ stage }) => stage));
  const share = Math.max(1, Math.floor(CARDS_IN_ALL / stages.size));
  return rows.filter(({ stage, nth }) => stage === after?.stage || nth <= share);
}
