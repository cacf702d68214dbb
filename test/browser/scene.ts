import { member } from '../accounts/browser';
import type { User } from '../../src/store/entities/accounts/user.entity';
import { Organisations } from '../../src/hiring/organisation/organisations.repository';
import { Tokens } from '../../src/accounts/tokens';
import { until, World, type Signed } from '../world/world';

/** Names as people have them, and as people try. */
export const NAMES = [
  ...['Maija Virtanen', 'Otso Lehto', 'Aino Berg', 'Eero Salo', 'Liisa Mäkinen'],
  ...['<b>Bo & "Co"</b>', 'محمد بن سلمان', `Anna ${'Karoliina-'.repeat(18)}Ek`, '🦊 Kettu Repo'],
] as const;

/** A company at work: three people, two jobs, candidates, some of whom should have heard by now. */
export class Scene {
  kaisa: User;
  helena: User;
  admin: User;
  /** By the candidate's name. */
  readonly applications = new Map<string, string>();
  jobs: string[] = [];
  as: { kaisa: Signed; helena: Signed; admin: Signed };

  private constructor(readonly world: World) {}

  /** @param environment further settings */
  static async open(environment: Record<string, string> = {}): Promise<Scene> {
    // servers on this machine play other systems
    const settings = { WEBHOOK_ALLOW: '127.0.0.1', ...environment };
    const world = await World.start(undefined, 'sqlite', settings);
    const scene = new Scene(world);
    await scene.people();
    await scene.work();
    return scene;
  }

  /** The id of an application, by its candidate's name. */
  of(name: string): string {
    const id = this.applications.get(name);
    if (id === undefined) throw new Error(`nobody here is called ${name}`);
    return id;
  }

  async close(): Promise<void> {
    await this.world.stop();
  }

  private async people(): Promise<void> {
    const { world } = this;
    this.kaisa = await member(world, 'Kaisa');
    this.helena = await member(world, 'Helena', 'hr_lead');
    this.admin = await member(world, 'Aatu', 'admin');
    const tokens = world.app.get(Tokens);
    const sign = async (user: User) => ({ user, token: await tokens.make(user.id, 'scene') });
    this.as = {
      ...{ kaisa: await sign(this.kaisa), helena: await sign(this.helena) },
      ...{ admin: await sign(this.admin) },
    };
    await world.app
      .get(Organisations)
      .say({ name: 'Acme', timezone: 'Europe/Helsinki', locale: 'en' }, this.admin.id);
  }

  private async work(): Promise<void> {
    const { world, as } = this;
    for (const title of ['Sales lead', 'Controller']) {
      const { body } = await world.post<{ id: string }>(
        'jobs',
        { title, calendar: 'FI' },
        as.kaisa,
      );
      this.jobs.push(body.id);
    }
    for (const [i, name] of NAMES.entries()) {
      const candidate = {
        name,
        email: `candidate${i}@example.com`,
        locale: ['en', 'fi', 'sv'][i % 3],
      };
      const form = { job: this.jobs[i % 2], candidate };
      const { body } = await world.post<{ id: string }>('applications', form, as.kaisa);
      this.applications.set(name, body.id);
    }
    await this.delivered();
    world.clock.moveTo('2026-05-11T10:30:00+03:00');
    await this.verb('Maija Virtanen', 'moves', { stage: 'Interview' });
    await this.verb('Otso Lehto', 'moves', { stage: 'Screening' });
    await this.verb('Aino Berg', 'promises', {
      ...{ kind: 'answer', due: '2026-05-12T16:00:00+03:00' },
      text: 'You will have our answer by Tuesday.',
    });
    await this.delivered();
    world.clock.moveTo('2026-05-12T11:12:00+03:00');
  }

  /** POST to a verb of an application. @throws Error when it is refused */
  async verb(name: string, verb: string, form: object, as = this.as.kaisa): Promise<void> {
    const path = `applications/${this.of(name)}/${verb}`;
    const { status, body } = await this.world.post(path, form, as);
    if (status >= 300) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
  }

  /** Gives the first job a page that everybody sees. @throws Error when it is refused */
  async publish(words: { payRange: string; description: string }): Promise<void> {
    const form = { slug: 'sales-lead', place: 'FI', isPublic: 'true', ...words };
    const { status } = await fetch(`${this.world.url}/jobs/${this.jobs[0]!}/public`, {
      ...{ method: 'POST', body: new URLSearchParams(form).toString(), redirect: 'manual' },
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        authorization: `Bearer ${this.as.kaisa.token}`,
      },
    });
    if (status !== 303) throw new Error(`public: ${status}`);
  }

  /** Waits until every mail that may leave has left; of one on its way `nextAttemptAt` is the end of its lease. */
  async delivered(): Promise<void> {
    await until(
      'the mails to leave',
      async () => {
        const [row] = await this.world.units.manager.query<{ n: number | string }[]>(
          `SELECT count(*) AS n FROM messages WHERE status = 'sending' OR (status = 'pending' AND "nextAttemptAt" <= $1)`,
          [this.world.clock.now()],
        );
        return Number(row!.n) === 0;
      },
      20,
    );
  }
}
