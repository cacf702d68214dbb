import { Injectable } from '@nestjs/common';
import { seesAll, type Caller } from '../../accounts/caller';
import { formatDate, parseDate, type EpochDay } from '../../calendar/civil-date';
import { Zone } from '../../calendar/zone';
import { Organisations } from '../../hiring/organisation/organisations.repository';
import { Clock } from '../../kernel/clock';
import { ConflictError, ForbiddenError, NotFoundError } from '../../kernel/errors';
import { canonicalJson } from '../../kernel/hash';
import { newId } from '../../kernel/ids';
import type { UserId } from '../../store/entities/accounts/user.entity';
import type { WhatIfRun } from '../../store/entities/reports/what-if-run.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { Drafts, type AskedDraft } from './drafts';
import { WhatIfRows } from './runs.repository';
import { noSums } from './comparison/sums';
import { TriedApplications } from './tried.repository';

/** How many months back one may look. */
export const MONTHS = [3, 6, 12] as const;
export type Months = (typeof MONTHS)[number];

/** What terms would have made of the past. */
export interface WhatIfAsked extends AskedDraft {
  months?: Months;
  /** Whose applications are looked at, by the name of their terms; null for all; undefined for those of `name`. */
  replaces?: string | null;
}

const MOST_AT_ONCE = 5;
const LISTED = 50;

/** What a policy or a calendar would have made of the past: asked for here, worked out by the workers. */
@Injectable()
export class WhatIfs {
  constructor(
    private readonly units: UnitOfWork,
    private readonly rows: WhatIfRows,
    private readonly drafts: Drafts,
    private readonly tried: TriedApplications,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks what a draft would have made of what fell due in the last months. Who asks the same while it is being worked
   * out gets the same run.
   * @throws InputError with the path of the fault in a draft; NotFoundError for a name or version that is not there
   * @throws ConflictError while too many are being worked out; ForbiddenError for a recruiter
   */
  async start(asked: WhatIfAsked, caller: Caller): Promise<WhatIfRun> {
    assertAllowed(caller);
    const { kind, months = 12 } = asked;
    const read = await this.drafts.read(asked);
    const replaces = asked.replaces === undefined ? (asked.name ?? null) : asked.replaces;
    const hashes = replaces === null ? null : await this.drafts.hashesOf(kind, replaces);
    return this.units.run(async () => {
      await this.units.lock('what-if');
      const running = await this.rows.running();
      const same = running.find(
        (run) =>
          run.kind === kind &&
          run.months === months &&
          run.replaces === replaces &&
          canonicalJson(run.draft) === canonicalJson(read.draft),
      );
      if (same) return same;
      if (running.length >= MOST_AT_ONCE) {
        throw new ConflictError(
          `${MOST_AT_ONCE} comparisons are being worked out already; ask again when one of them is done.`,
        );
      }
      const now = this.clock.now();
      const zone = Zone.named((await this.organisations.the()).timezone);
      const run: WhatIfRun = {
        ...{ id: newId<'what-if'>(now), kind, ...read, replaces, hashes, months },
        since: zone.startOfDay(monthsBefore(zone.dayAt(now), months)),
        ...{ until: now, actor: caller.id, createdAt: now, status: 'running', problem: null },
        ...{ finishedAt: null, total: await this.tried.count(kind, hashes), done: 0 },
        ...{ lines: 0, cursor: '' },
        ...{ lease: null, leaseUntil: null, sums: noSums() },
      };
      await this.rows.add(run);
      return run;
    });
  }

  /** @throws NotFoundError */
  async find(id: string, caller: Caller): Promise<WhatIfRun> {
    assertAllowed(caller);
    const run = await this.rows.find(id);
    if (run) return run;
    throw new NotFoundError('There is no what-if comparison with that id.');
  }

  /** The newest, first. @param actor whose; null for everybody's */
  newest(caller: Caller, actor: UserId | null = null): Promise<WhatIfRun[]> {
    assertAllowed(caller);
    return this.rows.newest(LISTED, actor);
  }

  /** Stops it if it is being worked out, and forgets it. @throws NotFoundError */
  async remove(id: string, caller: Caller): Promise<void> {
    const run = await this.find(id, caller);
    await this.units.run(() => this.rows.abandon(run.id));
  }
}

function assertAllowed(caller: Caller): void {
  if (seesAll(caller)) return;
  throw new ForbiddenError(
    'What terms would have changed is asked by HR leads and administrators.',
  );
}

/** The same day of the month so many months earlier, or the last of that month. */
export function monthsBefore(day: EpochDay, months: number): EpochDay {
  const [year, month, date] = formatDate(day).split('-').map(Number) as [number, number, number];
  const index = year * 12 + (month - 1) - months;
  const two = (n: number) => String(n).padStart(2, '0');
  const first = `${Math.floor(index / 12)}-${two((index % 12) + 1)}`;
  for (let last = date; ; last--) {
    const found = parseDate(`${first}-${two(last)}`);
    if (found !== null) return found;
  }
}
