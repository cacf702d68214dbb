import { Organisations } from '../../src/hiring/organisation/organisations.repository';
import { newId } from '../../src/kernel/ids';
import { DemoRun } from '../../src/store/entities/settings/demo-run.entity';
import { World } from '../world/world';

const NOTHING = { users: [], pipelines: [], jobs: [], candidates: [], terms: [] };

it('offers to take a demonstration out only where there is something beside it', async () => {
  const world = await World.start();
  try {
    const has = () => world.app.get(Organisations, { strict: false }).hasDemo();
    const begin = (contents: DemoRun['contents']) =>
      world.units.run(async () => {
        const startedAt = world.clock.now();
        const run = { id: newId<'demo-run'>(startedAt), startedAt, startedBy: 'system', contents };
        await world.units.manager.insert(DemoRun, { ...run, removedAt: null, removedBy: null });
      });
    await begin({ ...NOTHING, isWhole: true });
    expect(await has()).toBe(false);
    await begin(NOTHING);
    expect(await has()).toBe(true);
  } finally {
    await world.stop();
  }
});
