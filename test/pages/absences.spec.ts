import { Browser } from '../accounts/browser';
import { Scene } from '../browser/scene';
import { Absence } from '../../src/store/entities/hiring/absence.entity';

let scene: Scene;
let helena: Browser;
let kaisa: Browser;
beforeAll(async () => {
  scene = await Scene.open();
  [helena, kaisa] = [new Browser(scene.world), new Browser(scene.world)];
  await helena.signIn(scene.helena.email);
  await kaisa.signIn(scene.kaisa.email);
});
afterAll(() => scene.close());

const see = async (path: string, as = kaisa) => (await as.send('GET', path)).text;
const all = () => scene.world.units.manager.find(Absence);
const AWAY = { from: '2026-05-18T08:00', to: '2026-05-22T16:00' };

describe('absences', () => {
  it('shows whose promises go over before it is entered, and enters nothing by that', async () => {
    const form = { ...AWAY, delegate: scene.helena.id };
    const { text } = await kaisa.form('/absences/new', { ...form, preview: 'true' });
    expect(text).toMatch(/To Helena: 6 promises on 6 applications\. 6 candidates are told/);
    expect(text).toContain('value="2026-05-18T08:00"');
    expect(text).toContain('Liisa Mäkinen');
    // due a week later
    expect(text).not.toContain('Otso Lehto');
    expect(await all()).toHaveLength(0);
  });

  it('enters one once, on the clock of who typed it, and calls it off', async () => {
    const form = { ...AWAY, delegate: scene.helena.id, once: 'twice' };
    for (let i = 0; i < 2; i++) {
      const { headers } = await kaisa.form('/absences/new', form);
      expect(headers.location).toBe('/absences?done=entered');
    }
    const [absence, ...more] = await all();
    expect(more).toEqual([]);
    expect(new Date(absence!.from).toISOString()).toBe('2026-05-18T05:00:00.000Z');
    const list = await see('/absences');
    expect(list).toContain('Coming');
    // the delegate sees it as well, and may not call it off unless they see all
    const other = new Browser(scene.world);
    await other.signIn(scene.admin.email);
    expect(await see('/absences', other)).toContain('Kaisa');
    const { headers } = await kaisa.form(`/absences/${absence!.id}/cancel`, {});
    expect(headers.location).toBe('/absences?done=cancelled');
    expect(await see('/absences')).toContain('called off');
  });

  it.each([
    ['an end before its beginning', { ...AWAY, to: '2026-05-17T16:00' }, 'to must lie after from'],
    ['a beginning in the past', { ...AWAY, from: '2026-05-01T08:00' }, 'must not lie in the past'],
    ['no time', { ...AWAY, to: 'tomorrow' }, 'to must be a date and a time'],
    ['themselves as delegate', { ...AWAY, own: 'true' }, 'nobody stands in for themselves'],
  ])(
    'says what is wrong with %s, with what was typed',
    async (_, { own, ...times }: Typed, says) => {
      const delegate = own === undefined ? scene.helena.id : scene.kaisa.id;
      for (const preview of [{}, { preview: 'true' }] as Record<string, string>[]) {
        const typed = { ...times, delegate, ...preview };
        const { status, text } = await kaisa.form('/absences/new', typed);
        expect([status, text]).toEqual([422, expect.stringContaining(says)]);
        expect(text).toContain(`value="${times.to}"`);
      }
      expect((await all()).filter(({ cancelledAt }) => cancelledAt === null)).toEqual([]);
    },
  );

  it('lets HR enter somebody else’s, and a recruiter only their own', async () => {
    const form = { ...AWAY, delegate: scene.admin.id };
    const theirs = await kaisa.form('/absences/new', { ...form, user: scene.helena.id });
    expect(theirs.status).toBe(403);
    expect(await see('/absences/new')).not.toContain('name="user"');
    const { status } = await helena.form('/absences/new', { ...form, user: scene.kaisa.id });
    expect(status).toBe(303);
    const [absence] = (await all()).filter(({ cancelledAt }) => cancelledAt === null);
    expect(absence).toMatchObject({ user: scene.kaisa.id, createdBy: scene.helena.id });
    expect(await see('/absences', helena)).toContain('Kaisa');
  });
});

interface Typed {
  from: string;
  to: string;
  own?: string;
}
