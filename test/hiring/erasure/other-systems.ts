import { PostWords } from '../../../src/integrations/chat/posts/post-words';
import { DeliveryRows } from '../../../src/integrations/receivers/deliveries.repository';
import { newDelivery } from '../../../src/integrations/receivers/new-delivery';
import { newId } from '../../../src/kernel/ids';
import { AtsDelivery } from '../../../src/store/entities/ats/ats-delivery.entity';
import { AtsLink } from '../../../src/store/entities/ats/ats-link.entity';
import type { AtsMapping } from '../../../src/store/entities/ats/ats-mapping.entity';
import { AtsMeeting } from '../../../src/store/entities/ats/ats-meeting.entity';
import { Receiver } from '../../../src/store/entities/connect/receiver.entity';
import {
  Application,
  type ApplicationId,
} from '../../../src/store/entities/hiring/application.entity';
import { Interview } from '../../../src/store/entities/hiring/interview.entity';
import { CommitmentRow } from '../../../src/store/entities/journey/commitment-row.entity';
import { connect, event, send, signed, type Made } from '../../integrations/hook-sender';
import { until, type World } from '../../world/world';

/** What Greenhouse calls the person of the story. */
export const CALLED = { candidate: '7700265788', application: '7700265293' };

const PERSON = {
  ...{
    id: Number(CALLED.candidate),
    first_name: 'Zyxandra',
    last_name: 'Markeri',
    can_email: true,
  },
  email_addresses: [{ value: 'zyxandra@marker.fi', type: 'personal' }],
};
const APPLICATION = {
  ...{
    id: Number(CALLED.application),
    candidate: PERSON,
    jobs: [{ id: 3485, name: 'Sales lead' }],
  },
};
const NO_ADDRESS = { id: 41, first_name: 'Zyxandra', last_name: 'Markeri' };

/** Sends what Greenhouse says, as it does, and waits until it was worked on. */
export async function tellHook(world: World, made: Made, body: string): Promise<AtsDelivery> {
  const path = new URL(made.hookUrl).pathname;
  const { status } = await send(world, path, body, signed(body, made.secret));
  if (status !== 200) throw new Error(`hook: ${status}`);
  return until('the work on the hook', async () => {
    const [last] = await world.units.manager.find(AtsDelivery, { order: { id: 'DESC' }, take: 1 });
    return last?.status === 'waiting' ? null : last;
  });
}

/** What Greenhouse says of the person's application. */
export function theirHook(change: object = {}): string {
  return event('application_updated', { ...APPLICATION, ...change });
}

/** What an ATS that has the person's application tells: what is followed, what nothing follows from, and what waits. */
export async function tellByAts(world: World, application: ApplicationId): Promise<Made> {
  const made = await connect(world);
  await tellHook(world, made, theirHook());
  await matchJob(world, made, application);
  await tellHook(world, made, theirHook({ id: 88, jobs: [{ id: 99, name: 'Nobody knows' }] }));
  // of these nobody knows by an id whom they tell of
  for (const person of [PERSON, NO_ADDRESS]) {
    const body = JSON.stringify({ action: 'update_candidate', payload: { candidate: person } });
    await tellHook(world, made, body);
  }
  const { units, clock } = world;
  const { manager } = units;
  const link = await manager.findOneByOrFail(AtsLink, { application });
  const [interview] = await manager.findBy(Interview, { application });
  const { id, starts, ends } = interview!;
  await units.run(async () => {
    await units.manager.insert(AtsMeeting, {
      ...{ id: newId(clock.now()), link: link.id, externalId: 'zyxandra-1', interview: id },
      ...{ starts, ends, isCancelled: false },
    });
  });
  return made;
}

/** Says that the job there is the one of an application, and waits for what was held for that. */
export async function matchJob(world: World, { id }: Made, application: ApplicationId) {
  const { manager } = world.units;
  const { job } = await manager.findOneByOrFail(Application, { id: application });
  const { body } = await world.get<{ items: AtsMapping[] }>(`connections/${id}/mappings`);
  const theirs = body.items.find(({ kind }) => kind === 'job')!;
  const answer = await world.ask(`connections/${id}/mappings/${theirs.id}`, {
    ...{ method: 'PATCH', body: JSON.stringify({ target: job }) },
  });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  await until('what was held', async () => (await manager.countBy(AtsLink, { application })) > 0);
}

/** What a channel of a chat is told that names candidates: one post waits, one has left. */
export async function tellChat(world: World, application: ApplicationId): Promise<void> {
  const form = { name: 'Hiring', kind: 'slack', url: 'http://127.0.0.1:9/hook' };
  const { body } = await world.post<{ id: string }>('chat-channels', {
    ...{ ...form, namesCandidates: true },
  });
  const { units, clock } = world;
  const channel = await units.manager.findOneByOrFail(Receiver, { id: body.id as Receiver['id'] });
  const [owed] = await units.manager.findBy(CommitmentRow, { application });
  const line = { candidate: 'Zyxandra Markeri', jobTitle: 'Sales lead', stage: 'Applied' };
  const promise = { application, ...line, rule: owed!.rule, title: owed!.title };
  const told = await world.app.get(PostWords).body(channel, [
    {
      ...{ kind: 'late', count: 1, namesOwners: true },
      promises: [{ ...promise, dueAt: owed!.dueAt, ownerName: 'Kaisa Virta' }],
    },
  ]);
  const posts = ['left', 'waits'].map((source) =>
    newDelivery(channel.id, source, 'news', told, clock.now()),
  );
  const end = {
    status: 'delivered',
    answer: 'ok: Zyxandra Markeri',
    finishedAt: clock.now(),
  } as const;
  Object.assign(posts[0]!, end);
  await units.run(() => world.app.get(DeliveryRows).put(channel.id, posts));
}
