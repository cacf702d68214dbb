import { Absences } from '../../src/hiring/verbs/absences/absences';
import { FLOW_DATABASES } from '../world/databases';
import { World, type Signed } from '../world/world';
import { Office } from './verbs-office';

let office: Office;
let mika: Signed;
afterEach(() => office.close());

interface Absence {
  id: string;
  handedOver: number;
  code: string;
}
const enter = (form: object, as: Signed = office.world.kaisa, user = 'me') =>
  office.world.post<Absence>(`users/${user}/absences`, form, as);
const begin = () => office.world.app.get(Absences).begin(office.world.clock.now());
const owner = async (id: string) => (await office.owed(id, 'first_answer'))[0]!.owner.name;
const handOvers = async (id: string) =>
  (await office.show(id)).timeline.filter(({ event }) => event === 'owner.changed');
/** From Thursday to the next Wednesday; the first answer to what came on Monday is due within. */
const AWAY = { from: '2026-05-07T08:00:00+03:00', to: '2026-05-13T16:00:00+03:00' };

const start = async (kind: Parameters<typeof World.start>[1]) => {
  office = await Office.open(kind);
  mika = await office.world.user('Mika Moilanen', 'recruiter');
};

describe.each(FLOW_DATABASES)('an absence on %s', (kind) => {
  beforeEach(() => start(kind));

  it('hands over what falls due meanwhile, at its beginning, and tells the candidate', async () => {
    const id = await office.application();
    const planned = await enter({ ...AWAY, delegate: mika.user.id });
    expect([planned.status, planned.body.handedOver]).toEqual([201, 0]);
    expect(await begin()).toBe(0);
    // the service stood still for a day
    office.world.clock.moveTo('2026-05-08T08:00:00+03:00');
    expect([await begin(), await begin()]).toEqual([1, 0]);
    expect(await handOvers(id)).toMatchObject([{ at: '2026-05-07T05:00:00Z' }]);
    expect(await owner(id)).toBe('Mika Moilanen');
    expect((await office.world.get(`applications/${id}`, mika)).status).toBe(200);
    const shown = await office.show(id);
    const notice = shown.messages.find(({ purposes }) => purposes.includes('handover'))!;
    await office.delivered(id, notice.id);
    expect(office.mail('Kaisa Virta is away until')).toContain('13 May 2026');
  });

  it('hands over what comes up while it lasts, when it does; at its end nothing goes back', async () => {
    await enter({ ...AWAY, to: '2026-05-22T16:00:00+03:00', delegate: mika.user.email });
    office.world.clock.moveTo('2026-05-08T09:00:00+03:00');
    expect(await begin()).toBe(0);
    const id = await office.application();
    office.world.clock.moveTo('2026-05-08T15:00:00+03:00');
    expect(await begin()).toBe(1);
    expect(await handOvers(id)).toMatchObject([{ at: '2026-05-08T06:00:00Z' }]);
    office.world.clock.moveTo('2026-05-26T09:00:00+03:00');
    expect([await begin(), await begin()]).toEqual([0, 0]);
    expect(await owner(id)).toBe('Mika Moilanen');
  });

  it('does not touch what falls due before or after it', async () => {
    const id = await office.application();
    await enter({ from: '2026-05-06T08:00:00+03:00', to: AWAY.from, delegate: mika.user.id });
    office.world.clock.moveTo('2026-05-06T08:00:00+03:00');
    expect(await begin()).toBe(0);
    expect(await handOvers(id)).toEqual([]);
  });

  it('may be entered by HR afterwards: it begins when it did, and nobody is written to', async () => {
    const id = await office.application();
    office.world.clock.moveTo('2026-05-18T09:00:00+03:00');
    const form = { ...AWAY, delegate: mika.user.id };
    expect((await enter(form)).body.code).toBe('in_past');
    const late = await enter(form, office.world.admin, office.world.kaisa.user.id);
    expect([late.status, late.body.handedOver]).toEqual([201, 1]);
    expect(await handOvers(id)).toMatchObject([
      { at: '2026-05-07T05:00:00Z', recordedAt: '2026-05-18T06:00:00Z' },
    ]);
    const { messages } = await office.show(id);
    expect(messages.filter(({ purposes }) => purposes.includes('handover'))).toEqual([]);
  });

  it('never comes before a hand-over that is known', async () => {
    const id = await office.application();
    office.world.clock.moveTo('2026-05-08T09:00:00+03:00');
    await office.verb(id, 'owner', { to: mika.user.id, reason: 'x' });
    office.world.clock.moveTo('2026-05-08T10:00:00+03:00');
    await office.verb(id, 'owner', { to: office.world.kaisa.user.id, reason: 'x' });
    const form = { ...AWAY, delegate: mika.user.id };
    await enter(form, office.world.admin, office.world.kaisa.user.id);
    expect((await handOvers(id)).map(({ at }) => at).at(-1)).toBe('2026-05-08T07:00:00Z');
    expect(await owner(id)).toBe('Mika Moilanen');
    expect((await office.row(id)).owner).toBe(mika.user.id);
  });

  it('is called off before it begins, and not after', async () => {
    const id = await office.application();
    const { body } = await enter({ ...AWAY, delegate: mika.user.id });
    const path = `users/me/absences/${body.id}`;
    const off = () => office.world.ask<Absence>(path, { method: 'DELETE' }, office.world.kaisa);
    expect((await office.world.ask(path, { method: 'DELETE' }, mika)).status).toBe(404);
    expect((await off()).status).toBe(200);
    expect((await off()).status).toBe(404);
    office.world.clock.moveTo('2026-05-08T08:00:00+03:00');
    expect(await begin()).toBe(0);
    expect(await owner(id)).toBe('Kaisa Virta');
    const now = await enter({ to: AWAY.to, delegate: mika.user.id });
    expect(now.body.handedOver).toBe(1);
    const begun = await office.world.ask<Absence>(
      `users/me/absences/${now.body.id}`,
      { method: 'DELETE' },
      office.world.kaisa,
    );
    expect([begun.status, begun.body.code]).toEqual([422, 'begun']);
  });
});

