import { formatInstant, type Instant } from '../../src/kernel/instant';
import { until, type Signed, type World } from '../world/world';

/** An application as the list shows it. */
export interface Item {
  id: string;
  candidate: { id: string; name: string };
  job: { id: string };
  stage: { id: string };
  status: string;
  version: number;
  changedAt: string;
}
/** An application that is changed, beside another one to another job that is not. */
interface Scene {
  one: Item;
  world: World;
}
type Act = (scene: Scene) => Promise<unknown>;

const MINUTE = 60_000;
const REASON = 'A reason';
const CALL = { channel: 'phone', purpose: 'status_update', due: '2026-05-20T12:00:00+03:00' };
const LETTER = { purpose: 'status_update', subject: 'Soon', body: 'We write soon.' };

const verb =
  (path: string, form: object = {}): Act =>
  ({ one, world }) =>
    done(world.post(`applications/${one.id}/${path}`, form, world.kaisa));
const patch = (world: World, path: string, form: object, as?: Signed) =>
  done(world.ask(path, { method: 'PATCH', body: JSON.stringify(form) }, as));
const remove = (world: World, path: string, form?: object) =>
  done(world.ask(path, { method: 'DELETE', ...(form && { body: JSON.stringify(form) }) }));
export const inMinutes = (world: World, n: number) =>
  formatInstant((world.clock.now() + n * MINUTE) as Instant);

/** @throws Error for what was refused */
export async function done(asked: Promise<{ status: number; body: unknown }>): Promise<void> {
  const { status, body } = await asked;
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`);
}

const suppress: Act = ({ world, one }) =>
  done(world.post('suppressions', { address: addressOf(one), reason: REASON }));
const addressOf = ({ candidate }: Item) => `${candidate.name.replace(' ', '.')}@example.com`;

/** What is done to it, what was done before, and whether the other one looks different as well. */
export const CHANGES: Record<string, { act: Act; before?: Act; both?: boolean }> = {
  'a move': { act: verb('moves', { stage: 'Screening', silent: true }) },
  'a promise': {
    act: verb('promises', { kind: 'answer', due: '2026-05-12T12:00:00+03:00', text: 'An answer.' }),
  },
  'a call that keeps what was owed': {
    act: (scene) => verb('contacts', { ...CALL, at: inMinutes(scene.world, -1), note: 'x' })(scene),
  },
  'a mail that left by itself': {
    before: (scene) => verb('messages', { ...LETTER, sendAfter: inMinutes(scene.world, 2) })(scene),
    act: ({ world, one }) =>
      until('the mail', async () => {
        const { body } = await world.get<{ messages: { status: string }[] }>(
          `applications/${one.id}`,
        );
        return body.messages.every(({ status }) => status === 'delivered');
      }),
  },
  'a question': { act: verb('questions', { text: 'When?', channel: 'phone' }) },
  'a request to a colleague': {
    act: verb('requests', {
      to: 'otso@example.fi',
      what: 'Yes or no?',
      due: '2026-05-08T12:00:00+03:00',
    }),
  },
  'another owner': {
    act: ({ world, one }) =>
      done(
        world.post(`applications/${one.id}/owner`, { to: world.admin.user.email, reason: REASON }),
      ),
  },
  'a withdrawal': { act: verb('withdrawal', { reason: REASON }) },
  'a decision': { act: verb('decision', { outcome: 'rejected', reason: REASON }) },
  'the end of the job': {
    act: async ({ world, one }) => {
      await done(world.post(`jobs/${one.job.id}/closure`, { outcome: 'cancelled' }));
      await until('the end', async () => {
        const { body } = await world.get<Item>(`applications/${one.id}`);
        return body.status === 'closed';
      });
    },
  },
  'another title of the job': {
    act: ({ world, one }) => patch(world, `jobs/${one.job.id}`, { title: 'Head of sales' }),
  },
  'another name of the candidate': {
    act: ({ world, one }) => patch(world, `candidates/${one.candidate.id}`, { name: 'Maija Salo' }),
  },
  'another address of the candidate': {
    act: ({ world, one }) =>
      patch(world, `candidates/${one.candidate.id}`, { email: `new-${addressOf(one)}` }),
  },
  'an address that takes no mail': { act: suppress },
  'an address that takes mail again': {
    before: suppress,
    act: ({ world, one }) =>
      remove(world, `suppressions/${addressOf(one)}?reason=${encodeURIComponent(REASON)}`),
  },
  'an erasure': {
    act: ({ world, one }) => remove(world, `candidates/${one.candidate.id}`, { why: REASON }),
  },
  'a merge': {
    act: async (scene) => {
      const into = await arrive(scene.world, 'Ms Same');
      scene.world.clock.moveTo(inMinutes(scene.world, 1));
      const path = `candidates/${scene.one.candidate.id}/merge`;
      await done(scene.world.post(path, { into: into.candidate.id }));
    },
  },
  'another name of the stage': {
    both: true,
    act: async ({ world, one }) => {
      const { body } = await world.get<{
        items: { id: string; stages: { id: string; name: string }[] }[];
      }>('pipelines');
      const [{ id, stages }] = body.items as [
        { id: string; stages: { id: string; name: string }[] },
      ];
      const renamed = stages.map((stage) =>
        stage.id === one.stage.id ? { ...stage, name: 'Arrived' } : stage,
      );
      await patch(world, `pipelines/${id}`, { stages: renamed });
    },
  },
  'another name of the owner': {
    both: true,
    act: ({ world }) => patch(world, `users/${world.kaisa.user.id}`, { name: 'Kaisa Salo' }),
  },
};

let people = 0;
/** Somebody applies to a job of its own. */
export async function arrive(world: World, name = `Person ${++people}`): Promise<Item> {
  const email = `${name.replace(' ', '.')}@example.com`;
  const form = { job: await world.job(), candidate: { name, email } };
  const { body } = await world.post<Item>('applications', form);
  return body;
}
