import { Journey } from '../../src/journey/journey';
import { SYSTEM } from '../../src/journey/record/chronicle';
import type { JourneyEvent } from '../../src/journey/record/journal-event';
import { newId } from '../../src/kernel/ids';
import { formatInstant, type Instant } from '../../src/kernel/instant';
import type { ApplicationEvent } from '../../src/sla/event';
import {
  Application,
  type ApplicationId,
} from '../../src/store/entities/hiring/application.entity';
import { JournalRow } from '../../src/store/entities/journey/journal-row.entity';
import { until, type World } from './world';

/** Histories of a generator, recorded in a database as if they had happened to copies of one application. */
export class Recorded {
  private constructor(
    private readonly world: World,
    private readonly template: Application,
    /** Ids by the generator's names. */
    readonly people: Record<string, string>,
  ) {}

  static async in(world: World): Promise<Recorded> {
    const candidate = { name: 'Maija Meri', email: 'maija@example.com' };
    const job = await world.job();
    const { body } = await world.post<{ id: ApplicationId }>('applications', { job, candidate });
    await until('the receipt', async () => {
      const where = { application: body.id, type: 'message.delivered' } as const;
      return world.units.manager.existsBy(JournalRow, where);
    });
    const template = await world.units.manager.findOneByOrFail(Application, { id: body.id });
    const users = [await world.user('Mika', 'recruiter'), await world.user('Sari', 'recruiter')];
    const [mika, sari] = users.map(({ user }) => user.id);
    return new Recorded(world, template, { kaisa: world.kaisa.user.id, mika: mika!, sari: sari! });
  }

  /**
   * Records a history, in an order that is not that in which it happened, a minute for each event.
   * @returns the application's id
   */
  async record(
    events: readonly ApplicationEvent[],
    order: readonly number[],
  ): Promise<ApplicationId> {
    const { world, template } = this;
    const id: ApplicationId = newId(world.clock.now());
    await world.units.manager.insert(
      Application,
      Object.assign(new Application(), template, { id }),
    );
    const [received, ...rest] = events;
    const late = rest.map((event, i) => ({ event, place: order[i % order.length]! }));
    late.sort((a, b) => a.place - b.place);
    for (const event of [received!, ...late.map((one) => one.event)]) {
      world.clock.moveTo(formatInstant((world.clock.now() + 60_000) as Instant));
      await world.app.get(Journey).record(id, this.live(event), SYSTEM, { silent: true });
    }
    return id;
  }

  /** The event with ids that the database knows. */
  private live(event: ApplicationEvent): JourneyEvent {
    const ids = Object.entries(event).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === 'string' && ['message', 'ref'].includes(name)
        ? value.replace('+', '.n')
        : value,
    ]);
    const own = Object.fromEntries(ids) as JourneyEvent;
    if (own.type === 'owner.changed') return { ...own, to: this.people[own.to]! };
    if (own.type !== 'application.received') return own;
    const { job, stage, policy, calendar } = this.template;
    return { ...own, job, stage, policy, calendar, owner: this.people[own.owner]! };
  }
}
