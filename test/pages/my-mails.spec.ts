import { StaffMails } from '../../src/accounts/mails/staff-mails.repository';
import type { User } from '../../src/store/entities/accounts/user.entity';
import { Browser, member } from '../accounts/browser';
import { World } from '../world/world';

let world: World;
let pekka: User;
let helena: User;
beforeAll(async () => {
  world = await World.start();
  pekka = await member(world, 'Pekka');
  helena = await member(world, 'Helena', 'hr_lead');
});
afterAll(() => world.stop());

const signedIn = async ({ email }: User) => {
  const browser = new Browser(world);
  await browser.signIn(email);
  return browser;
};
const wanted = ({ id }: User) => world.app.get(StaffMails).of(id);

describe('the mails to oneself', () => {
  it('are all on, at the beginning of the working day, until one says otherwise', async () => {
    const { text } = await (await signedIn(helena)).send('GET', '/me');
    const section = /<section id="mails">[\s\S]*?<\/section>/.exec(text)![0];
    expect(section.match(/type="checkbox"[^>]*checked/g)).toHaveLength(4);
    expect(section).toContain('Empty: when the working day begins, at 08:00.');
    expect(section).toMatch(/<option value="0" selected>Monday/);
    const recruiters = (await (await signedIn(pekka)).send('GET', '/me')).text;
    expect(recruiters).toContain('name="dueTodayAt"');
    expect(recruiters).not.toContain('name="weekly');
  });

  it('are chosen on the page, and what is wrong is told with what was typed', async () => {
    const browser = await signedIn(helena);
    const form = { version: '0', dueTodayAt: '07:30', broken: 'true', weekly: 'true' };
    const wrong = await browser.form('/me/mails', { ...form, weeklyOn: '4', weeklyAt: 'noon' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Time of the weekly report: a time of day, such as 07:30');
    const shown = /<section id="mails">[\s\S]*?<\/section>/.exec(wrong.text)![0];
    expect(shown).toContain('value="07:30"');
    expect(shown).toContain('value="noon"');
    expect(shown).toMatch(/<option value="4" selected>/);
    expect(shown.match(/type="checkbox"[^>]*checked/g)).toHaveLength(2);
    const done = await browser.form('/me/mails', { ...form, weeklyOn: '4', weeklyAt: '' });
    expect([done.status, done.headers.location]).toEqual([303, '/me?done=mails']);
    expect((await browser.send('GET', '/me?done=mails')).text).toContain('Saved. The next mails');
    expect(await wanted(helena)).toEqual({
      ...{ dueToday: false, dueTodayAt: '07:30', atRisk: false, broken: true },
      ...{ weekly: true, weeklyOn: 4, weeklyAt: null, version: 1 },
    });
    const late = await browser.form('/me/mails', { ...form, weeklyOn: '0' });
    expect([late.status, late.text.includes('Helena changed this while')]).toEqual([409, true]);
    expect((await wanted(helena)).version).toBe(1);
  });

  it('leave the weekly one as it is where the form does not ask for it', async () => {
    const browser = await signedIn(pekka);
    await browser.form('/me/mails', { atRisk: 'true' });
    expect(await wanted(pekka)).toMatchObject({ dueToday: false, atRisk: true, weekly: true });
  });

  it('can be read and changed by a program', async () => {
    const as = world.kaisa;
    const change = (form: object) =>
      world.ask('me/mails', { method: 'PATCH', body: JSON.stringify(form) }, as);
    expect((await world.get('me/mails', as)).body).toEqual({
      ...{ dueToday: true, dueTodayAt: null, atRisk: true, broken: true },
      ...{ weekly: true, weeklyOn: 'mon', weeklyAt: null, version: 0 },
    });
    expect(await change({ dueTodayAt: '06:45', weeklyOn: 'fri' })).toMatchObject({
      status: 200,
      body: { dueToday: true, dueTodayAt: '06:45', weeklyOn: 'fri', version: 1 },
    });
    expect(await change({ dueTodayAt: null, version: 1 })).toMatchObject({
      body: { dueTodayAt: null, weeklyOn: 'fri', version: 2 },
    });
    expect((await change({ dueToday: false, version: 1 })).status).toBe(409);
    for (const wrong of [
      ...[{ dueToday: null }, { dueToday: 'yes' }, { dueTodayAt: '25:00' }, { dueTodayAt: 8 }],
      ...[{ weeklyOn: 'monday' }, { weeklyOn: null }, { version: -1 }, { user: 'x' }],
    ]) {
      expect([wrong, (await change(wrong)).status]).toEqual([wrong, 422]);
    }
    expect((await wanted(world.kaisa.user)).version).toBe(2);
  });
});
