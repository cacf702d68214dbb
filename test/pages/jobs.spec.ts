import { Browser, member } from '../accounts/browser';
import { until, World } from '../world/world';

describe('the pages of jobs', () => {
  let world: World;
  let kaisa: Browser;
  let helena: Browser;
  let sari: Browser;
  let job: string;

  beforeAll(async () => {
    world = await World.start();
    await member(world, 'Kaisa');
    await member(world, 'Helena', 'hr_lead');
    kaisa = new Browser(world);
    helena = new Browser(world);
    await kaisa.signIn('kaisa@example.fi');
    await helena.signIn('helena@example.fi');
  });
  afterAll(() => world.stop());

  function hidden(text: string, name: string): string {
    return new RegExp(`name="${name}" value="([^"]*)"`).exec(text)![1]!;
  }

  it('says that there is no job yet, and opens one', async () => {
    expect((await kaisa.send('GET', '/jobs')).text).toContain('There is no such job.');
    const { text } = await kaisa.send('GET', '/jobs/new');
    const form = {
      ...{ once: hidden(text, 'once'), title: 'Sales <lead>', applyUntil: '2026-06-05T16:00' },
      ...{ openings: '2', calendar: 'SE', locale: 'sv', statutory: 'ontario-esa' },
    };
    const opened = await kaisa.form('/jobs/new', form);
    expect(opened.status).toBe(303);
    const again = await kaisa.form('/jobs/new', form);
    expect(again.headers.location).toBe(opened.headers.location);
    job = /jobs\/(\w+)/.exec(String(opened.headers.location))![1]!;
    const page = await kaisa.send('GET', String(opened.headers.location));
    expect(page.text).toContain('The job is open.');
    expect(page.text).toContain('good-practice+ontario-esa, version');
    expect(page.text).toContain('SE, version 1');
    expect(page.text).toContain('Fri 5 Jun, 16:00');
    expect(page.text).toContain('Sales &lt;lead>');
  });

  it.each([
    [{ title: '' }, 'Fill in: Title'],
    [{ title: 'x'.repeat(201) }, 'Title: at most 200'],
    [{ title: 'Job', openings: 'many' }, 'openings must be a number of people'],
    [{ title: 'Job', owner: 'nobody' }, 'Owner: there is no user'],
    [{ title: 'Job', calendar: 'XX' }, 'is not known, expected one of'],
  ])('keeps what was typed when a job is not opened: %j', async (wrong, problem) => {
    const form = { applyUntil: '2026-06-01T10:00', ...wrong };
    const { status, text } = await kaisa.form('/jobs/new', form);
    expect(status).toBe(422);
    expect(text).toContain(problem);
    expect(text).toContain('value="2026-06-01T10:00"');
  });

  it('changes a job, and tells the second of two who was first', async () => {
    const { text } = await kaisa.send('GET', `/jobs/${job}/edit`);
    const version = hidden(text, 'version');
    const owner = /<option value="(\w+)" selected>Kaisa/.exec(text)![1]!;
    const form = { version, owner, locale: 'fi', statutory: 'ontario-esa' };
    const first = await helena.form(`/jobs/${job}/edit`, { ...form, title: 'Sales head' });
    expect(first.headers.location).toBe(`/jobs/${job}?done=changed`);
    const second = await kaisa.form(`/jobs/${job}/edit`, { ...form, title: 'Sales chief' });
    expect(second.status).toBe(409);
    expect(second.text).toContain('Helena changed this while you had it open');
    expect(second.text).toContain('value="Sales chief"');
    const repeated = { ...form, title: 'Sales chief', version: hidden(second.text, 'version') };
    expect((await kaisa.form(`/jobs/${job}/edit`, repeated)).status).toBe(303);
    const page = await kaisa.send('GET', `/jobs/${job}`);
    expect(page.text).toContain('<h1>Sales chief</h1>');
    expect(page.text).toContain('no closing date');
  });

  it('adds a candidate by hand, says what that promises, and knows who came before', async () => {
    const path = `/jobs/${job}/candidates/new`;
    const form = { name: 'Maija Meri', email: 'maija@example.com', locale: 'en', contact: 'self' };
    const shown = await kaisa.form(path, { ...form, preview: 'true' });
    expect(shown.text).toContain('First answer');
    expect(shown.text).toContain('value="maija@example.com"');
    const added = await kaisa.form(path, form);
    expect(added.status).toBe(303);
    const board = await kaisa.send('GET', String(added.headers.location));
    expect(board.text).toContain('Maija Meri is added, in Applied.');
    const id = /card=(\w+)/.exec(String(added.headers.location))![1]!;
    const again = await kaisa.form(path, form);
    expect(again.text).toContain('Maija Meri has applied to this job already');
    expect(again.text).toContain(`href="/applications/${id}"`);
  });

  it.each([
    [{ email: 'nowhere' }, 'E-mail: an e-mail address'],
    [{ receivedAt: '2030-01-01T10:00' }, 'receivedAt must not lie in the future'],
    [{ timezone: 'Mars' }, 'timezone must be an IANA time zone'],
  ])('keeps what was typed of a candidate: %j', async (wrong, problem) => {
    const form = { name: 'Otso Lehto', phone: '040 1', ...wrong };
    const path = `/jobs/${job}/candidates/new`;
    const { status, text } = await kaisa.form(path, form);
    expect(status).toBe(422);
    expect(text).toContain(problem);
    expect(text).toContain('value="040 1"');
  });

  it('lists jobs with what is late in them', async () => {
    world.clock.moveTo('2026-05-20T12:00:00+03:00');
    // sessions have ended since
    await kaisa.signIn('kaisa@example.fi');
    await helena.signIn('helena@example.fi');
    const { text } = await helena.send('GET', '/jobs?status=all');
    expect(text).toMatch(/Sales chief[\s\S]*<span class="badge late">1<\/span>/);
    await member(world, 'Sari');
    sari = new Browser(world);
    await sari.signIn('sari@example.fi');
    expect((await helena.send('GET', '/jobs?mine=true')).text).toContain('There is no such job.');
  });

  it('shows what closing tells everybody, closes once, and opens again', async () => {
    const path = `/jobs/${job}/close`;
    const shown = await kaisa.form(path, {
      outcome: 'filled',
      body: 'Thank you.',
      preview: 'true',
    });
    expect(shown.text).toContain('1 candidate is under way and gets the outcome.');
    expect(shown.text).toContain('maija@example.com');
    expect(shown.text.match(/Thank you\./g)!.length).toBeGreaterThan(1);
    const form = { outcome: 'filled', body: 'Thank you.', once: hidden(shown.text, 'once') };
    const closed = await kaisa.form(path, form);
    expect(closed.headers.location).toMatch(/^\/bulk\/\w{26}\?done=closed$/);
    expect((await kaisa.form(path, form)).headers.location).toBe(closed.headers.location);
    const twice = await kaisa.form(path, { outcome: 'filled' });
    expect([twice.status, twice.text.includes('The job is closed already.')]).toEqual([422, true]);
    await until('the outcome to be told', async () => {
      const { text } = await kaisa.send('GET', `/jobs/${job}`);
      return text.includes('1 closed with the job');
    });
    const open = await kaisa.form(`/jobs/${job}/reopen`, {});
    expect(open.headers.location).toBe(`/jobs/${job}?done=reopened`);
  });

  it.each(['', '/edit', '/close', '/candidates/new'])(
    'is not there for who does not see it: /jobs/:id%s',
    async (page) => {
      expect((await sari.send('GET', `/jobs/${job}${page}`)).status).toBe(404);
    },
  );
});
