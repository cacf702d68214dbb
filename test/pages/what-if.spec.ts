import { parse } from 'csv-parse/sync';
import { Tokens } from '../../src/accounts/tokens';
import { newId } from '../../src/kernel/ids';
import { formatInstant, type Instant } from '../../src/kernel/instant';
import { noSums } from '../../src/reports/what-if/comparison/sums';
import { WhatIfRows } from '../../src/reports/what-if/runs.repository';
import { WhatIfWork } from '../../src/reports/what-if/what-if-work';
import { WhatIfLine } from '../../src/store/entities/reports/what-if-line.entity';
import { WhatIfRun } from '../../src/store/entities/reports/what-if-run.entity';
import type { Role } from '../../src/store/entities/accounts/user.entity';
import { Browser, member } from '../accounts/browser';
import { furnish } from '../reports/furnished';
import { Folder, lupaus } from '../world/cli';
import { until, World, type Signed } from '../world/world';

interface Figures {
  due: number;
  late: number;
  overdue: number;
  onTimeRate: number | null;
}
interface Row {
  key: string;
  name: string;
  was: Figures;
  would: Figures;
  differ: number;
}
interface Answer {
  id: string;
  status: string;
  from: string;
  until: string;
  total: number;
  detail: string;
  result: {
    personal: boolean;
    differences: Record<string, number>;
    totals: Row;
    people: Row[];
    rules: (Row & { fate: string | null })[];
  };
}
interface Lines {
  total: number;
  next: string | null;
  items: {
    application: string;
    commitment: string | null;
    change: string;
    verdict: string;
    was: { dueAt: string; status: string; charged: { name: string } } | null;
    would: { dueAt: string; status: string } | null;
  }[];
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

describe('what a draft would have made of the past', () => {
  let world: World;
  let helena: Signed;
  let kaisa: Signed;
  let hr: Browser;
  const folder = new Folder();
  const signed = async (name: string, role?: Role) => {
    const user = await member(world, name, role);
    return { user, token: await world.app.get(Tokens).make(user.id, 'test') };
  };
  const ask = (form: object, as = helena) => world.post<Answer>('reports/what-if', form, as);
  const get = (id: string) => world.get<Answer>(`reports/what-if/${id}`, helena);
  const done = async (id: string) => {
    await until('the comparison', async () => (await get(id)).body.status !== 'running');
    return (await get(id)).body;
  };

  beforeAll(async () => {
    world = await World.start();
    helena = await signed('Helena', 'hr_lead');
    kaisa = await signed('Kaisa');
    const mika = await signed('Mika');
    await furnish(
      world,
      [
        { who: kaisa, received: 3, answered: 2, late: 1 },
        { who: mika, received: 3, answered: 1, late: 1 },
      ],
      4,
    );
    hr = new Browser(world);
    expect(await hr.signIn(helena.user.email)).toBe(201);
  });
  afterAll(async () => {
    folder.remove();
    await world.stop();
  });

  it('gives the figures of lupaus replay over the exported events, with the same file', async () => {
    const { body } = await ask({ kind: 'policy', content: SLOW });
    const { from, until: end, result } = await done(body.id);
    const events = `${folder.path}/events.csv`;
    const environment = { DATABASE_URL: world.database.url };
    expect(lupaus(['report', '--export-events', events], '', environment).code).toBe(0);
    const replayed = (...more: string[]) => {
      const period = ['--from', from, '--to', end, '--until', end];
      const { out } = lupaus(['replay', events, ...period, '--format', 'json', ...more]);
      const { totals, recruiters } = JSON.parse(out) as {
        totals: Record<string, unknown>;
        recruiters: Record<string, unknown>[];
      };
      return [totals, ...recruiters.filter(({ due, open }) => Number(due) + Number(open) > 0)];
    };
    const draft = folder.write('draft.json', JSON.stringify(SLOW));
    for (const [side, figures] of [
      ['was', replayed()],
      ['would', replayed('--policy', draft)],
    ] as const) {
      const { onTimeRateInterval, ...rest } = result.totals[side] as Figures & {
        onTimeRateInterval: unknown;
      };
      expect(onTimeRateInterval).not.toBeUndefined();
      expect(figures[0]).toMatchObject(rest);
    }
    expect(result.differences.later).toBeGreaterThan(0);
    expect(result.totals.would.late).toBeLessThan(result.totals.was.late);
    expect(result.rules.find(({ key }) => key === 'acknowledge')?.fate).toBeNull();
  });

  it('names no persons without the ground for it, and teams of two are no teams', async () => {
    const { body } = await ask({ kind: 'policy', content: SLOW });
    const { result } = await done(body.id);
    expect(result.personal).toBe(false);
    expect(JSON.stringify(result)).not.toContain('Kaisa');
    expect(result.people).toHaveLength(1);
    const { body: lines } = await world.get<Lines>(`reports/what-if/${body.id}/lines`, helena);
    expect(JSON.stringify(lines.items)).not.toContain('Kaisa');
    const file = await hr.send('GET', `/what-if/${body.id}/lines.csv`);
    expect(file.text).not.toContain('Kaisa');
    const rows = parse<Record<string, string>>(file.text, { columns: true, bom: true });
    expect(rows).toHaveLength(lines.total);
    expect(rows.every(({ wasDueAt }) => /^2026-\d\d-\d\dT[\d:]+Z$/.test(wasDueAt!))).toBe(true);
  });

  it('leads from each of its numbers to a list of that length, and from a line to its evidence', async () => {
    const { body } = await ask({ kind: 'policy', content: SLOW });
    await done(body.id);
    const { text } = await hr.send('GET', `/what-if/${body.id}`);
    expect(text).toContain('people would have acted otherwise');
    const links = [...text.matchAll(/<a href="(\/what-if\/\w+\/lines[^"]*)">([\d,]+)<\/a>/g)];
    expect(links.length).toBeGreaterThan(3);
    for (const [, path, n] of links) {
      const list = (await hr.send('GET', path!.replaceAll('&amp;', '&'))).text;
      expect(`${path} ${/data-total="(\d+)"/.exec(list)?.[1]}`).toBe(`${path} ${n}`);
    }
    const evidence = /href="(\/applications\/\w+\/promises\/\w+)" data-evidence/.exec(text)![1]!;
    expect((await hr.send('GET', evidence)).status).toBe(200);
  });

  it('shows rules that the draft leaves out as gone, and new ones as added', async () => {
    const { body: file } = await world.get<{ content: { rules: { key: string }[] } }>(
      'policies/good-practice',
      helena,
    );
    const { rules, ...policy } = file.content;
    const others = rules.filter(({ key }) => key !== 'acknowledge');
    const own = { ...rules.find(({ key }) => key === 'first_answer'), key: 'own', title: 'Own' };
    const content = { ...policy, rules: [...others, own] };
    const { body } = await ask({ kind: 'policy', content, replaces: null });
    const { result } = await done(body.id);
    const fates = result.rules.flatMap(({ key, fate }) => (fate === null ? [] : [[key, fate]]));
    expect(Object.fromEntries(fates)).toEqual({ acknowledge: 'gone', own: 'added' });
    expect(result.differences).toMatchObject({ earlier: 0, later: 0 });
    expect(result.differences.gone).toBeGreaterThan(0);
    expect(result.differences.added).toBeGreaterThan(0);
  });

  it('keeps the rules of the laws that a job falls under', async () => {
    const form = { title: 'Cook', calendar: 'FI', statutory: ['ontario-esa'] };
    const job = (await world.post<{ id: string }>('jobs', form, kaisa)).body.id;
    const candidate = { name: 'Otso', phone: '040 123' };
    await world.post('applications', { job, candidate }, kaisa);
    const before = (await ask({ kind: 'policy', name: 'good-practice' })).body;
    const { result, total } = await done(before.id);
    // those under the law too: nothing of theirs differs
    expect(total).toBe(25);
    expect(result.differences.all).toBe(0);
    expect(result.rules.filter(({ fate }) => fate !== null)).toEqual([]);
  });

  it.each<[string, object, number, RegExp]>([
    [
      'a fault by its path',
      { kind: 'policy', content: { ...SLOW, rules: [{}] } },
      422,
      /rules\[0\]/,
    ],
    [
      'a calendar that is never open',
      { kind: 'calendar', content: { timezone: 'Europe/Helsinki', hours: {} } },
      422,
      /^calendar: hours: no open time at all/,
    ],
    ['neither of both', { kind: 'policy' }, 422, /either content .* or the name/],
    ['a name that is none', { kind: 'policy', name: 'nope' }, 404, /no policy of that name/],
    [
      'a version that is none',
      { kind: 'policy', name: 'good-practice', version: 3 },
      404,
      /version/,
    ],
    ['other months', { kind: 'policy', name: 'good-practice', months: 5 }, 422, /months/],
  ])('refuses %s', async (_, form, status, sentence) => {
    const got = await ask(form);
    expect({ status: got.status, detail: got.body.detail }).toEqual({
      status,
      detail: expect.stringMatching(sentence) as string,
    });
  });

  it('is for HR alone', async () => {
    expect((await ask({ kind: 'policy', name: 'good-practice' }, kaisa)).status).toBe(403);
  });

  it('is asked from the editors with what is typed there, and a fault is told there', async () => {
    const page = await hr.send('GET', '/settings/calendars/new?from=FI');
    expect(page.text).toContain('What would this have changed in the last 12 months?');
    const fields = { from: 'FI', timezone: 'Europe/Helsinki', whatif: 'true' };
    const wrong = await hr.form('/settings/calendars/new', fields);
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('no open time at all');
    const typed = { ...fields, 'mon-0-from': '08:00', 'mon-0-to': '16:00' };
    const asked = await hr.form('/settings/calendars/new', typed);
    expect(asked.status).toBe(303);
    const path = String(asked.headers.location);
    const answer = await done(path.split('/').at(-1)!);
    expect(answer).toMatchObject({ kind: 'calendar', replaces: 'FI', status: 'done' });
    // only Mondays are open: everything would have been due later
    expect(answer.result.differences).toMatchObject({ earlier: 0, gone: 0, added: 0 });
    expect(answer.result.differences.later).toBeGreaterThan(0);
    const list = await hr.send('GET', '/what-if');
    expect(list.text).toContain(path);
  });

  it('goes on where it was after a kill, with nothing twice; is taken by nobody else meanwhile', async () => {
    const whole = await done((await ask({ kind: 'policy', content: SLOW, months: 6 })).body.id);
    const { units, clock } = world;
    const rows = world.app.get(WhatIfRows);
    const run: Omit<WhatIfRun, 'id'> = (await rows.find(whole.id))!;
    // as a process left it that died while it looked: with a lease, and nothing written down
    const id = newId<'what-if'>(clock.now());
    const left = { ...run, id, done: 0, cursor: '', lines: 0 };
    const now = clock.now();
    const fresh = { sums: noSums(), status: 'running' as const };
    await units.run(async () => {
      const lease = { lease: 'dead', leaseUntil: (now + 30_000) as Instant };
      await rows.add({ ...left, ...fresh, ...lease, finishedAt: null });
    });
    expect(await world.app.get(WhatIfWork).some(() => false)).toBe(false);
    clock.moveTo(formatInstant((now + 31_000) as Instant));
    const again = await done(left.id);
    expect(again.result).toEqual(whole.result);
    expect(await units.manager.countBy(WhatIfLine, { run: left.id })).toBe(
      whole.result.differences.all,
    );
  });

  it('is forgotten when it is removed, and after 30 days, with its lines', async () => {
    const { body } = await ask({ kind: 'policy', content: SLOW, months: 3 });
    await done(body.id);
    const path = `reports/what-if/${body.id}`;
    expect((await world.ask(path, { method: 'DELETE' }, helena)).status).toBe(204);
    expect((await get(body.id)).status).toBe(404);
    world.clock.moveTo(formatInstant((world.clock.now() + 31 * 86_400_000) as Instant));
    while (await world.app.get(WhatIfWork).forgetSome());
    expect(await world.units.manager.count(WhatIfLine)).toBe(0);
    expect(await world.units.manager.count(WhatIfRun)).toBe(0);
  });
});
