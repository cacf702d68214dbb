import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Journey } from '../../../src/journey/journey';
import { SYSTEM } from '../../../src/journey/record/chronicle';
import { formatInstant, type Instant } from '../../../src/kernel/instant';
import type { ApplicationId } from '../../../src/store/entities/hiring/application.entity';
import { until, type Signed, type World } from '../../world/world';
import { Office } from '../verbs-office';
import type { DatabaseKind } from '../../world/databases';
import { Days } from './days';
import { Names } from './names';

const MINUTE_MS = 60_000;
export const FI_2026 = join(__dirname, '../../cases/replay/fi-2026.json');
export const MAIJA = { name: 'Maija Meikäläinen', email: 'maija@example.com', locale: 'fi' };

/** The people of the story, and the verbs by which they live it. */
export class Story {
  readonly names = new Names();
  readonly days: Days;
  private readonly jobs = new Map<string, string>();

  private constructor(
    readonly office: Office,
    readonly kaisa: Signed,
    readonly mika: Signed,
  ) {
    this.days = new Days(office.world);
  }

  static async begin(kind: DatabaseKind): Promise<Story> {
    const office = await Office.open(kind);
    const kaisa = await office.world.user('Kaisa', 'recruiter');
    const mika = await office.world.user('Mika', 'recruiter');
    return new Story(office, kaisa, mika);
  }

  get world(): World {
    return this.office.world;
  }

  /** Receives an application to a new job; the mail server takes the receipt a minute later. */
  async apply(as: string, job: string, owner: Signed, receipt: string): Promise<string> {
    const { clock } = this.world;
    const calendar = { name: 'fi-2026', ...(JSON.parse(readFileSync(FI_2026, 'utf8')) as object) };
    // a calendar of its own is for HR to give
    const opening = { title: job, calendar, owner: owner.user.email };
    const opened = await this.world.post<{ id: string }>('jobs', opening);
    this.jobs.set(job, this.names.give(opened.body.id, job));
    this.office.server.hold();
    const form = { job: opened.body.id, candidate: MAIJA };
    const { body } = await this.world.post<{ id: string }>('applications', form, owner);
    const mail = (await this.office.show(body.id)).messages[0]!.id;
    this.names.give(mail, receipt);
    const { arrived } = this.office.server;
    await until('the receipt', () => arrived.some(({ raw }) => raw.includes(mail)));
    clock.moveTo(formatInstant((clock.now() + MINUTE_MS) as Instant));
    this.office.server.release();
    await this.days.quiet();
    return this.names.give(body.id, as);
  }

  /** A verb of an application, whose mails the mail server takes at once unless they wait. */
  async verb(id: string, by: Signed, verb: string, form: object, mail?: string): Promise<void> {
    const { status, body } = await this.office.verb(id, verb, form, by);
    if (status !== 201) throw new Error(`${verb}: ${status} ${JSON.stringify(body)}`);
    if (mail !== undefined) this.names.give(body.said[0]!.message, mail);
    await this.days.quiet();
  }

  /** Another date for what is promised under a rule. */
  async reschedule(id: string, by: Signed, form: object, mail: string): Promise<void> {
    const [promise] = await this.office.owed(id, 'promise_answer');
    const path = `promises/${promise!.id}/reschedule`;
    const { status, body } = await this.world.post<{ said: { message: string }[] }>(path, form, by);
    if (status !== 201) throw new Error(`reschedule: ${status} ${JSON.stringify(body)}`);
    this.names.give(body.said[0]!.message, mail);
    await this.days.quiet();
  }

  /** @returns the applications that are told by and by */
  async close(job: string, by: Signed): Promise<unknown> {
    const path = `jobs/${this.jobs.get(job)!}/closure`;
    const { body } = await this.world.post<{ bulk: unknown }>(path, { outcome: 'cancelled' }, by);
    return body.bulk;
  }

  /** The mail system says that nothing arrives there. No verb says so: it is mail that comes back. */
  async bounce(id: string, mail: string): Promise<void> {
    const message = this.names.idOf(mail);
    const bounced = { type: 'message.bounced', at: this.world.clock.now(), message } as const;
    await this.world.app.get(Journey).record(id as ApplicationId, bounced, SYSTEM);
  }
}
