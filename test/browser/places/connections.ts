import { newId } from '../../../src/kernel/ids';
import { formatInstant } from '../../../src/kernel/instant';
import { AtsMapping } from '../../../src/store/entities/ats/ats-mapping.entity';
import { connect, event, send, signed } from '../../integrations/hook-sender';
import { until } from '../../world/world';
import type { Place } from './place';
import type { Scene } from '../scene';

const made = new WeakMap<Scene, Promise<string>>();

/** A Greenhouse through which something came, made once. */
function used(scene: Scene): Promise<string> {
  const known = made.get(scene) ?? make(scene);
  made.set(scene, known);
  return known;
}

async function make({ world }: Scene): Promise<string> {
  const name = 'Greenhouse of the whole company, with a name that goes on for longer than a line';
  const { id, secret } = await connect(world, { name, token: 'id:of-a-client' });
  const seenAt = world.clock.now();
  const mapping: Omit<AtsMapping, 'id' | 'kind' | 'externalName'> = {
    ...{ connection: id as AtsMapping['connection'], scope: '', externalId: '1', target: null },
    ...{ isIgnored: false, seenAt, chosenAt: null, chosenBy: null },
  };
  await world.units.run(async () => {
    for (const [kind, externalName] of [
      ['job', 'Senior designer, remote'],
      ['recruiter', 'R. Ecruiter'],
    ] as const) {
      const row = { ...mapping, id: newId<'ats_mapping'>(seenAt), kind, externalName };
      await world.units.manager.insert(AtsMapping, row);
    }
  });
  const now = { last_activity_at: formatInstant(seenAt) };
  const bodies = [
    JSON.stringify({ action: 'ping', payload: {} }),
    JSON.stringify({ action: 'offer_created', payload: {} }),
    event('hire_candidate', { ...now, candidate: {} }),
    event('new_candidate_application', { ...now, prospect: true }),
    event('new_candidate_application', now),
  ];
  for (const body of bodies) await send(world, `/hooks/${id}`, body, signed(body, secret));
  await send(world, `/hooks/${id}`, bodies[0]!, signed(bodies[0]!, 'another'));
  await send(world, `/hooks/${id}`, bodies[0]!);
  const path = `connections/${id}/deliveries`;
  await until('the work', async () => {
    const { body } = await world.get<{ items: { status: string }[] }>(path);
    return body.items.every(({ status }) => status !== 'waiting');
  });
  return id;
}

const admin = (name: string, path: (scene: Scene) => string | Promise<string>): Place => ({
  ...{ name, as: 'admin', path },
});

const fresh = async ({ world }: Scene, vendor: string, more: object = {}) =>
  `/settings/connections/${(await connect(world, { vendor, name: vendor, mails: 'ats', ...more })).id}`;

export const CONNECTIONS: readonly Place[] = [
  admin('connections-empty', () => '/settings/connections?done=removed'),
  admin('connections-vendors', () => '/settings/connections/new'),
  admin('connections-new', () => '/settings/connections/new?vendor=workable'),
  admin('connections', async (scene) => {
    await used(scene);
    return '/settings/connections';
  }),
  admin(
    'connections-one',
    async (scene) => `/settings/connections/${await used(scene)}?done=again`,
  ),
  admin('connections-change', async (scene) => `/settings/connections/${await used(scene)}/change`),
  admin('connections-lever', (scene) => fresh(scene, 'lever')),
  admin('connections-workable', (scene) => fresh(scene, 'workable', { subdomain: 'acme' })),
];
