import { parse } from 'csv-parse/sync';
import { Tokens } from '../../src/accounts/tokens';
import { ExportContents } from '../../src/reports/exports/export-contents';
import { Browser, member } from '../accounts/browser';
import { furnish } from '../reports/furnished';
import { until, World } from '../world/world';

const FILTERS = { from: '2026-05-01', to: '2026-06-30' };

describe('files of the report as a page', () => {
  let world: World;
  let hr: Browser;
  const see = async (path: string, as = hr) => (await as.send('GET', path)).text;
  const press = (fields: Record<string, string>) =>
    hr.form('/report/exports', { ...FILTERS, format: 'csv', ...fields });

  beforeAll(async () => {
    world = await World.start();
    const helena = await member(world, 'Helena', 'hr_lead');
    const kaisa = await member(world, 'Kaisa');
    const token = await world.app.get(Tokens).make(kaisa.id, 'test');
    const habits = [{ who: { user: kaisa, token }, received: 2, answered: 1, late: 1 }];
    await furnish(world, habits, 3);
    hr = new Browser(world);
    expect(await hr.signIn(helena.email)).toBe(201);
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => world.stop());

  it('is led to from the report and its lists, which it is narrowed to', async () => {
    const query = 'from=2026-05-01&amp;to=2026-06-30';
    const report = await see('/report?from=2026-05-01&to=2026-06-30');
    expect(report).toContain(`href="/report/exports?${query}"`);
    const list = await see('/report/list?from=2026-05-01&to=2026-06-30&kind=late');
    expect(list).toContain(`href="/report/exports?${query}&amp;kind=late"`);
    const page = await see('/report/exports?from=2026-05-01&to=2026-06-30&kind=late');
    expect(page).toContain('<option value="late" selected');
    expect(page).toContain('name="from" value="2026-05-01"');
    expect(page).toContain('None. What you ask for');
  });

  it('makes small ones at once, also on paper', async () => {
    const { headers, status } = await press({ what: 'due' });
    expect(status).toBe(303);
    const path = String(headers.location);
    expect(path).toBe('/report/exports/now?from=2026-05-01&to=2026-06-30&what=due&format=csv');
    const list = await see('/report/list.csv?from=2026-05-01&to=2026-06-30&kind=due');
    expect(await see(path)).toBe(list);
    const paper = await press({ what: 'report', format: 'pdf' });
    const answer = await hr.send('GET', String(paper.headers.location));
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(answer.text.slice(0, 5)).toBe('%PDF-');
  });

  it('makes long ones while one does something else, shows how far, and hands them out', async () => {
    jest.spyOn(world.app.get(ExportContents), 'size').mockResolvedValue(5_001);
    const once = 'a-double-click';
    for (let presses = 0; presses < 2; presses++) {
      const { headers } = await press({ what: 'due', once });
      expect(headers.location).toBe('/report/exports?from=2026-05-01&to=2026-06-30&done=asked');
    }
    const page = await until('the file', async () => {
      const now = await see('/report/exports?done=asked');
      expect(now).toContain('The file is being made.');
      return now.includes('Download (') ? now : null;
    });
    expect(page.match(/data-export=/g)).toHaveLength(1);
    expect(page).not.toContain('hx-trigger');
    const [, path] = /href="(\/report\/exports\/\w+\/file)"/.exec(page)!;
    const lines: unknown[] = parse(await see(path!), { columns: true, bom: true });
    expect(lines.length).toBeGreaterThan(5);
    const kaisa = new Browser(world, '198.51.100.8');
    expect(await kaisa.signIn('kaisa@example.fi')).toBe(201);
    expect((await kaisa.send('GET', path!)).status).toBe(404);
    expect(await see('/report/exports', kaisa)).not.toContain('data-export');
    const deletion = await hr.form(path!.replace('/file', '/deletion'), {});
    expect(deletion.headers.location).toBe('/report/exports?done=deleted');
    expect((await hr.send('GET', path!)).status).toBe(404);
  });

  it('says what there is not, with what was chosen', async () => {
    const { status, text } = await press({ what: 'late', format: 'pdf' });
    expect(status).toBe(422);
    expect(text).toContain('role="alert"');
    expect(text).toContain('<option value="late" selected');
    expect(text).toContain('<option value="pdf" selected');
    expect(text).toContain('name="from" value="2026-05-01"');
  });
});
