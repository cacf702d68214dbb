import { Sweep } from '../../../src/journey/sweep/sweep';
import { Seals } from '../../../src/journey/proof/seals.repository';
import { formatInstant, parseInstant, type Instant } from '../../../src/kernel/instant';
import { until, type World } from '../../world/world';

const DAY_MS = 24 * 3600_000;
/** 6 o'clock UTC: morning in Helsinki. */
const MORNING_MS = 6 * 3600_000;

interface Waiting {
  items: { nextAttemptAt: string }[];
}

/** Lets days go by as the service lives them: swept every morning, with every mail sent that is due. */
export class Days {
  constructor(private readonly world: World) {}

  /** Comes to an instant, by way of every morning before it. */
  async goTo(iso: string): Promise<void> {
    const end = parseInstant(iso)!;
    const now = this.world.clock.now();
    const next = Math.floor((now - MORNING_MS) / DAY_MS + 1) * DAY_MS + MORNING_MS;
    for (let at = next; at < end; at += DAY_MS) await this.live(at as Instant);
    await this.live(end);
  }

  /** Waits until the mail server has had everything that is to leave by now. */
  quiet(): Promise<true> {
    return until('the outbox to be empty', async () => !(await this.anyDue()) || null);
  }

  /** Seals what happened, so that the whole journal can be proved. */
  async seal(): Promise<void> {
    while ((await this.world.app.get(Seals).seal(this.world.clock.now())) > 0);
  }

  private async live(at: Instant): Promise<void> {
    this.world.clock.moveTo(formatInstant(at));
    await this.world.app.get(Sweep).run(at);
    await this.quiet();
  }

  private async anyDue(): Promise<boolean> {
    const now = this.world.clock.now();
    // in this order: what is claimed between the two questions is found by the second
    const { body: pending } = await this.world.get<Waiting>('messages?status=pending');
    if (pending.items.some(({ nextAttemptAt }) => parseInstant(nextAttemptAt)! <= now)) return true;
    const { body: sending } = await this.world.get<Waiting>('messages?status=sending');
    return sending.items.length > 0;
  }
}
