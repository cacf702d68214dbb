import { parse } from 'csv-parse/sync';
import { until, World } from '../world/world';
import { Browser, member } from '../accounts/browser';
import { furnish } from '../reports/furnished';
import { MORE_COLUMNS } from '../../src/reports/columns/more-columns';
import { Tokens } from '../../src/accounts/tokens';
import { Journey } from '../../src/journey/journey';
import { SYSTEM } from '../../src/journey/record/chronicle';
import type { Role } from '../../src/store/entities/accounts/user.entity';

type Rows = Record<string, string>[];
const csv = (text: string): Rows => parse(text, { columns: true, bom: true });

/** Texts of a page's elements, without markup. */
const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replace(/[\u00a0\u2009]/g, ' ')
    .trim();

/** A table of a page: per line its key, and the texts of its cells by kind. */
function tableOf(html: string, sheet: string): Map<string, Record<string, string>> {
  const table = new RegExp(`<table[^>]*data-sheet="${sheet}".*?</table>`, 's').exec(html)![0];
  const lines = [...table.matchAll(/<tr data-key="([^"]*)">(.*?)<\/tr>/gs)];
  return new Map(
    lines.map(([, key, line]) => {
      const cells = [...line!.matchAll(/<td [^>]*data-kind="(\w+)"[^>]*>(.*?)<\/td>/gs)];
      const texts = cells.map(([, kind, cell]): [string, string] => [kind!, plain(cell!)]);
      return [key!, Object.fromEntries(texts)] as const;
    }),
  );
}
const countOf = (text: string) => (text === '–' ? '0' : text.replaceAll(',', ''));

