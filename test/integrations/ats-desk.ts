import { AtsUpdates, type Applied } from '../../src/integrations/ats/updates/updates';
import type { AtsNotice, AtsRecord, Vendor } from '../../src/integrations/ats/record';
import { newId } from '../../src/kernel/ids';
import { parseInstant, type Instant } from '../../src/kernel/instant';
import { Seals } from '../../src/journey/proof/seals.repository';
import { Verification } from '../../src/journey/proof/verification';
import { Chronicle } from '../../src/journey/record/chronicle';
import type { TermedHistory } from '../../src/journey/record/history';
import { AtsConnection } from '../../src/store/entities/ats/ats-connection.entity';
import { AtsMapping } from '../../src/store/entities/ats/ats-mapping.entity';
import {
  Application,
  type ApplicationId,
} from '../../src/store/entities/hiring/application.entity';
import { Candidate } from '../../src/store/entities/hiring/candidate.entity';
import { Stage } from '../../src/store/entities/hiring/stage.entity';
import { Browser, member } from '../accounts/browser';
import type { World } from '../world/world';

/** An instant as tests write it. */
export function at(iso: string): Instant {
  return parseInstant(iso)!;
}

/** A connection to an ATS, and what one tells by it. */
export class AtsDesk {
  connection: AtsConnection;
  private count = 0;

  private constructor(readonly world: World) {}

  static async open(
    world: World,
    mails: 'lupaus' | 'ats' = 'lupaus',
    vendor: Vendor = 'greenhouse',
  ): Promise<AtsDesk> {
    const desk = new AtsDesk(world);
    const now = world.clock.now();
    const by = world.admin.user.id;
    desk.connection = {
      ...{ id: newId(now), vendor, name: 'Our ATS', secret: null, oldSecret: null },
      ...{ oldSecretUntil: null, token: null, subdomain: null, mails, status: 'active' },
      ...{ defaultOwner: by, refused: 0, reconcileFrom: null, reconciledAt: null },
      ...{ reconcileProblem: null, createdAt: now, createdBy: by, version: 1 },
      ...{ changedAt: now, changedBy: by },
    };
    await world.units.run(async () => {
      await world.units.manager.insert(AtsConnection, desk.connection);
    });
    return desk;
  }

  /** What a new person's application is, until `change` says otherwise. */
  person(change: Partial<AtsRecord> = {}): AtsRecord {
    const n = `${this.connection.id.slice(-6)}-${++this.count}`;
    const now = this.world.clock.now();
    return {
      application: `a-${n}`,
      candidate: {
        ...{ id: `c-${n}`, name: `Ana Ruiz ${n}`, email: `ana.${n}@example.com`.toLowerCase() },
        ...{ phone: null, mayBeMailed: true },
      },
      ...{ job: { id: 'j-1', name: 'Sales lead' }, stage: { id: 's-1', name: 'Applied' } },
      recruiter: { id: 'r-1', name: 'K. Virta', email: 'kaisa.virta@example.fi' },
      ...{ status: 'active', appliedAt: now, stageSince: now, endedAt: null, interviews: null },
      ...{ asOf: now, isEstimated: false, ...change },
    };
  }

  tell(record: AtsRecord): Promise<Applied> {
    return this.notice({ kind: 'record', event: 'test', record });
  }

  notice(notice: AtsNotice): Promise<Applied> {
    const now = this.world.clock.now();
    return this.world.app.get(AtsUpdates).apply(this.connection, notice, now);
  }

  /** What came of an application: its row by names, and what its journal comes to. */
  async state(id: string | null): Promise<{
    status: string;
    stage: string;
    owner: string;
    candidate: Candidate;
    termed: TermedHistory;
    types: string[];
    row: Application;
  }> {
    const { manager } = this.world.units;
    const row = await manager.findOneByOrFail(Application, { id: id as ApplicationId });
    const stage = await manager.findOneByOrFail(Stage, { id: row.stage });
    const candidate = await manager.findOneByOrFail(Candidate, { id: row.candidate });
    const termed = await this.world.app.get(Chronicle).history(row.id);
    const types = termed.events.map(({ type }) => type);
    return {
      status: row.status,
      stage: stage.name,
      owner: row.owner,
      candidate,
      termed,
      types,
      row,
    };
  }

  /** The templates of the mails about an application, in order. */
  async mails(id: string | null): Promise<string[]> {
    const rows = await this.world.units.manager.query<{ purposes: string }[]>(
      `SELECT "purposes" FROM messages WHERE "about" = $1 AND "status" <> 'cancelled' ORDER BY "id"`,
      [id],
    );
    return rows.map(({ purposes }) => (JSON.parse(purposes) as string[]).join('+'));
  }

  /** Says what something there is here. */
  async map(kind: AtsMapping['kind'], externalId: string, target: string | null): Promise<void> {
    const { units } = this.world;
    const where = { connection: this.connection.id, kind, externalId };
    const change = target === null ? { isIgnored: true } : { target };
    await units.run(async () => {
      await units.manager.update(AtsMapping, where, change);
    });
  }
}

/** What a verification finds once all is sealed: the clock leaps, and what waits for its seal seems to wait for long. */
export async function findings({ app, clock }: World): Promise<unknown[]> {
  while ((await app.get(Seals).seal(clock.now())) > 0);
  const { findings: found } = await app.get(Verification).run();
  return found;
}

/** An HR lead's browser. */
export async function leadsBrowser(world: World): Promise<Browser> {
  const { email } = await member(world, 'Helmi', 'hr_lead');
  const browser = new Browser(world);
  await browser.signIn(email);
  return browser;
}
