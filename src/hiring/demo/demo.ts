import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { reaches } from '../../accounts/access';
import type { Caller } from '../../accounts/caller';
import { Seals } from '../../journey/proof/seals.repository';
import { Clock } from '../../kernel/clock';
import { ConflictError, ForbiddenError, LupausError } from '../../kernel/errors';
import { newId } from '../../kernel/ids';
import { MAIL_SETTINGS, type MailSettings } from '../../mail/mail.settings';
import type { DemoContents } from '../../store/entities/settings/demo-run.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { DemoRemoval } from './demo-removal.repository';
import type { Tie } from './demo-ties.repository';
import { demoRooms } from './demo-rooms';
import { DemoRuns } from './demo-runs.repository';
import { DemoTables } from './demo.repository';
import { fillDemo, NotEmptyError } from './fill';
import { staffOf, type Company } from './sample/company';
import { readSample } from './sample/sample-log';
import { SetClock } from './set-clock';
import { smallSample } from './small-sample';

/** Where the demonstration stands. */
export type DemoState =
  | { is: 'out'; canBegin: boolean; failed: boolean }
  | { is: 'coming'; told: number; of: number }
  | { is: 'in'; others: number };

/**
 * Invented people to look around among, put into an installation that has none of its own, and taken out again. How far
 * it has come is known to the process that was asked; in another it is `out` until all is in, and a second beginning
 * there waits for the first and fails, for by then there is something.
 */
@Injectable()
export class Demo implements OnApplicationShutdown {
  private readonly logger = new Logger('demo');
  private running: { told: number; of: number; work: Promise<void> } | null = null;
  private failed = false;

  constructor(
    private readonly units: UnitOfWork,
    private readonly runs: DemoRuns,
    private readonly removal: DemoRemoval,
    private readonly seals: Seals,
    private readonly clock: Clock,
    @Inject(MAIL_SETTINGS) private readonly mail: MailSettings,
  ) {}

  async state(): Promise<DemoState> {
    if (this.running) return { is: 'coming', told: this.running.told, of: this.running.of };
    const run = await this.runs.present();
    if (run) return { is: 'in', others: sumOf(await this.removal.ties(run.contents)) };
    const isEvidence = await this.runs.isEvidence();
    const canBegin = !isEvidence && (await new DemoTables(this.units).haveNoHiring());
    return { is: 'out', canBegin, failed: this.failed };
  }

  /**
   * Begins to put it in, and does not wait for the end.
   * @throws ConflictError when there is a job or a candidate already, a signed head, or a demonstration
   */
  async begin(caller: Caller): Promise<void> {
    assertMay(caller);
    if (this.running) return;
    const state = await this.state();
    if (state.is === 'in') throw new ConflictError('The demo data is in already.');
    if (await this.runs.isEvidence()) throw isEvidence();
    if (state.is === 'out' && !state.canBegin) throw notEmpty();
    const sample = smallSample(readSample());
    const running = { told: 0, of: sample.length, work: Promise.resolve() };
    this.running = running;
    this.failed = false;
    running.work = this.fill(caller, sample, running)
      .catch((error: unknown) => {
        this.failed = true;
        this.logger.error({ error });
      })
      .finally(() => (this.running = null));
  }

  /** Waits for what was begun. */
  async settled(): Promise<void> {
    await this.running?.work;
  }

  /**
   * Takes everything out that it put in, with all that was done with it since.
   * @throws ConflictError while something real refers to its people, candidates, jobs or stages; nothing is removed then
   */
  async remove(caller: Caller): Promise<void> {
    assertMay(caller);
    await this.settled();
    await this.units.run(async () => {
      await this.units.lockAll(['demo', 'seal']);
      const run = await this.runs.present();
      if (!run) return;
      if (await this.runs.isEvidence()) throw isEvidence();
      const ties = await this.removal.ties(run.contents);
      if (ties.length > 0) throw tied(ties);
      const isSealedAnew = await this.removal.remove(run.contents);
      // an auditor must know why a chain begins anew; where nothing is left, nothing is to be known
      if (isSealedAnew) {
        await this.runs.markRemoved(run, { removedAt: this.clock.now(), removedBy: caller.id });
      } else await this.runs.drop(run.id);
    });
    this.logger.log('the demo data was taken out');
  }

  async onApplicationShutdown(): Promise<void> {
    await this.settled();
  }

  private async fill(
    caller: Caller,
    sample: ReturnType<typeof smallSample>,
    progress: { told: number },
  ): Promise<void> {
    const clock = new SetClock(this.clock);
    const rooms = demoRooms(this.units, clock);
    // nobody signs in as them
    const recruiters = staffOf(sample, () => '').filter(({ role }) => role === 'recruiter');
    const staff = recruiters.map((one) => ({ ...one, passwordHash: null }));
    let before = new Set<string>();
    const mayFill = async (tables: DemoTables) => {
      before = await this.runs.terms();
      return !(await this.runs.isEvidence()) && (await tables.haveNoHiring());
    };
    const end = async (company: Company, candidates: readonly string[]) => {
      const contents = await this.contentsOf(company, candidates, before);
      const tables = new DemoTables(this.units);
      await tables.silence(contents.jobs);
      const now = this.clock.now();
      contents.grounds = await tables.recordGround(caller.id, now);
      await this.runs.add({
        ...{ id: newId(now), startedAt: now, startedBy: caller.id, contents },
        ...{ removedAt: null, removedBy: null },
      });
    };
    await fillDemo(rooms, clock, sample, staff, this.mail, (told) => (progress.told = told), {
      ...{ mayFill, end },
    });
    // months that nobody has sealed would look as if no worker had run
    while ((await this.seals.seal(this.clock.now())) > 0);
  }

  private async contentsOf(
    { users, pipeline, jobs }: Company,
    candidates: readonly string[],
    before: ReadonlySet<string>,
  ): Promise<DemoContents> {
    return {
      users: [...users.values()].map(({ id }) => id),
      pipelines: [pipeline.id],
      jobs: [...jobs.values()].map(({ id }) => id),
      candidates: [...candidates],
      terms: [...(await this.runs.terms())].filter((hash) => !before.has(hash)),
    };
  }
}

function sumOf(ties: readonly Tie[]): number {
  return ties.reduce((sum, { count }) => sum + count, 0);
}

function tied(ties: readonly Tie[]): LupausError {
  const told = ties.map(({ what, count }) => `${what}: ${count}`).join(', ');
  return new ConflictError(
    `Records of your own name people, candidates, jobs or stages of the demo and would go with them (${told}). Hand them over or remove them first, and repeat; what is past and stays in the records keeps the demo in, and its people can be disabled instead. Nothing was removed.`,
    undefined,
    'demo_in_use',
  );
}

function notEmpty(): LupausError {
  return new NotEmptyError(
    'There is a job or a candidate already; the demo data goes only into an installation without any.',
  );
}

function isEvidence(): LupausError {
  return new ConflictError(
    'A head of the journal has been signed, so the journal is evidence already: demo data can neither go into it nor be taken out of it.',
    undefined,
    'journal_signed',
  );
}

function assertMay({ role }: Caller): void {
  if (reaches(role, 'admin')) return;
  throw new ForbiddenError('Demo data is put in and taken out by administrators.');
}