describe('the report as pages', () => {
  let world: World;
  let hr: Browser;
  let mika: Browser;
  let mikaId: string;
  const signed = async (name: string, role?: Role) => {
    const user = await member(world, name, role);
    return { user, token: await world.app.get(Tokens).make(user.id, 'test') };
  };
  const see = async (path: string, as = hr) => (await as.send('GET', path)).text;

  beforeAll(async () => {
    world = await World.start();
    await world.ground();
    const [helena, kaisa, second, sari] = [
      await signed('Helena', 'hr_lead'),
      ...[await signed('Kaisa'), await signed('Mika'), await signed('=Sari')],
    ];
    mikaId = second!.user.id;
    const ids = await furnish(
      world,
      [
        { who: kaisa!, received: 3, answered: 2, late: 1 },
        { who: second!, received: 3, answered: 1, late: 1 },
        { who: sari!, received: 1, answered: 1, late: 0 },
      ],
      4,
    );
    // a machine's word keeps the receipt of the newest, a person's word that hung in the mail is late by it
    const [id] = ids.get(kaisa!.user.id)!.slice(-1);
    const at = world.clock.now();
    const machine = { channel: 'email', automated: true, message: 'auto1' } as const;
    const told = {
      type: 'message.delivered',
      at,
      purposes: ['acknowledgement'],
      ...machine,
    } as const;
    await world.app.get(Journey).record(id!, told, SYSTEM, { silent: true });
    // somebody is told after more than ten business days: their sign of life is late
    const forgotten = ids.get(second!.user.id)![2]!;
    const late = {
      type: 'message.delivered',
      at,
      purposes: ['rejection'],
      channel: 'email',
    } as const;
    const words = { ...late, automated: false, message: 'late1' };
    await world.app.get(Journey).record(forgotten, words, SYSTEM, { silent: true });
    [hr, mika] = [new Browser(world), new Browser(world, '198.51.100.8')];
    expect(await hr.signIn(helena.user.email)).toBe(201);
    expect(await mika.signIn(second!.user.email)).toBe(201);
  });
  afterAll(() => world.stop());

  it('says it in a sentence first', async () => {
    const page = await see('/report?from=2026-05-04&to=2026-05-31');
    const sentence = plain(/<p class="sentence">(.*?)<\/p>/s.exec(page)![1]!);
    expect(sentence).toMatch(
      /^Of \d+ promises that people had to keep, \d+ were kept \([\d.]+ %\), \d+ broken, \d+ candidates waited.*\. 4 – 31 May 2026, Europe\/Helsinki, by due date\.$/,
    );
  });

  it.each(['', '&by=job', '&by=rule', '&by=week', '&rule=first_answer', '&period=quarter'])(
    'leads from every number to a list of that length (%s)',
    async (more) => {
      const page = await see(`/report?${more.slice(1)}`);
      const links = [...page.matchAll(/<a href="(\/report\/list\?[^"]*)"[^>]*>([\d,]+)<\/a>/g)];
      expect(links.length).toBeGreaterThan(20);
      const seen = new Map(links.map(([, path, n]) => [path!.replaceAll('&amp;', '&'), n!]));
      for (const [path, n] of seen) {
        const total = /data-total="(\d+)"/.exec(await see(path))?.[1];
        expect(`${path} ${total}`).toBe(`${path} ${n}`);
      }
    },
  );

  it('lists on all pages together, and in the file, what the number says', async () => {
    const path = '/report/list?from=2026-05-01&to=2026-06-30&kind=due';
    const ids: string[] = [];
    let total = '';
    for (let next: string | null = path; next !== null;) {
      const page: string = await see(`${next}&limit=7`);
      total = /data-total="(\d+)"/.exec(page)![1]!;
      ids.push(...[...page.matchAll(/promises\/(\w+)"/g)].map(([, id]) => id!));
      const link = /<a class="button" href="([^"]*cursor[^"]*)"/.exec(page)?.[1];
      next = link === undefined ? null : link.replaceAll('&amp;', '&');
    }
    expect(new Set(ids).size).toBe(Number(total));
    const file = csv(await see(path.replace('list?', 'list.csv?')));
    expect(file.map(({ commitment }) => commitment)).toEqual(ids);
    expect(file[0]!.dueAt).toMatch(/^2026-05-\d\dT\d\d:\d\d:\d\dZ$/);
  });

  it.each(['recruiter', 'job', 'rule'])(
    'has the same figures in the table and the file: %s',
    async (by) => {
      const query = `from=2026-05-01&to=2026-05-31&by=${by}`;
      const table = tableOf(await see(`/report?${query}`), by);
      const file = csv(await see(`/report/csv/${by}?${query}`));
      expect(file.map(({ key }) => key)).toEqual([...table.keys()]);
      for (const row of file) {
        const cells = table.get(row.key!)!;
        for (const [kind, name] of Object.entries(SAME)) {
          expect(countOf(cells[kind]!)).toBe(row[name]);
        }
        expect(cells.rate).toBe(rateText(row));
      }
    },
  );

  it.each(['recruiter', 'job', 'rule', 'stage'])(
    'has the same further figures below the table and in the file: %s',
    async (by) => {
      const query = `from=2026-05-01&to=2026-05-31&by=${by}`;
      const table = tableOf(await see(`/report?${query}`), `${by}-more`);
      const file = csv(await see(`/report/csv/${by}?${query}`));
      expect(file.map(({ key }) => key)).toEqual([...table.keys()]);
      for (const row of file) {
        const cells = table.get(row.key!)!;
        expect(Object.keys(cells)).toEqual(MORE_COLUMNS.map(({ name }) => name));
        for (const { name, figure, as } of MORE_COLUMNS) {
          if (as === 'count') expect(countOf(cells[name]!)).toBe(row[figure]);
          else expect([name, cells[name] === '–']).toEqual([name, row[figure] === '']);
          if (as !== 'share' || row[figure] === '') continue;
          expect(cells[name]).toBe(`${Math.round(Number(row[figure]) * 100)} %`);
        }
      }
    },
  );

  it('leads from who was left silent to their list', async () => {
    const page = await see('/report?from=2026-05-01&to=2026-06-30&by=job');
    const links = [...page.matchAll(/<a href="(\/report\/silences[^"]*)"[^>]*>(\d+)<\/a>/g)];
    expect(links.length).toBeGreaterThan(1);
    for (const [, path, n] of links) {
      const list = await see(path!.replaceAll('&amp;', '&'));
      expect(`${path} ${/data-total="(\d+)"/.exec(list)![1]}`).toBe(`${path} ${n}`);
      expect(list.match(/<a class="person"/g)).toHaveLength(Number(n));
    }
    const own = await see('/report/silences?from=2026-05-01&to=2026-06-30', mika);
    expect(own).toContain('Mika');
    expect(own).not.toContain('Kaisa');
  });

  it('tells no median of promises that count only when they are broken', async () => {
    const page = await see('/report/csv/rule?from=2026-05-01&to=2026-06-30');
    const rules = new Map(csv(page).map((row) => [row.key!, row]));
    expect(Number(rules.get('heartbeat')!.late)).toBeGreaterThan(0);
    expect(rules.get('heartbeat')!.medianBusinessHours).toBe('');
    expect(Number(rules.get('first_answer')!.medianBusinessHours)).toBeGreaterThan(0);
  });

  it('has the same weeks in the picture, the table and the file', async () => {
    const page = await see('/report?from=2026-05-01&to=2026-05-31');
    const table = tableOf(page, 'trend');
    const file = csv(await see('/report/csv/trend?from=2026-05-01&to=2026-05-31'));
    const points = [
      ...page.matchAll(/class="point" data-key="([^"]*)" data-value(?:="([^"]*)")?/g),
    ];
    expect(points.map(([, key, value]) => [key, value ?? ''])).toEqual(
      file.map(({ key, onTimeRate }) => [key, onTimeRate]),
    );
    expect(file).toHaveLength(12);
    expect(file.filter(({ onTimeRate }) => onTimeRate !== '').length).toBeGreaterThan(2);
    for (const row of file) {
      const cells = table.get(row.key!)!;
      for (const kind of ['due', 'kept', 'broken'] as const) {
        expect(countOf(cells[kind]!)).toBe(row[kind]);
      }
      expect(cells.rate).toBe(rateText(row));
    }
    const heat = csv(await see('/report/csv/heat?from=2026-05-01&to=2026-05-31'));
    for (const { key, broken } of file) {
      const sum = heat.reduce((n, row) => n + Number(row[key!]), 0);
      expect(sum).toBe(Number(broken));
    }
  });

  it('gives files that a spreadsheet takes for no formula', async () => {
    const text = await see('/report/csv/recruiter?from=2026-05-01&to=2026-05-31');
    expect(text.startsWith('\ufeffkey,name,due')).toBe(true);
    expect(csv(text).map(({ name }) => name)).toContain("'=Sari");
  });

  it('ranks nobody of whom it knows too little', async () => {
    const page = await see('/report?from=2026-05-04&to=2026-05-14');
    const sari = /<tr data-key="\w+"><th[^>]*><a[^>]*>=Sari<\/a><small>([^<]*)</.exec(page);
    expect(sari?.[1]).toBe('too few to rank');
  });

  it('shows recruiters their own figures, and nobody else’s', async () => {
    const page = await see('/report?from=2026-05-01&to=2026-05-31', mika);
    expect(page).toContain('These are your own figures.');
    expect([...tableOf(page, 'recruiter').keys()]).toEqual([mikaId]);
    expect(page).not.toContain('Kaisa');
    const kaisa = [...tableOf(await see('/report?period=quarter'), 'recruiter').keys()].find(
      (id) => id !== mikaId,
    );
    for (const path of [`/report/list?recruiter=${kaisa}`, '/report/csv/salaries']) {
      expect((await mika.send('GET', path)).status).toBe(404);
    }
    expect((await mika.send('GET', '/audit')).status).toBe(403);
    const file = csv(await see('/report/list.csv?from=2026-05-01&to=2026-05-31&kind=due', mika));
    expect(new Set(file.map(({ recruiter }) => recruiter))).toEqual(new Set(['Mika']));
  });

  it.each([
    ['from=2026-02-30&to=2026-03-01', 'from must be a date, such as 2026-03-31'],
    ['from=2026-03-02&to=2026-03-01', 'from must not be after to'],
    ['period=custom', 'from must be a date'],
    ['period=week', 'Choose: period'],
    ['what=ever', 'what'],
  ])('tells what is wrong with %s, above a report', async (query, sentence) => {
    const { status, text } = await hr.send('GET', `/report?${query}`);
    expect(status).toBe(422);
    expect(plain(text)).toContain(sentence);
    expect(text).toContain('class="sentence"');
  });

  it('checks the journal while nobody waits, and says what it found', async () => {
    expect(await see('/audit')).toContain('Check now');
    const answer = await hr.form('/audit', {});
    expect([answer.status, answer.headers.location]).toEqual([303, '/audit']);
    const finished = () =>
      until('the check to end', async () => {
        const page = await see('/audit');
        if (page.includes('Check again')) return page;
        expect(page).toContain('hx-trigger="every 2s"');
        return null;
      });
    expect(await finished()).toContain('Nothing contradicts the journal.');
    const alter = `UPDATE commitments SET "chargedTo" = "owner", "selfReported" = NOT "selfReported"`;
    await world.units.run(() => world.units.manager.query(alter));
    await hr.form('/audit', {});
    expect(plain(await finished())).toMatch(/\d+ things contradict it.*selfReported is/s);
    await world.units.run(() => world.units.manager.query(alter));
  });
});

const SAME = {
  ...{ due: 'due', kept: 'kept', machine: 'keptAutomatically', broken: 'broken', open: 'open' },
  candidates: 'candidatesAffected',
};

/** What a cell says of a rate: "27 % 13–48". */
function rateText({ onTimeRate, onTimeRateFrom, onTimeRateTo }: Record<string, string>): string {
  if (onTimeRate === '') return '–';
  const whole = (text: string | undefined) => String(Math.round(Number(text) * 100));
  return `${whole(onTimeRate)} % ${whole(onTimeRateFrom)}–${whole(onTimeRateTo)}`;
}
