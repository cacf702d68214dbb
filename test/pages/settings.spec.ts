import { Browser, member } from '../accounts/browser';
import { World } from '../world/world';

let world: World;
let helena: Browser;
let other: Browser;
beforeAll(async () => {
  world = await World.start();
  await member(world, 'Helena', 'hr_lead');
  await member(world, 'Henrik', 'hr_lead');
  await member(world, 'Raija');
  [helena, other] = [new Browser(world), new Browser(world, '198.51.100.8')];
  await helena.signIn('helena@example.fi');
  await other.signIn('henrik@example.fi');
});
afterAll(() => world.stop());

/** Everything that a page's form with a button of that name would send. */
function fieldsOf(html: string, action: string): Record<string, string> {
  const form = html.split('<form').find((part) => part.includes(`action="${action}"`))!;
  const inside = form.split('</form>')[0]!;
  const fields: Record<string, string> = {};
  for (const [tag] of inside.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1];
    const isOff = tag.includes('type="checkbox"') && !tag.includes(' checked');
    if (name && !isOff) fields[name] = /value="([^"]*)"/.exec(tag)?.[1] ?? '';
  }
  for (const [, name, options] of inside.matchAll(
    /<select[^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs,
  )) {
    const chosen = /<option[^>]*selected[^>]*>/.exec(options!)?.[0] ?? options!;
    fields[name!] = /value="([^"]*)"/.exec(chosen)![1]!;
  }
  return fields;
}
const page = async (path: string) =>
  (await helena.send('GET', path, { headers: { accept: 'text/html' } })).text;
const plain = (html: string) => html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');

