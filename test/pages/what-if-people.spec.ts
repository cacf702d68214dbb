import { Tokens } from '../../src/accounts/tokens';
import { Grounds } from '../../src/reports/ground/grounds.repository';
import { ReportSettings } from '../../src/reports/ground/report-settings.repository';
import { REPORT_WORDS } from '../../src/reports/words/report.words';
import type { Role } from '../../src/store/entities/accounts/user.entity';
import { Browser, member } from '../accounts/browser';
import { furnish } from '../reports/furnished';
import { until, World, type Signed } from '../world/world';

interface Answer {
  id: string;
  status: string;
  result: { personal: boolean };
}

/** Answers in 20 working days in place of 5, and no receipts. */
const SLOW = {
  ...{ name: 'slow', extends: 'good-practice' },
  rules: [
    {
      ...{ key: 'first_answer', title: 'An answer', on: ['application.received'] },
      ...{ within: { businessDays: 20 }, whileOpen: 'keep', keptBy: ['ANSWER'] },
      ...{ automated: 'never', datedOnly: ['status_update', 'reserve'] },
    },
  ],
};

describe('whom a comparison names, and who finds it', () => {
  let world: World;
  let [helena, kaisa]: Signed[] = [];
  let hr: Browser;
  const signed = async (name: string, role?: Role): Promise<Signed> => {
    const user = await member(world, name, role);
    return { user, token: await world.app.get(Tokens).make(user.id, 'test') };
  };
  const ask = (form: object, as = helena!) => world.post<Answer>('reports/what-if', form, as);
  const get = (id: string) => world.get<Answer>(`reports/what-if/${id}`, helena);
  const done = async (id: string) => {
    await until('the comparison', async () => (await get(id)).body.status !== 'running');
    return (await get(id)).body;
  };

  beforeAll(async () => {
    world = await World.start();
    helena = await signed('Helena', 'hr_lead');
    kaisa = await signed('Kaisa');
    const who = await signed('Mika');
    await furnish(world, [{ who, received: 3, answered: 1, late: 1 }], 3);
    hr = new Browser(world);
    expect(await hr.signIn(helena.user.email)).toBe(201);
  });
  afterAll(() => world.stop());

  it('names nobody in a period that is older than figures are kept per person', async () => {
    const { id } = (await ask({ kind: 'policy', content: SLOW })).body;
    await done(id);
    const grounds = world.app.get(Grounds);
    await grounds.record('not_required', 'Finland', helena!.user.id);
    const settings = world.app.get(ReportSettings);
    const shown = async (locale: string) => {
      await world.units.run(() =>
        world.units.manager.update('users', { id: helena!.user.id }, { locale }),
      );
      const { result } = (await get(id)).body;
      const lines = await world.get<{ items: object[] }>(`reports/what-if/${id}/lines`, helena);
      const file = await hr.send('GET', `/what-if/${id}/lines.csv`);
      const page = (await hr.send('GET', `/what-if/${id}`)).text;
      const all = [JSON.stringify([result, lines.body.items]), file.text, page];
      return { personal: result.personal, named: all.map((text) => text.includes('Mika')), page };
    };
    expect(await shown('en')).toMatchObject({ personal: true, named: [true, true, true] });
    await settings.change({ personMonths: 4 }, helena!.user.id);
    const old = await shown('fi');
    expect(old).toMatchObject({ personal: false, named: [false, false, false] });
    expect(old.page).toContain(REPORT_WORDS.fi.perTeam.too_old);
    // names of teams that nobody gave are in the reader's language
    expect(old.page).toContain(REPORT_WORDS.fi.smaller);
    expect(old.page).not.toContain('smaller teams');
    const recent = (await ask({ kind: 'policy', content: SLOW, months: 3 })).body.id;
    expect((await done(recent)).result.personal).toBe(true);
  });

  it('lists what one has asked for, or what everybody has', async () => {
    const other = await signed('Inka', 'hr_lead');
    const { id } = (await ask({ kind: 'policy', content: SLOW, months: 3 }, other)).body;
    await done(id);
    const list = async (query: string, as: Signed) => {
      const path = `reports/what-if${query}`;
      const { status, body } = await world.get<{ items: { id: string }[] }>(path, as);
      return status === 200 ? body.items.map((one) => one.id) : status;
    };
    expect(await list('', other)).toEqual([id]);
    expect(await list('', helena!)).not.toContain(id);
    expect(await list('?all=true', helena!)).toContain(id);
    expect(await list('', kaisa!)).toBe(403);
    expect(await list('?all=yes', helena!)).toBe(422);
  });
});
