import { parse } from 'csv-parse/sync';
import type { Caller } from '../../src/accounts/caller';
import { parseInstant } from '../../src/kernel/instant';
import type { ExportForm } from '../../src/reports/exports/export.form';
import { ExportWork } from '../../src/reports/exports/work/export-work';
import { ExportRun, LostError } from '../../src/reports/exports/work/export-run';
import { Exports } from '../../src/reports/exports/exports';
import { ExportsRepository } from '../../src/reports/exports/exports.repository';
import type { ExportView } from '../../src/reports/exports/export.view';
import { Grounds } from '../../src/reports/ground/grounds.repository';
import { LineLists, type Line } from '../../src/reports/lists/line-lists';
import { CommitmentRow } from '../../src/store/entities/journey/commitment-row.entity';
import { TeamMember } from '../../src/store/entities/hiring/team-member.entity';
import { User } from '../../src/store/entities/accounts/user.entity';
import { FLOW_DATABASES } from '../world/databases';
import { until, World, type Signed } from '../world/world';
import { furnish } from './furnished';
import { pdfText } from './pdf-text';

const FILTERS = { from: '2026-05-01', to: '2026-06-30' };
const LIST = { format: 'csv', what: 'list', filters: { ...FILTERS, kind: 'due' } } as const;

describe.each(FLOW_DATABASES)('exports in the background on %s', (kind) => {
  let world: World;
  let helena: Signed;
  let mika: Signed;
  const callerOf = ({ user }: Signed): Caller => ({ id: user.id, role: user.role });
  const fetchAs = async (path: string, as = helena) => {
    const headers = { authorization: `Bearer ${as.token}` };
    return fetch(`${world.url}${path}`, { headers });
  };
  const ask = async (form: object, as = helena) => {
    const { status, body } = await world.post<ExportView>('reports/exports', form, as);
    expect(status).toBe(202);
    return body;
  };
  const made = ({ id }: { id: string }, as = helena) =>
    until(
      'the file',
      async () => {
        const { body } = await world.get<ExportView>(`reports/exports/${id}`, as);
        return body.status === 'done' ? body : null;
      },
      60,
    );
  const rows = (text: string): Record<string, string>[] =>
    parse(text, { columns: true, bom: true });

  beforeAll(async () => {
    world = await World.start(undefined, kind);
    helena = await world.user('Helena', 'hr_lead');
    mika = await world.user('Mika', 'recruiter');
    await change(mika, { name: '=Mika' });
    const habits = [
      { who: world.kaisa, received: 2, answered: 1, late: 1 },
      { who: mika, received: 2, answered: 0, late: 1 },
    ];
    await furnish(world, habits, 3);
    await ground();
  });
  afterAll(() => world.stop());

  it('are asked for, watched and fetched, and say what the list says', async () => {
    const asked = await ask(LIST);
    expect(asked).toMatchObject({ status: 'waiting', file: null, done: 0, format: 'csv' });
    const done = await made(asked);
    const answer = await fetchAs(done.file!);
    expect(answer.headers.get('content-type')).toContain('text/csv');
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="promises-due-2026-05-01-2026-06-30.csv"',
    );
    const text = await answer.text();
    expect(Buffer.byteLength(text)).toBe(done.bytes - (text.startsWith('\ufeff') ? 0 : 3));
    const lines = rows(text);
    expect([lines.length, done.done]).toEqual([done.total, done.total]);
    expect(lines.length).toBeGreaterThan(10);
    expect(new Set(lines.map(({ recruiter }) => recruiter))).toEqual(
      new Set(["'=Mika", 'Kaisa Virta']),
    );
    const json = await made(await ask({ ...LIST, format: 'json' }));
    const list = (await (await fetchAs(json.file!)).json()) as { items: { id: string }[] };
    expect(list.items.map(({ id }) => id)).toEqual(lines.map(({ commitment }) => commitment));
  });

  it('give the report as JSON and PDF, the same at once as in the background', async () => {
    const query = `from=${FILTERS.from}&to=${FILTERS.to}`;
    const direct = await fetchAs(`/api/v1/reports/breach-report.json?${query}`);
    expect(direct.headers.get('content-type')).toContain('application/json');
    const now = (await direct.json()) as Record<string, unknown> & {
      total: { figures: { due: number } };
    };
    const later = await made(await ask({ format: 'json', what: 'report', filters: FILTERS }));
    const file = (await (await fetchAs(later.file!)).json()) as Record<string, unknown>;
    expect(file).toEqual({ ...now, head: file.head });
    const { body } = await world.get<{ totals: { due: number } }>('reports/recruiters');
    expect(now.total.figures.due).toBe(body.totals.due);
    const form = { format: 'pdf', what: 'report', filters: FILTERS, locale: 'fi' };
    const paper = await made(await ask(form));
    const bytes = Buffer.from(await (await fetchAs(paper.file!)).arrayBuffer());
    expect(bytes).toHaveLength(paper.bytes);
    const text = (await pdfText(bytes)).replace(/\s/g, '');
    expect(text).toContain('Ihmistenpitipitää');
    const at = await fetchAs(`/api/v1/reports/breach-report.pdf?${query}&locale=fi`);
    const same = (await pdfText(Buffer.from(await at.arrayBuffer()))).replace(/\s/g, '');
    expect(same.slice(0, 400)).toBe(text.slice(0, 400));
  });

  it.each([
    [{ period: 'month' }, '2026-05-01', '2026-05-31', '2026-04-30T21:00:00Z'],
    [{ period: 'last-quarter' }, '2026-01-01', '2026-03-31', '2025-12-31T22:00:00Z'],
    [{}, '2026-05-01', '2026-05-31', '2026-04-30T21:00:00Z'],
  ])('asked for %j keep the period of that moment', async (filters, from, to, begin) => {
    const exports = world.app.get(Exports, { strict: false });
    const form = { what: 'report', format: 'json', filters } as ExportForm;
    const order = await exports.order(form, callerOf(helena));
    const now = parseInstant('2026-05-31T23:59:30+03:00')!;
    const { id } = await exports.ask({ ...order, at: { ...order.at, now } }, callerOf(helena));
    world.clock.moveTo('2026-06-01T00:00:30+03:00');
    expect((await made({ id })).filters).toEqual({ from, to });
    const file = await fetchAs(`/api/v1/reports/exports/${id}/file`);
    expect(await file.json()).toMatchObject({ from: begin });
  });

  it('are for whom they were made, and nobody else', async () => {
    const { id, file } = await made(await ask(LIST));
    for (const other of [world.admin, mika]) {
      expect((await world.get(`reports/exports/${id}`, other)).status).toBe(404);
      expect((await fetchAs(file!, other)).status).toBe(404);
      const removal = { method: 'DELETE' } as const;
      expect((await world.ask(`reports/exports/${id}`, removal, other)).status).toBe(404);
    }
    const mine = await world.get<{ items: ExportView[] }>('reports/exports', mika);
    expect(mine.body.items).toEqual([]);
    const theirs = { ...LIST, filters: { ...FILTERS, recruiter: world.kaisa.user.id } };
    expect((await world.post('reports/exports', theirs, mika)).status).toBe(404);
    // who looks after the others no more
    await change(helena, { role: 'recruiter' });
    expect((await fetchAs(file!)).status).toBe(404);
    await change(helena, { role: 'hr_lead' });
    expect((await fetchAs(file!)).status).toBe(200);
  });

  it('give recruiters their own, as long as they see those jobs', async () => {
    const { file } = await made(await ask(LIST, mika), mika);
    const lines = rows(await (await fetchAs(file!, mika)).text());
    expect(new Set(lines.map(({ recruiter }) => recruiter))).toEqual(new Set(["'=Mika"]));
    const { manager } = world.units;
    const teams = await manager.findBy(TeamMember, { user: mika.user.id });
    await world.units.run(() => world.units.manager.delete(TeamMember, { user: mika.user.id }));
    expect((await fetchAs(file!, mika)).status).toBe(404);
    await world.units.run(() => world.units.manager.insert(TeamMember, teams));
    expect((await fetchAs(file!, mika)).status).toBe(200);
  });

  it('name nobody any more when the ground for it has ended', async () => {
    const { file } = await made(await ask(LIST));
    await world.app.get(Grounds).end(world.admin.user.id);
    expect((await fetchAs(file!)).status).toBe(404);
    for (const format of ['csv', 'json']) {
      const other = await made(await ask({ ...LIST, format }));
      const text = await (await fetchAs(other.file!)).text();
      expect(text).toContain('Candidate 0.0');
      expect(text).not.toContain('Kaisa');
    }
    await ground();
  });

  it('begin again where a process was killed, and are whole then', async () => {
    const [work, stored] = [world.app.get(ExportWork), world.app.get(ExportsRepository)];
    // a process takes it, writes a part, and is never heard of again
    const dead = await world.units.run(async () => {
      const exports = world.app.get(Exports);
      await exports.ask(await exports.order(LIST, callerOf(helena)), callerOf(helena));
      return (await work.claim())!;
    });
    await world.units.run(() => stored.addPart({ export: dead.id, number: 0, content: 'half' }));
    expect((await fetchAs(`/api/v1/reports/exports/${dead.id}/file`)).status).toBe(409);
    const { body } = await world.get<ExportView>(`reports/exports/${dead.id}`, helena);
    expect(body.status).toBe('running');
    later(61_000);
    const { file, total } = await made(dead);
    const lines = rows(await (await fetchAs(file!)).text());
    expect(lines).toHaveLength(total!);
    // it was only slow: what it writes now is thrown away
    const signal = new AbortController().signal;
    const late = world.app.get(ExportRun).make(dead, callerOf(helena), signal);
    await expect(late).rejects.toThrow(LostError);
    expect(rows(await (await fetchAs(file!)).text())).toEqual(lines);
  });

  it('are taken away when asked, also while they are made, and after a week', async () => {
    const work = world.app.get(ExportWork);
    const running = await world.units.run(async () => {
      const exports = world.app.get(Exports);
      await exports.ask(await exports.order(LIST, callerOf(helena)), callerOf(helena));
      return (await work.claim())!;
    });
    const removal = { method: 'DELETE' } as const;
    const path = `reports/exports/${running.id}`;
    expect((await world.ask(path, removal, helena)).status).toBe(204);
    const signal = new AbortController().signal;
    await expect(world.app.get(ExportRun).make(running, callerOf(helena), signal)).rejects.toThrow(
      LostError,
    );
    expect((await world.get(path, helena)).status).toBe(404);
    const old = await made(await ask(LIST));
    later(7 * 86_400_000);
    expect((await fetchAs(old.file!)).status).toBe(404);
    while ((await work.tidy()) > 0);
    for (const table of ['report_exports', 'report_export_parts']) {
      const [row] = await world.units.manager.query<{ n: number }[]>(
        `SELECT COUNT(*) AS "n" FROM ${table}`,
      );
      expect(`${table} ${row!.n}`).toBe(`${table} 0`);
    }
  });

  it.each([
    [{ ...LIST, format: 'pdf' }, 422, 'pdf is for the report'],
    [{ ...LIST, format: 'doc' }, 422, 'format'],
    [{ ...LIST, filters: { salary: 1 } }, 422, 'salary is not known here'],
    [{ ...LIST, filters: { from: '2026-02-30', to: '2026-03-01' } }, 422, 'from must be a date'],
    [{ format: 'csv' }, 422, 'what'],
  ])('refuse %j', async (form, code, sentence) => {
    const { status, body } = await world.post('reports/exports', form, helena);
    expect(status).toBe(code);
    expect(JSON.stringify(body)).toContain(sentence);
  });

  it('do not wait in any number', async () => {
    const exports = world.app.get(Exports);
    const all = world.units.run(async () => {
      for (let i = 0; i < 6; i++) {
        await exports.ask(await exports.order(LIST, callerOf(helena)), callerOf(helena));
      }
    });
    await expect(all).rejects.toThrow('wait for one of them');
  });

  it('hold no more than a part of a long list at any time', async () => {
    await copies(20_000);
    const [lists, stored] = [world.app.get(LineLists), world.app.get(ExportsRepository)];
    let [read, written, most] = [0, 0, 0];
    const each = lists.each.bind(lists);
    jest.spyOn(lists, 'each').mockImplementation(async function* (...given) {
      for await (const lines of each(...given)) {
        read += lines.length;
        most = Math.max(most, read - written);
        yield lines satisfies Line[];
      }
    });
    const addPart = stored.addPart.bind(stored);
    jest.spyOn(stored, 'addPart').mockImplementation(async (part) => {
      written = read;
      await addPart(part);
    });
    const done = await made(await ask(LIST));
    expect(done.total).toBeGreaterThan(20_000);
    expect(done.done).toBe(done.total);

    expect(most).toBeLessThan(6_000);
    expect(rows(await (await fetchAs(done.file!)).text())).toHaveLength(done.total!);
    jest.restoreAllMocks();
  });

  async function change({ user }: Signed, to: Partial<User>): Promise<void> {
    await world.units.run(() => world.units.manager.update(User, { id: user.id }, to));
  }

  async function ground(): Promise<void> {
    await world.app.get(Grounds).record('not_required', 'Example', world.admin.user.id);
  }

  function later(ms: number): void {
    world.clock.moveTo(new Date(world.clock.now() + ms).toISOString());
  }

  /** So many more commitments, each like one that is there. */
  async function copies(count: number): Promise<void> {
    await world.units.run(async () => {
      const { manager } = world.units;
      const names = manager.connection
        .getMetadata(CommitmentRow)
        .columns.map(({ databaseName }) => `"${databaseName}"`);
      const copied = "'COPY0000000000000' || CAST(i AS VARCHAR(9))";
      const values = names.map((name) => {
        if (name === '"dueAt"') return `c."dueAt" + (i - 100000000) * 10`;
        // the sweep has nothing to do with them
        if (name === '"noticeAt"') return 'NULL';
        return /"(id|key)"/.test(name) ? copied : `c.${name}`;
      });
      await manager.query(
        `INSERT INTO commitments (${names.join(', ')})
          WITH RECURSIVE n(i) AS (SELECT 100000001 UNION ALL SELECT i + 1 FROM n WHERE i < ${100_000_000 + count})
          SELECT ${values.join(', ')} FROM n
          CROSS JOIN (SELECT * FROM commitments WHERE "outcome" = 'late' ORDER BY "id" LIMIT 1) c`,
      );
    });
  }
});