describe('settings', () => {
  it('are for HR alone, and every page of them answers', async () => {
    const raija = new Browser(world, '198.51.100.9');
    await raija.signIn('raija@example.fi');
    for (const path of [
      '',
      '/organisation',
      '/calendars',
      '/calendars/new',
      '/calendars/FI',
      '/policies',
      '/policies/new',
      '/policies/good-practice',
      '/pipelines',
      '/pipelines/new',
    ]) {
      expect((await helena.send('GET', `/settings${path}`)).status).toBe(200);
      expect((await raija.send('GET', `/settings${path}`)).status).toBe(403);
    }
    expect((await helena.send('GET', '/settings/calendars/None')).status).toBe(404);
    expect(await page('/settings')).toContain('href="/imports"');
  });

  it('say the organisation, and refuse a zone that is none with everything typed kept', async () => {
    const path = '/settings/organisation';
    const fields = { ...fieldsOf(await page(path), path), name: '<b>Acme & Co</b>', locale: 'fi' };
    const wrong = await helena.form(path, { ...fields, timezone: 'Mars/Base' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="&lt;b>Acme &amp; Co&lt;/b>"');
    const done = await helena.form(path, fields);
    expect(done.headers.location).toBe(`${path}?done=organisation`);
    // whose language is that of jobs which name none
    const opened = await world.post<{ locale: string }>('jobs', { title: 'Kokki' });
    expect(opened.body.locale).toBe('fi');
    const second = await other.form(path, { ...fields, name: 'Other' });
    expect([second.status, plain(second.text)]).toEqual([
      409,
      expect.stringContaining('changed by somebody else'),
    ]);
  });
});

describe('a calendar', () => {
  const NEW = '/settings/calendars/new';
  const OWN = '/settings/calendars/Office';

  it('begins as a preset, and says while it is typed when two working days end', async () => {
    const fields: Record<string, string> = {
      ...fieldsOf(await page(`${NEW}?from=FI`), NEW),
      name: 'Office',
    };
    expect(fields['mon-0-from']).toBe('08:00');
    const seen = await helena.form(NEW, { ...fields, add: '2026-05-05', preview: 'true' });
    // Monday 4 May is day 0; Tuesday is closed by hand
    expect(plain(seen.text)).toContain('2 business days end Thu 7 May, 16:00 Helsinki');
    expect(plain(seen.text)).toContain('Tue 5 May (holiday)');
    expect(seen.text).toMatch(/name="h-2026-05-05"[^>]* checked|checked[^>]*name="h-2026-05-05"/);
    const made = await helena.form(NEW, fields);
    expect(made.headers.location).toBe(`${OWN}?done=made`);
  });

  it('tells what is wrong by its path, and keeps what was typed', async () => {
    const fields = { ...fieldsOf(await page(OWN), OWN), 'tue-0-to': '07:00' };
    const wrong = await helena.form(OWN, fields);
    expect(wrong.status).toBe(422);
    expect(plain(wrong.text)).toContain('hours.tue[0]');
    expect(wrong.text).toContain('value="07:00"');
  });

  it('is saved as a version that says what changed in words, once for a double click, and what it would have changed', async () => {
    const job = await world.post<{ id: string }>('jobs', { title: 'Cook', calendar: 'Office' });
    const candidate = { name: 'Maija <i>Meri</i>', email: 'maija@example.com' };
    await world.post('applications', { job: job.body.id, candidate });
    const seenByOther = fieldsOf((await other.send('GET', OWN)).text, OWN);
    const fields = {
      ...fieldsOf(await page(OWN), OWN),
      'fri-0-to': '12:00',
      'closure-0-from': '2026-05-11',
      'closure-0-to': '2026-05-12',
    };
    delete (fields as Record<string, string>)['h-2026-12-24'];
    const [one, two] = [await helena.form(OWN, fields), await helena.form(OWN, fields)];
    expect(one.headers.location).toBe(`${OWN}/changes?from=1&to=2&done=saved`);
    expect(two.headers.location).toBe(one.headers.location);
    const text = plain(await page(String(one.headers.location)));
    for (const words of [
      'Friday 08:00–12:00, was 08:00–16:00',
      'Thu 24 Dec open again',
      'Closed Mon 11 May to Tue 12 May',
      'Maija &lt;i>Meri&lt;/i>',
      'later',
    ]) {
      expect(text).toContain(words);
    }
    const late = await other.form(OWN, { ...seenByOther, 'thu-0-to': '15:00' });
    expect(late.status).toBe(409);
    expect(plain(late.text)).toContain('was changed by Helena at');
    expect(late.text).toContain('value="15:00"');
  });

  it('is brought back as a new version', async () => {
    const back = await helena.form(`${OWN}/restore`, { number: '1', version: '2' });
    expect(back.headers.location).toBe(`${OWN}?done=restored`);
    expect(plain(await page(OWN))).toContain('brings back version 1');
    expect(plain(await page(`${OWN}/changes?from=1&to=3`))).toContain('The two say the same.');
  });
});

describe('a policy', () => {
  const NEW = '/settings/policies/new';
  const OWN = '/settings/policies/Ours';

  it('has its times changed in a table, rules switched off, and tells nonsense by its path', async () => {
    const fields: Record<string, string> = { ...fieldsOf(await page(NEW), NEW), name: 'Ours' };
    const wrong = await helena.form(NEW, { ...fields, 'first_answer-within-n': 'soon' });
    expect([wrong.status, plain(wrong.text)]).toEqual([
      422,
      expect.stringContaining('rules[1].within'),
    ]);
    expect(wrong.text).toContain('value="soon"');
    expect((await helena.form(NEW, fields)).headers.location).toBe(`${OWN}?done=made`);
    const now: Record<string, string> = fieldsOf(await page(OWN), OWN);
    now['first_answer-within-n'] = '3';
    now['reply-warn'] = '25, 75';
    delete now['heartbeat-on'];
    const saved = await helena.form(OWN, now);
    const text = plain(await page(String(saved.headers.location)));
    for (const words of [
      'First answer: within 3 working days, was 5 working days',
      'Reply to a question: warned at 25 %, 75 %, was 50 %, 80 %',
      'Sign of life: not owed any more',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('goes out and comes in as a file', async () => {
    const file = await helena.send('GET', `${OWN}/file.json`);
    expect(String(file.headers['content-disposition'])).toContain('attachment');
    const policy = file.body as unknown as { rules: { key: string; keptBy: string[] }[] };
    policy.rules.find(({ key }) => key === 'reply')!.keptBy = ['reply'];
    const sent = await helena.form(`${OWN}/file`, {
      version: '2',
      content: JSON.stringify(policy),
    });
    expect(plain(await page(String(sent.headers.location)))).toContain('also different in keptBy');
    const bad = await helena.form(`${OWN}/file`, { version: '3', content: '{ not json' });
    expect([bad.status, plain(bad.text)]).toEqual([
      422,
      expect.stringContaining('this is no JSON'),
    ]);
    expect(bad.text).toContain('{ not json');
  });
});

describe('a pipeline', () => {
  it('has its stages arranged without a drag, and saved at once', async () => {
    const NEW = '/settings/pipelines/new';
    const start = { ...fieldsOf(await page(NEW), NEW), name: 'Short' };
    const added = await helena.form(NEW, { ...start, add: 'true' });
    const fields: Record<string, string> = fieldsOf(added.text, NEW);
    expect(fields['stage-4-name']).toBe('');
    fields['stage-4-name'] = 'Reference call';
    delete fields['mail-holding_note'];
    const up = fieldsOf((await helena.form(NEW, { ...fields, up: '4' })).text, NEW);
    expect([up['stage-3-name'], up['stage-4-name']]).toEqual(['Reference call', 'Offer']);
    const made = await helena.form(NEW, up);
    const own = String(made.headers.location).replace('?done=saved', '');
    const html = await page(own);
    expect(html).toContain('value="Reference call"');
    const removed = fieldsOf(
      (await helena.form(own, { ...fieldsOf(html, own), remove: '0' })).text,
      own,
    );
    const refused = await helena.form(own, removed);
    expect([refused.status, plain(refused.text)]).toEqual([
      422,
      expect.stringContaining('begins with a stage of kind applied'),
    ]);
  });
});
