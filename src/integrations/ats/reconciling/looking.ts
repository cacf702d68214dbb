import { Injectable, Logger } from '@nestjs/common';
import { Organisations } from '../../../hiring/organisation/organisations.repository';
import { Clock } from '../../../kernel/clock';
import { newId } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import type { AtsLook } from '../../../store/entities/ats/ats-look.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import { NotStoredError } from '../../../store/database';
import { TroubleMail } from '../connections/trouble-mail';
import { AtsTrouble } from '../vendors/trouble';
import { AtsLooks } from './looks.repository';
import { Search, type Found } from './search';
import { nextQuietHour } from './quiet-hour';

/** Longer than an ATS takes for a page of answers, with everything that may be tried again. */
const LEASE_MS = 10 * 60_000;
const AGAIN_MS = 3_600_000;
/** After so long others get their turn, and the loop is seen to go round. */
const SLICE_MS = 10_000;
const OURS = 'Something went wrong here. It has been logged.';

/** A look that goes on. */
interface Under {
  look: AtsLook;
  found: Found;
  steps: AsyncGenerator<void>;
}

/** Looks into ATSs, one after the other, each when its time has come. */
@Injectable()
export class Looking {
  private readonly logger = new Logger('reconciliation');
  private current: Under | null = null;

  constructor(
    private readonly units: UnitOfWork,
    private readonly looks: AtsLooks,
    private readonly search: Search,
    private readonly organisations: Organisations,
    private readonly mail: TroubleMail,
    private readonly clock: Clock,
  ) {}

  /**
   * Goes on looking into one whose time it is, for some seconds.
   * @param isStopping asked after each application; then the whole is looked at again at the next start
   * @returns false when there is none
   */
  async some(isStopping: () => boolean): Promise<boolean> {
    const under = this.current ?? (await this.begin());
    if (under === null) return false;
    // what fails in between is looked at again from its beginning, when its lease has run out
    this.current = null;
    if (!(await this.goOn(under, isStopping))) this.current = under;
    return true;
  }

  private async begin(): Promise<Under | null> {
    await this.planNew();
    const now = this.clock.now();
    // looked at first without the lock that those who write wait for
    if ((await this.looks.due(now)) === null) return null;
    const until = (now + LEASE_MS) as Instant;
    const lease = newId<'lease'>(now);
    const look = await this.units.run(() => this.looks.claim(lease, now, until));
    if (look === null) return null;
    const found: Found = { looked: 0, missed: 0, held: 0, failed: 0, problem: null };
    return { look, found, steps: this.search.in(look.connection, found) };
  }

  /** The first time at once: what there is to map shows then. */
  private async planNew(): Promise<void> {
    for (const connection of await this.looks.unplanned()) {
      await this.units.run(() => this.looks.plan(connection, this.clock.now()));
    }
  }

  /** @returns true when there is nothing more to do */
  private async goOn({ look, found, steps }: Under, isStopping: () => boolean): Promise<boolean> {
    const began = performance.now();
    try {
      for (;;) {
        if ((await steps.next()).done === true) break;
        const leaseUntil = (this.clock.now() + LEASE_MS) as Instant;
        if (!(await this.write(look, { leaseUntil, ...countsOf(found) }))) return true;
        if (isStopping()) return await this.write(look, { lease: null, leaseUntil: null });
        if (performance.now() - began > SLICE_MS) return false;
      }
    } catch (error) {
      if (error instanceof NotStoredError) throw error;
      if (!(error instanceof AtsTrouble)) this.logger.error({ error });
      found.problem = error instanceof AtsTrouble ? error.message : OURS;
    }
    await this.finish(look, found);
    return true;
  }

  private async finish(look: AtsLook, found: Found): Promise<void> {
    const now = this.clock.now();
    const { timezone } = await this.organisations.the();
    const night = nextQuietHour(now, timezone);
    const { problem, failed } = found;
    // what failed alone fails again in an hour; an ATS that did not answer may by then
    const nextAt = problem === null || failed > 0 ? night : Math.min(night, now + AGAIN_MS);
    const told =
      problem === null
        ? { reconcileFrom: look.startedAt, reconciledAt: now, reconcileProblem: null }
        : { reconcileProblem: problem };
    await this.units.run(async () => {
      const planned = (await this.looks.find(look.connection))?.nextAt ?? 0;
      // somebody asked for it meanwhile, of what was looked at before
      const next = planned > look.startedAt! ? planned : nextAt;
      const end = { lease: null, leaseUntil: null, finishedAt: now, nextAt: next as Instant };
      if (!(await this.looks.advance(look, { ...end, ...countsOf(found) }))) return;
      await this.looks.tell(look.connection, told);
      if (problem !== null) await this.mail.lookFailed(look, problem);
    });
  }

  private write(look: AtsLook, progress: Partial<AtsLook>): Promise<boolean> {
    return this.units.run(() => this.looks.advance(look, progress));
  }
}

function countsOf({ looked, missed, held }: Found): Pick<AtsLook, 'looked' | 'missed' | 'held'> {
  return { looked, missed, held };
}
