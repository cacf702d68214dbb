import { ATS_SETTINGS, type AtsSettings } from '../../src/integrations/ats/ats.settings';
import { VENDORS, type RawDelivery, type Vendor } from '../../src/integrations/ats/record';
import type { Instant } from '../../src/kernel/instant';
import { AtsMapping } from '../../src/store/entities/ats/ats-mapping.entity';
import { ReconcileLoop } from '../../src/workers/systems/reconcile-loop';
import { HOUR, wait } from '../accounts/browser';
import { FLOW_DATABASES } from '../world/databases';
import { until, World } from '../world/world';
import { findings } from './ats-desk';
import { connect } from './hook-sender';
import { startVendor, type PlayedVendor } from './vendors/vendor-server';
import { STEPS } from './vendors/story';

interface Delivered {
  event: string;
  status: string;
  words: string;
  application: string | null;
}
interface Shown {
  status: string;
  mailedBy: string | null;
  messages: { purposes: string[]; status: string }[];
  timeline: { event: string; at: string }[];
}

/** Greenhouse and Workable have no event for an interview, and Teamtailor tells none: only looking there finds them. */
const ARRANGED: Record<Vendor, string[]> = {
  ...{ greenhouse: [], lever: ['invitation'], ashby: ['invitation'], teamtailor: [] },
  workable: [],
};

describe.each(FLOW_DATABASES)('one application, told by hooks alone, on %s', (kind) => {
  let world: World;
  let played: PlayedVendor | null = null;
  beforeAll(async () => {
    world = await World.start(undefined, kind, { ATS_API_URL: 'http://127.0.0.1:1' });
    // a look into a new connection would find what no hook tells
    await world.app.get(ReconcileLoop).onModuleDestroy();
  });
  afterEach(() => played?.close());
  afterAll(() => world.stop());

  // each on a day of its own, Monday to Friday
  it.each(VENDORS.map((vendor, day) => [vendor, day] as const))(
    'of %s comes from received to rejected, and mails once',
    async (vendor, day) => {
      played = await startVendor(vendor, Date.UTC(2026, 4, 4 + day, 7) as Instant);
      Object.assign(world.app.get<AtsSettings>(ATS_SETTINGS), { apiUrl: played.baseUrl });
      await story(world, played, vendor);
    },
  );

  it('of another account is none of ours', async () => {
    played = await startVendor('lever', Date.UTC(2026, 4, 11, 7) as Instant);
    world.clock.moveTo('2026-05-11T10:00:00+03:00');
    Object.assign(world.app.get<AtsSettings>(ATS_SETTINGS), { apiUrl: played.baseUrl });
    const { token, secret } = played;
    const { id } = await connect(world, { vendor: 'lever', name: 'Other', token, secret });
    // the API of this account says that it has none with that id
    played.set('deleted');
    for (const delivery of played.deliveries('received')) {
      expect(await deliver(world, id, delivery)).toBe(200);
    }
    const all = await until('their end', async () => {
      const path = `connections/${id}/deliveries`;
      const { items } = (await world.get<{ items: Delivered[] }>(path)).body;
      return items.every(({ status }) => status === 'unused') ? items : null;
    });
    expect(all.map(({ words }) => words)).toContain(
      'Lever knows no application with that id in this account.',
    );
  });

  it('leaves a journal in which verification finds nothing', async () => {
    expect(await findings(world)).toEqual([]);
  });
});

async function story(world: World, played: PlayedVendor, vendor: Vendor): Promise<void> {
  const { token, secret, subdomain } = played;
  const form = {
    vendor,
    name: vendor,
    token,
    secret,
    ...(subdomain === null ? {} : { subdomain }),
  };
  const { id } = await connect(world, form);
  const list = async () =>
    (await world.get<{ items: Delivered[] }>(`connections/${id}/deliveries`)).body.items;
  const settled = (word: string, ...open: string[]) =>
    until(word, async () => {
      const all = await list();
      return all.every(({ status }) => !['waiting', ...open].includes(status)) ? all : null;
    });
  const { body: job } = await world.post<{ id: string }>('jobs', {
    ...{ title: 'Designer', owner: world.kaisa.user.email },
  });
  const sent: RawDelivery[] = [];
  for (const step of STEPS) {
    world.clock.moveTo(new Date(played.times.at(step)).toISOString());
    played.set(step);
    for (const delivery of played.deliveries(step)) {
      expect([step, await deliver(world, id, delivery)]).toEqual([step, 200]);
      sent.push(delivery);
    }
    await settled(step);
    await match(world, id, job.id);
    await settled(`${step}, matched`, 'held');
    wait(world, HOUR / 2);
  }
  // as if no answer had reached it: all of it once more
  for (const delivery of [...sent].reverse()) await deliver(world, id, delivery);
  const all = await settled('the end');
  expect(all.filter(({ status }) => status !== 'done')).toEqual([]);
  const application = all.find((one) => one.application !== null)!.application!;
  const shown = (await world.get<Shown>(`applications/${application}`)).body;
  expect(shown.status).toBe('rejected');
  const told = shown.messages.map(({ purposes }) => purposes.join('+'));
  expect(told).toEqual(['acknowledgement', 'invitation', ...ARRANGED[vendor], 'rejection']);
  const events = shown.timeline.map(({ event }) => event);
  for (const once of ['application.received', 'decision.made']) {
    expect(events.filter((one) => one === once)).toHaveLength(1);
  }
  // the next one's is found by its title
  const renamed = {
    method: 'PATCH',
    body: JSON.stringify({ title: `Designer (${vendor})` }),
  } as const;
  expect((await world.ask(`jobs/${job.id}`, renamed)).status).toBe(200);
}

/** Sends it as the vendor does. */
async function deliver(world: World, id: string, { body, headers }: RawDelivery): Promise<number> {
  const given = Object.entries(headers).filter((one): one is [string, string] => !!one[1]);
  const response = await fetch(`${world.url}/hooks/${id}`, {
    ...{ method: 'POST', headers: Object.fromEntries(given), body: body as BodyInit },
  });
  return response.status;
}

/** Says of every stage that has no match that it is the interview here. */
async function match(world: World, connection: string, job: string): Promise<void> {
  const { body } = await world.get<{ items: AtsMapping[] }>(`connections/${connection}/mappings`);
  const stages = (await world.get<{ pipeline: string }>(`jobs/${job}`)).body.pipeline;
  const { body: pipeline } = await world.get<{ stages: { id: string; kind: string }[] }>(
    `pipelines/${stages}`,
  );
  const interview = pipeline.stages.find((one) => one.kind === 'interview')!;
  for (const one of body.items.filter(({ target, kind }) => target === null && kind === 'stage')) {
    const { status } = await world.ask(`connections/${connection}/mappings/${one.id}`, {
      ...{ method: 'PATCH', body: JSON.stringify({ target: interview.id }) },
    });
    expect(status).toBe(200);
  }
}
