import { Seals } from '../../src/journey/proof/seals.repository';
import { lupaus } from '../world/cli';
import { until, World } from '../world/world';

let world: World;
beforeEach(async () => {
  world = await World.start();
  const candidate = { name: 'Maija', phone: '040 123' };
  await world.post('applications', { job: await world.job(), candidate });
  await until('the seal', async () => !(await world.app.get(Seals).anyWaiting()));
});
afterEach(() => world.stop());

const verify = (...args: string[]) =>
  lupaus(['verify', ...args], '', { DATABASE_URL: world.database.url });

describe('lupaus verify', () => {
  it('says that everything is as it was recorded, while the service runs', () => {
    const { code, out, err } = verify();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^Everything is as it was recorded: 1 application, 1 event, 3 commitments, 1 seal\.\nHead: [0-9a-f]{64}\n$/,
    );
    expect(JSON.parse(verify('--format', 'json').out)).toMatchObject({ events: 1, findings: [] });
  });

  it('names what is not, and ends with 1', async () => {
    await world.units.run(() =>
      world.units.manager.query(`UPDATE commitments SET "dueAt" = "dueAt" + 60000`),
    );
    const { code, out } = verify();
    expect(code).toBe(1);
    expect(out).toMatch(/^3 things are not as recorded: /);
    expect(out.match(/^ {2}commitment_differs {2}\w{26}: /gm)).toHaveLength(3);
    expect(verify('--format', 'json').code).toBe(1);
  });

  it.each<[string[], RegExp]>([
    [['all'], /^lupaus verify: takes no file; see lupaus verify --help$/],
    [['--format', 'xml'], /--format: "xml" is not known, expected text or json$/],
  ])('says what is wrong with %p', (args, sentence) => {
    const { code, out, err } = verify(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trim()).toMatch(sentence);
  });
});
