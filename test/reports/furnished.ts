import { Journey } from '../../src/journey/journey';
import { SYSTEM } from '../../src/journey/record/chronicle';
import { formatInstant, type Instant } from '../../src/kernel/instant';
import type { ApplicationId } from '../../src/store/entities/hiring/application.entity';
import type { Signed, World } from '../world/world';

const DAY = 86_400_000;

/** Somebody, and of how many applications a week how many are answered in time, and how many late. */
interface Habit {
  who: Signed;
  received: number;
  answered: number;
  late: number;
}

/**
 * Weeks of work of several people, as the journal has it: each Monday applications come, some are answered on
 * Wednesday, some two weeks later, some never.
 * @returns the ids of the applications, by who answers for them
 */
export async function furnish(
  world: World,
  habits: readonly Habit[],
  weeks: number,
): Promise<Map<string, ApplicationId[]>> {
  const all = new Map<string, ApplicationId[]>();
  const jobs = new Map<string, string>();
  for (const [i, { who }] of habits.entries()) {
    const form = { title: ['Sales lead', 'Controller', 'Nurse'][i % 3], calendar: 'FI' };
    const { body } = await world.post<{ id: string }>('jobs', form, who);
    jobs.set(who.user.id, body.id);
    all.set(who.user.id, []);
  }
  const answers: { at: Instant; id: ApplicationId }[] = [];
  const start = world.clock.now();
  for (let week = 0; week < weeks; week++) {
    const monday = (start + week * 7 * DAY) as Instant;
    await answer(world, answers, monday);
    world.clock.moveTo(formatInstant(monday));
    for (const { who, received, answered, late } of habits) {
      for (let i = 0; i < received; i++) {
        const candidate = { name: `Candidate ${week}.${i}`, phone: '040 123' };
        const form = { job: jobs.get(who.user.id), candidate };
        const { body } = await world.post<{ id: ApplicationId }>('applications', form, who);
        all.get(who.user.id)!.push(body.id);
        const wait = i < answered ? 2 : i < answered + late ? 14 : null;
        if (wait !== null) answers.push({ at: (monday + wait * DAY) as Instant, id: body.id });
      }
    }
  }
  const end = (start + weeks * 7 * DAY) as Instant;
  await answer(world, answers, end);
  world.clock.moveTo(formatInstant(end));
  return all;
}

/** Records the answers that were given by then. */
async function answer(
  world: World,
  answers: { at: Instant; id: ApplicationId }[],
  by: Instant,
): Promise<void> {
  answers.sort((a, b) => a.at - b.at);
  while (answers.length > 0 && answers[0]!.at <= by) {
    const { at, id } = answers.shift()!;
    world.clock.moveTo(formatInstant(at));
    const said = { channel: 'email', automated: false, message: `r${id.slice(-8)}` } as const;
    const told = { type: 'message.delivered', at, purposes: ['rejection'], ...said } as const;
    await world.app.get(Journey).record(id, told, SYSTEM, { silent: true });
  }
}
