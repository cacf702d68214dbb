import { World } from '../world/world';

interface Shown {
  name: string;
  version: number;
  versions: { number: number; by: string }[];
  content: Record<string, unknown>;
  detail: string;
  code: string;
}

const HOURS = { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] };
const CALENDAR = { timezone: 'Europe/Helsinki', hours: HOURS, holidays: ['2026-05-05'] };

describe('policies and calendars of the organisation', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(() => world.stop());

  const job = async (form: object = {}) => {
    const { body } = await world.post<{ id: string }>('jobs', { title: 'Cook', ...form });
    return body.id;
  };
  const calendarOf = async (id: string) =>
    (await world.get<{ calendar: { name: string; version: number } }>(`jobs/${id}`)).body.calendar;

  it('keeps every version, and open jobs of a name follow it', async () => {
    const first = await world.post<Shown>('calendars', { name: 'Office', calendar: CALENDAR });
    expect(first.body).toMatchObject({ name: 'Office', version: 1 });
    const own = await job({ calendar: 'office' });
    const other = await job({ calendar: 'SE' });
    const { body } = await world.post<Shown>('calendars', {
      ...{ name: 'Office', version: 1 },
      calendar: { ...CALENDAR, holidays: [] },
    });
    expect(body.versions.map(({ number, by }) => [number, by])).toEqual([
      [2, 'Anna Admin'],
      [1, 'Anna Admin'],
    ]);
    expect(await calendarOf(own)).toMatchObject({ name: 'Office', version: 2 });
    expect(await calendarOf(other)).toMatchObject({ name: 'SE', version: 1 });
  });

  it.each<[string, object, number, RegExp]>([
    ['a preset name', { name: 'FI', calendar: CALENDAR }, 422, /"FI" is a preset/],
    [
      'nothing new',
      { name: 'Office', calendar: { ...CALENDAR, holidays: [] } },
      422,
      /nothing is different from version 2/,
    ],
    [
      'an old version',
      { name: 'Office', version: 1, calendar: CALENDAR },
      409,
      /was changed by Anna Admin at/,
    ],
    [
      'hours backwards',
      { name: 'X', calendar: { ...CALENDAR, hours: { mon: [['9:00', '8:00']] } } },
      422,
      /hours\.mon\[0\]/,
    ],
  ])('refuses %s', async (_, form, status, sentence) => {
    const got = await world.post<Shown>('calendars', form);
    expect({ status: got.status, detail: got.body.detail }).toEqual({
      status,
      detail: expect.stringMatching(sentence) as string,
    });
  });

  it('is for HR alone', async () => {
    const form = { name: 'Mine', calendar: CALENDAR };
    expect((await world.post('calendars', form, world.kaisa)).status).toBe(403);
  });

  it('follows a policy also where a law has added its rules', async () => {
    const rules = (days: number) => ({
      policy: {
        extends: 'good-practice',
        rules: [
          {
            ...{ key: 'first_answer', title: 'An answer', on: ['application.received'] },
            ...{ within: { businessDays: days }, whileOpen: 'keep', keptBy: ['ANSWER'] },
            automated: 'never',
          },
        ],
      },
    });
    await world.post('policies', { name: 'Ours', ...rules(3) });
    const id = await job({ policy: 'Ours', statutory: ['ontario-esa'] });
    await world.post('policies', { name: 'Ours', ...rules(2) });
    const { body } = await world.get<{ policy: object }>(`jobs/${id}`);
    expect(body.policy).toMatchObject({ name: 'Ours+ontario-esa', version: 2 });
    const got = await world.ask<{ policy: object }>(`jobs/${id}`, {
      ...{ method: 'PATCH', body: JSON.stringify({ statutory: [] }) },
    });
    expect(got.body.policy).toMatchObject({ name: 'Ours', version: 2 });
  });

  it('shows before it is saved what it would mean', async () => {
    const id = await job({ calendar: 'Office' });
    const candidate = { name: 'Maija Meri', email: 'maija@example.com' };
    await world.post('applications', { job: id, candidate });
    // Mondays and Tuesdays are open; the Monday of now is day 0
    const { body } = await world.post<{
      example: { due: string; skipped: { date: string }[] };
      effect: { promises: number; later: number; first: object[] };
    }>('calendars/preview', { name: 'Office', calendar: CALENDAR });
    expect(body.example.due).toBe('2026-05-12T14:00:00Z');
    expect(body.example.skipped[0]).toEqual({ date: '2026-05-05', why: 'holiday' });
    expect(body.effect.promises).toBeGreaterThan(0);
    expect(body.effect.later).toBe(body.effect.promises);
    expect(body.effect.first[0]).toMatchObject({ candidate: 'Maija Meri' });
  });
});
