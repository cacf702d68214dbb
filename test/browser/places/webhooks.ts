import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ReceiverRows } from '../../../src/integrations/receivers/receivers.repository';
import { Settling } from '../../../src/integrations/receivers/sending/settling';
import type { Scene } from '../scene';
import type { Place } from './place';

const made = new WeakMap<Scene, Promise<Record<'endpoint' | 'channel' | 'off', string>>>();

/** An endpoint that answers, a channel that fails, and one that is off, made once. */
function receivers(scene: Scene): Promise<Record<'endpoint' | 'channel' | 'off', string>> {
  const known = made.get(scene) ?? make(scene);
  made.set(scene, known);
  return known;
}

async function make(scene: Scene): Promise<Record<'endpoint' | 'channel' | 'off', string>> {
  const { world, as } = scene;
  const server = createServer((request, response) => {
    const status = request.url === '/ok' ? 200 : 503;
    response.writeHead(status).end(status === 200 ? '{"ok":true}' : '<b>maintenance</b>');
  });
  server.listen(0, '127.0.0.1').unref();
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const post = async (path: string, form: object) =>
    (await world.post<{ id: string }>(path, form, as.admin)).body.id;
  const endpoint = await post('webhooks', { name: 'Payroll & <b>HR</b>', url: `${url}/ok` });
  const chat = { name: 'Rekrytointi 🦊', kind: 'slack', url: `${url}/no` };
  const channel = await post('chat-channels', chat);
  const off = await post('webhooks', { name: 'Old system', url: `${url}/no` });
  for (const path of [`webhooks/${endpoint}/test`, `chat-channels/${channel}/test`]) {
    await post(path, {});
  }
  await scene.verb('Eero Salo', 'moves', { stage: 'Screening' });
  await world.units.run(async () => {
    const one = await world.app.get(ReceiverRows).hold(off);
    await world.app.get(Settling).switchOff(one!, 'failing', world.clock.now());
  });
  return { endpoint, channel, off };
}

const of = (name: string, which: 'endpoint' | 'channel' | 'off', more = ''): Place => ({
  ...{ name, as: 'admin' },
  path: async (scene) => `/settings/webhooks/${(await receivers(scene))[which]}${more}`,
});

/** Who hears of what happens here. */
export const WEBHOOKS: readonly Place[] = [
  { name: 'webhooks-none', as: 'admin', path: () => '/settings/webhooks' },
  { name: 'webhooks-new', as: 'admin', path: () => '/settings/webhooks/new' },
  { name: 'webhooks-new-channel', as: 'admin', path: () => '/settings/webhooks/new-channel' },
  of('webhooks-endpoint', 'endpoint'),
  of('webhooks-channel', 'channel', '?done=failed'),
  of('webhooks-off', 'off'),
  of('webhooks-removal', 'endpoint', '/removal'),
  {
    ...{ name: 'webhooks-all', as: 'admin' },
    path: async (scene) => {
      await receivers(scene);
      return '/settings/webhooks';
    },
  },
];
