import { Notice } from '../../src/store/entities/journey/notice.entity';
import { FLOW_DATABASES } from '../world/databases';
import { apply, rows, settled, sweep } from '../world/sweeping';
import { World } from '../world/world';
import { ImportDesk } from './import-desk';
import { allSent, announced, LocalReceiver } from './receiving';

const FILE = `Application ID,Candidate Name,Email,Job,Applied On,Last Contact,Status
q-1,Maija Meri,maija@example.com,Sales lead,2026-04-23T09:00:00Z,,Active
q-2,Otso Oja,otso@example.com,Sales lead,2026-04-28T09:00:00Z,2026-04-29T09:00:00Z,Hired
q-3,Aino Aro,aino@example.com,Sales lead,2026-04-28T09:00:00Z,2026-04-29T09:00:00Z,Rejected
`;

describe.each(FLOW_DATABASES)('what an import brings, %s', (kind) => {
  let world: World;
  let receiver: LocalReceiver;
  let desk: ImportDesk;
  beforeEach(async () => {
    world = await World.start(undefined, kind, { WEBHOOK_ALLOW: '127.0.0.1' });
    receiver = new LocalReceiver();
    desk = new ImportDesk(world);
    await world.job();
    await world.post('webhooks', { name: 'Payroll', url: await receiver.listen() });
  });
  afterEach(async () => {
    receiver.close();
    await world.stop();
  });

  /** Tells all that there is to be told. */
  const told = async () => {
    await sweep(world);
    await announced(world);
    await allSent(world);
    return receiver.told().map(({ type }) => type);
  };

  it.each([
    ['now', { promises: 'from_import' }],
    ['at its true times', { promises: 'for_the_record', breaches: true }],
  ])('is no news, recorded as of %s; what happens then is', async (_, choices) => {
    const { id } = await desk.checked(FILE);
    const { counts } = await desk.confirmed(id, choices);
    expect(counts).toMatchObject({ new: 3 });
    // that something falls due soon is no history
    expect((await told()).filter((type) => type !== 'commitment.at_risk')).toEqual([]);
    if (choices.promises === 'for_the_record') {
      const broken = (await rows(world, Notice)).filter(({ kind: of }) => of === 'breach');
      expect(broken.length).toBeGreaterThan(0);
    }
    await apply(world, 'new@example.com');
    await settled(world);
    const { body } = await world.get<{ items: { id: string; candidate: { name: string } }[] }>(
      'applications',
    );
    const { id: maija } = body.items.find(({ candidate }) => candidate.name === 'Maija Meri')!;
    const sent = await world.post(`applications/${maija}/messages`, {
      ...{ purpose: 'status_update', subject: 'Hello', body: 'You will hear from us.' },
    });
    expect(sent.status).toBe(201);
    await settled(world);
    const types = await told();
    expect(types).toContain('application.received');
    expect(types.filter((type) => type === 'application.received')).toHaveLength(1);
    const about = receiver.told().filter(({ data }) => data.application === maija);
    expect(about.map(({ type }) => type)).toContain('message.delivered');
    expect(about.map(({ type }) => type)).not.toContain('application.received');
  });
});
