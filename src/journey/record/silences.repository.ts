import { In } from 'typeorm';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import { Silence, type SilenceId } from '../../store/entities/journey/silence.entity';
import { putRows } from '../../store/rows';
import type { UnitOfWork } from '../../store/unit-of-work';
import { derivedId } from './commitment-id';
import type { TermedHistory } from './history';

/** A row as the engine says it is. */
export type SilenceState = Omit<Silence, 'id'>;

/** When nobody had a word for a candidate: what the engine says, written down beside the commitments. */
export class SilenceRows {
  constructor(private readonly units: UnitOfWork) {}

  /**
   * Makes the rows equal to what the engine says now, and touches only those that differ. In a unit.
   * @param fresh applications that have no rows yet
   */
  async writeAll(
    said: ReadonlyMap<ApplicationId, TermedHistory>,
    fresh: ReadonlySet<ApplicationId>,
  ): Promise<void> {
    const stored = await this.units.remember('silences', [...said.keys()], (some) =>
      this.ofAll(some, fresh),
    );
    const changed: Silence[] = [];
    const gone: SilenceId[] = [];
    for (const [application, termed] of said) {
      const known = new Map(stored.get(application)!.map((row) => [row.since, row]));
      const rows = silencesOf(application, termed).map((state): Silence => {
        const old = known.get(state.since);
        known.delete(state.since);
        if (old && isSame(old, state)) return old;
        const row = { id: old?.id ?? silenceId(application, state.since), ...state };
        changed.push(row);
        return row;
      });
      gone.push(...[...known.values()].map(({ id }) => id));
      stored.set(application, rows);
    }
    const { manager } = this.units;
    if (changed.length > 0) await putRows(manager, Silence, changed);
    if (gone.length > 0) await manager.delete(Silence, { id: In(gone) });
    this.units.learn('silences', stored);
  }

  private async ofAll(
    applications: readonly ApplicationId[],
    fresh: ReadonlySet<ApplicationId>,
  ): Promise<Map<ApplicationId, readonly Silence[]>> {
    const all = new Map(applications.map((id): [ApplicationId, Silence[]] => [id, []]));
    const asked = applications.filter((id) => !fresh.has(id));
    if (asked.length === 0) return all;
    for (const row of await this.units.manager.findBy(Silence, { application: In(asked) })) {
      all.get(row.application)!.push(row);
    }
    return all;
  }
}

/** The rows that a history comes to. */
export function silencesOf(
  application: ApplicationId,
  { history, calendar }: TermedHistory,
): SilenceState[] {
  const { owners, stages, silences } = history;
  return silences.long(calendar).map(({ since, longAt, endedAt }) => ({
    ...{ application, job: history.job ?? '', since, longAt, endedAt },
    owner: owners.at(longAt),
    stage: stages.at(longAt) ?? '',
  }));
}

/** The id of a silence: like a commitment's, it follows from whose it is and when it began. */
export function silenceId(application: ApplicationId, since: number): SilenceId {
  return derivedId(application, `silence/${since}`) as SilenceId;
}

/** Whether a row says what the engine does. */
function isSame(row: Silence, state: SilenceState): boolean {
  const names = Object.keys(state) as (keyof SilenceState)[];
  return names.every((name) => row[name] === state[name]);
}