describe('absences that are refused', () => {
  it('have a code: chains, overlaps, times and people that cannot be', async () => {
    await start('sqlite');
    const { kaisa, admin } = office.world;
    const sari = await office.world.user('Sari Salo', 'recruiter');
    await enter({ ...AWAY, delegate: mika.user.id }, sari);
    const table: [object, Signed, string, number, string][] = [
      [{ ...AWAY, delegate: sari.user.id }, kaisa, 'me', 422, 'delegate_absent'],
      [{ ...AWAY, delegate: kaisa.user.id }, mika, 'me', 422, 'stands_in'],
      [{ ...AWAY, delegate: kaisa.user.id }, sari, 'me', 422, 'overlaps'],
      [{ ...AWAY, delegate: kaisa.user.id }, kaisa, 'me', 422, 'own_delegate'],
      [{ ...AWAY, delegate: 'nobody@example.fi' }, kaisa, 'me', 422, 'unknown_user'],
      [{ ...AWAY, to: AWAY.from, delegate: mika.user.id }, kaisa, 'me', 422, 'ends_before_start'],
      [{ ...AWAY, to: '2028-05-01T08:00:00Z', delegate: 'x' }, kaisa, 'me', 422, 'too_long'],
      [
        { from: '2026-01-01T00:00:00Z', to: AWAY.to, delegate: 'x' },
        admin,
        'me',
        422,
        'too_long_ago',
      ],
      [{ from: AWAY.from }, kaisa, 'me', 422, 'invalid_input'],
      [{ ...AWAY, delegate: mika.user.id }, kaisa, sari.user.id, 403, 'forbidden'],
      [{ ...AWAY, delegate: mika.user.id }, admin, 'nobody', 404, 'not_found'],
    ];
    for (const [form, as, user, status, code] of table) {
      const got = await enter(form, as, user);
      expect([form, got.status, got.body.code]).toEqual([form, status, code]);
    }
    const all = await office.world.get<{ items: object[] }>('users/me/absences', sari);
    expect(all.body.items).toHaveLength(1);
    expect((await office.world.get(`users/${sari.user.id}/absences`, kaisa)).status).toBe(403);
  });
});
