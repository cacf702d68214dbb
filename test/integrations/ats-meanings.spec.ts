import { AtsMapping } from '../../src/store/entities/ats/ats-mapping.entity';
import { Application } from '../../src/store/entities/hiring/application.entity';
import { FLOW_DATABASES } from '../world/databases';
import { World } from '../world/world';
import { AtsDesk } from './ats-desk';

describe.each(FLOW_DATABASES)('what jobs and stages of an ATS are here, on %s', (kind) => {
  let world: World;
  let job: string;

  beforeAll(async () => {
    world = await World.start(undefined, kind);
    job = await world.job();
  });
  afterAll(() => world.stop());

  it('says that somebody is considered for another job there, and moves nobody by itself', async () => {
    const desk = await AtsDesk.open(world);
    const title = 'Nurse, nights';
    await world.post('jobs', { title, owner: world.kaisa.user.email });
    const person = desk.person();
    const { application } = await desk.tell(person);
    world.clock.moveTo('2026-05-20T12:00:00+03:00');
    const told = await desk.tell({
      ...{ ...person, asOf: world.clock.now() },
      job: { id: 'j-nights', name: title },
    });
    expect(told).toMatchObject({
      ...{ outcome: 'done', application },
      words: `There it belongs to another job now (“${title}”); here it stays where it is.`,
    });
    const { job: still } = await world.units.manager.findOneByOrFail(Application, {
      id: application!,
    });
    expect(still).toBe(job);
  });

  it('asks anew what a stage is here when the one that was chosen is gone', async () => {
    const desk = await AtsDesk.open(world);
    const stage = { id: 's-gone', name: 'Chat with the team' };
    const mapping = async () =>
      world.units.manager.findOneByOrFail(AtsMapping, { externalId: stage.id });
    const person = desk.person({ stage });
    expect((await desk.tell(person)).outcome).toBe('held');
    const { id } = await mapping();
    await world.units.run(() =>
      world.units.manager.update(AtsMapping, { id }, { target: 'was removed' }),
    );
    world.clock.moveTo('2026-05-20T13:00:00+03:00');
    expect((await desk.tell({ ...person, asOf: world.clock.now() })).outcome).toBe('held');
    expect((await mapping()).target).toBeNull();
  });
});
