import { Browser, DAY, member, wait } from '../accounts/browser';
import { FLOW_DATABASES } from '../world/databases';
import { until, World, type Signed } from '../world/world';
import { Tokens } from '../../src/accounts/tokens';
import type { User } from '../../src/store/entities/accounts/user.entity';

describe.each(FLOW_DATABASES)('a recruiter’s desk on %s', (kind) => {
  let world: World;
  let kaisa: Signed;
  let stranger: Signed;
  let browser: Browser;
  let job: string;

  const sign = async (user: User): Promise<Signed> => ({
    ...{ user, token: await world.app.get(Tokens).make(user.id, 'test') },
  });
  const look = async (path: string, as = browser) => (await as.send('GET', path)).text;
  const apply = async (name: string, email: string, to = job, as = kaisa) => {
    const form = { job: to, candidate: { name, email } };
    return (await world.post<{ id: string }>('applications', form, as)).body.id;
  };
  /** Promises an answer today. */
  const promise = async (id: string, hour: number) => {
    const form = { kind: 'answer', due: `2026-05-04T${hour}:00:00+03:00`, text: 'Soon.' };
    expect((await world.post(`applications/${id}/promises`, form, kaisa)).status).toBe(201);
  };
  const count = async (sql: string, given: unknown[] = []): Promise<number> => {
    const [row] = await world.units.manager.query<{ n: number | string }[]>(sql, given);
    return Number(row!.n);
  };
  const mailsTo = (address: string, word: string) =>
    count(`SELECT count(*) AS n FROM messages WHERE recipient = $1 AND subject LIKE $2`, [
      ...[address, `%${word}%`],
    ]);

  beforeAll(async () => {
    world = await World.start(undefined, kind);
    kaisa = await sign(await member(world, 'Kaisa'));
    stranger = await sign(await member(world, 'Sami'));
    browser = new Browser(world);
    await browser.signIn(kaisa.user.email);
    job = (await world.post<{ id: string }>('jobs', { title: 'Myyjä', calendar: 'FI' }, kaisa)).body
      .id;
  });
  afterAll(() => world.stop());

  it('says that nothing is due, and what comes next', async () => {
    expect(await look('/')).toContain('Nothing due.');
    await promise(await apply('Åke Lönn', 'ake.lonn@example.com'), 17);
    const text = await look('/');
    expect(text).toContain('Åke Lönn');
    expect(text).toMatch(/href="\/applications\/\w{26}\/decision\?back=%2F"/);
    expect(text).not.toContain('Nothing due.');
  });

  it('shows one’s own, one’s teams’ and, to HR, everybody’s', async () => {
    const helena = new Browser(world);
    await helena.signIn((await member(world, 'Helena', 'hr_lead')).email);
    const sami = new Browser(world);
    await sami.signIn(stranger.user.email);
    const seen = async (as: Browser, path: string) => (await look(path, as)).includes('Åke Lönn');
    expect([await seen(browser, '/?whose=team'), await seen(helena, '/')]).toEqual([true, false]);
    expect([await seen(helena, '/?whose=team'), await seen(helena, '/?whose=all')]).toEqual([
      ...[false, true],
    ]);
    // who does not see everybody's work gets their teams', and a stranger nobody's
    expect([await seen(sami, '/?whose=all'), await seen(sami, '/?whose=nobody')]).toEqual([
      ...[false, false],
    ]);
    expect(await look('/', sami)).not.toContain('whose=all');
  });

  it('shows no more than is asked for, and the way to more', async () => {
    for (const hour of [15, 16]) {
      await promise(await apply(`At ${hour}`, `at${hour}@example.com`), hour);
    }
    const one = await look('/?show=1&whose=team');
    expect(one).toContain('href="/?whose=team&amp;show=76"');
    expect(one.match(/data-row/g)).toHaveLength(1);
    expect([one.includes('At 15'), one.includes('At 16')]).toEqual([true, false]);
    expect(await look('/')).not.toContain('Show more');
  });

  it('reminds a colleague once a working day, with the same link', async () => {
    const application = await apply('Eeva Ek', 'eeva@example.com');
    const asked = { to: 'pekka@example.com', what: 'Yes or no?', due: '2026-05-05T16:00:00+03:00' };
    await world.post(`applications/${application}/requests`, asked, kaisa);
    expect(await look('/')).toContain('Mailed today');
    const id = (
      await world.units.manager.query<{ id: string }[]>('SELECT "id" FROM colleague_requests')
    )[0]!.id;
    const tooSoon = await browser.form(`/requests/${id}/nudge`, {});
    expect([tooSoon.status, tooSoon.text.includes('one a day is enough')]).toEqual([409, true]);
    wait(world, DAY + DAY / 3);
    await browser.signIn(kaisa.user.email);
    const page = await look('/');
    expect(page).toContain(`action="/requests/${id}/nudge"`);
    expect(page).toMatch(/data-state="late"[^>]*data-due="2026-05-05T13:00:00/);
    const key = /nudge"[^]*?name="once" value="([^"]+)"/.exec(page)?.[1] ?? '';
    for (let click = 0; click < 2; click++) {
      const got = await browser.form(`/requests/${id}/nudge`, { once: key });
      expect([got.status, got.headers.location]).toEqual([303, '/?done=nudged']);
    }
    expect(await look('/?done=nudged')).toContain('The mail was sent once more.');
    expect(await mailsTo('pekka@example.com', 'answer')).toBe(2);
    const texts = await world.units.manager.query<{ text: string }[]>(
      `SELECT "text" FROM messages WHERE recipient = 'pekka@example.com'`,
    );
    const links = texts.map(({ text }) => /\/request\/[\w-]+/.exec(text)![0]);
    expect(links[0]).toBe(links[1]);
    expect((await browser.form(`/requests/${id}/nudge`, {})).status).toBe(409);
    const sami = new Browser(world);
    await sami.signIn(stranger.user.email);
    expect((await sami.form(`/requests/${id}/nudge`, {})).status).toBe(404);
    await new Browser(world).form(links[0]!, { answer: 'Yes' });
    expect(await look('/')).not.toContain('Waiting on others');
    expect((await browser.form(`/requests/${id}/nudge`, {})).status).toBe(409);
  });

  it('takes the last letter back that waits', async () => {
    const application = await apply('Iiro Ilo', 'iiro@example.com');
    const form = { outcome: 'rejected', reason: 'Others fit better.' };
    await world.post(`applications/${application}/decision`, form, kaisa);
    const page = await look('/');
    expect(page).toContain('A mail to Iiro Ilo waits');
    const message = /name="message" value="(\w+)"/.exec(page)![1]!;
    expect((await browser.form('/undo', { message })).headers.location).toBe('/?done=undone');
    const { body } = await world.get<{ status: string }>(`applications/${application}`, kaisa);
    expect(body.status).toBe('active');
    const again = await browser.form('/undo', { message });
    expect([again.status, again.text.includes('This needs another look')]).toEqual([422, true]);
  });

  it('finds people by any word’s beginning, and by their address, among those one sees', async () => {
    await apply('Zoë Ångström-Mäki', 'zoe.a@example.com');
    const other = (await world.post<{ id: string }>('jobs', { title: 'Kokki' }, stranger)).body.id;
    await apply('Zoltan Foreign', 'zoltan@example.com', other, stranger);
    const found = async (q: string) => {
      const text = await look(`/search?q=${encodeURIComponent(q)}`);
      return ['Zoë', 'Zoltan', '>Myyjä<', '>Kokki<'].filter((one) => text.includes(one));
    };
    const [zoe, sales] = ['Zoë', '>Myyjä<'];
    for (const q of ['zoe', 'ANGSTR', 'maki zo', 'mäki', 'zoe.a@exa', 'zoe.a@example.com']) {
      expect([q, (await found(q)).includes(zoe)]).toEqual([q, true]);
    }
    for (const q of ['ngstrom', 'zol', 'zoltan@example.com', 'kokki', 'zoe zzz', "'; --", '%%']) {
      expect([q, await found(q)]).toEqual([q, []]);
    }
    expect(await found('MYYJA')).toContain(sales);
    expect(await look('/search?q=z')).toContain('at least two letters');
    expect(await look('/search?q=')).toContain('Type the beginning');
    const markup = await look(`/search?q=${encodeURIComponent('<b>x</b>')}`);
    expect(markup).toContain('&lt;b>x&lt;/b>');
  });

  it('finds who has another name or address since', async () => {
    const application = await apply('Vanha Nimi', 'vanha@example.com');
    const { body } = await world.get<{ candidate: { id: string } }>(
      `applications/${application}`,
      kaisa,
    );
    const change = JSON.stringify({ name: 'Uusi Nimi', email: 'uusi@example.com' });
    const path = `candidates/${body.candidate.id}`;
    expect((await world.ask(path, { method: 'PATCH', body: change }, kaisa)).status).toBe(200);
    expect(await look('/search?q=uusi')).toContain('Uusi Nimi');
    expect(await look('/search?q=vanha')).not.toContain(application);
  });

  it('leads to pages, people and what is to be done', async () => {
    expect(await look('/commands?q=bo')).toContain('href="/board"');
    const both = await look('/commands?q=deci%20iiro');
    expect(both).toMatch(/href="\/applications\/\w+\/decision"/);
    // what has ended is neither moved nor decided again, but written about
    const ended = await apply('Ossi Ohi', 'ossi@example.com');
    await world.post(`applications/${ended}/withdrawal`, {}, kaisa);
    expect(await look('/commands?q=write%20ossi')).toContain(`/applications/${ended}/message`);
    expect(await look('/commands?q=decide%20ossi')).not.toContain(
      `/applications/${ended}/decision`,
    );
    expect(await look('/commands?q=move%20ossi')).not.toContain(`/applications/${ended}/move`);
    expect(await look('/commands?q=qqqq')).toContain('Nothing begins like that.');
    // settings are HR's
    expect(await look('/commands')).not.toContain('href="/settings"');
  });

  it('keeps with the user that keys do nothing', async () => {
    expect(await look('/help/keys')).toContain('href="/me/keys"');
    expect(await look('/')).not.toContain('data-keys="off"');
    expect((await browser.form('/me/keys', { keys: 'off' })).status).toBe(303);
    expect(await look('/')).toContain('data-keys="off"');
    await browser.form('/me/keys', { keys: 'on' });
    expect(await look('/')).not.toContain('data-keys="off"');
    expect((await browser.form('/me/keys', { keys: 'x' })).status).toBe(422);
  });

  describe('for several', () => {
    let ids: string[];
    beforeAll(async () => {
      ids = [];
      for (const name of ['Aada', 'Bea', 'Cia']) {
        ids.push(await apply(`${name} Bulk`, `${name.toLowerCase()}@example.com`));
      }
    });
    const words = {
      verb: 'message',
      purpose: 'status_update',
      subject: 'News',
      body: 'We are still reading.',
    };

    it('needs two', async () => {
      const [one] = ids;
      const got = await browser.form('/bulk/preview', { ...words, ids: one! });
      expect([got.status, got.text.includes('Select two or more')]).toEqual([422, true]);
      expect((await browser.form('/bulk', { ...words, ids: `${one!} ${one!}` })).status).toBe(422);
    });

    it('shows each candidate’s text, and who is left out and why', async () => {
      const twice = await apply('Aada Bulk', 'aada@example.com', await anotherJob());
      const foreign = await apply('Åke', 'f@example.com', await anotherJob(stranger), stranger);
      const ended = await apply('Dan Bulk', 'dan@example.com');
      await world.post(`applications/${ended}/withdrawal`, {}, kaisa);
      const all = [...ids, twice, foreign, ended].join(',');
      const move = { verb: 'move', stage: 'Screening', ids: all, preview: '0' };
      const { status, text } = await browser.form('/bulk/preview', move);
      expect(status).toBe(200);
      for (const name of ['Aada', 'Bea', 'Cia']) expect(text).toContain(`Dear ${name} Bulk`);
      expect(text).toContain('3 left out');
      expect(text).toMatch(/Aada Bulk<\/bdi>: is selected with another/);
      expect(text).toMatch(/Dan Bulk<\/bdi>: the application has ended/);
      expect(text).toMatch(/An application<\/bdi>: is not there, or not yours/);
      expect(text).toContain('Move 3</button>');
      expect(await count('SELECT count(*) AS n FROM bulk_runs')).toBe(0);
    });

    it('keeps what was typed when something is wrong', async () => {
      const form = { ...words, ids: ids.join(), due: '2020-01-01T10:00', preview: '0' };
      const { status, text } = await browser.form('/bulk/preview', form);
      expect([status, text.includes('We are still reading.')]).toEqual([422, true]);
      expect(text).toContain('Due must lie in the future');
    });

    it('sends once, however often the form is sent', async () => {
      const form = { ...words, ids: ids.join(), once: 'k1' };
      const [a, b] = await Promise.all([1, 2].map(() => browser.form('/bulk', form)));
      expect([a!.status, b!.status]).toEqual([303, 303]);
      expect(a!.headers.location).toBe(b!.headers.location);
      expect(await count('SELECT count(*) AS n FROM bulk_runs')).toBe(1);
      const path = a!.headers.location as string;
      await until('the run', async () => (await look(path)).includes('All through.'));
      const page = await look(path);
      expect(page).toContain('3 of 3 done');
      expect(page).not.toContain('hx-trigger="every');
      for (const name of ['aada', 'bea', 'cia']) {
        expect(await mailsTo(`${name}@example.com`, 'News')).toBe(1);
      }
      const sami = new Browser(world);
      await sami.signIn(stranger.user.email);
      expect((await sami.send('GET', path)).status).toBe(404);
    });

    it('hands over, and takes rejections back that have not left', async () => {
      const to = { verb: 'owner', to: stranger.user.id, reason: 'Away', ids: ids.join() };
      const handed = await browser.form('/bulk', to);
      const over = handed.headers.location as string;
      await until('the run', async () => (await look(over)).includes('3 of 3 done'));
      const reject = { verb: 'decision', outcome: 'rejected', reason: 'No.', ids: ids.join() };
      const path = (await browser.form('/bulk', reject)).headers.location as string;
      await until('the run', async () => (await look(path)).includes('3 of 3 done'));
      expect(await look(path)).toContain('Take back what has not left (3)');
      const got = await browser.form(`${path}/undo`, {});
      expect(got.headers.location).toBe(`${path}?done=undone`);
      expect(await look(path)).toContain('3 taken back');
      for (const id of ids) {
        const { body } = await world.get<{ status: string }>(`applications/${id}`, kaisa);
        expect(body.status).toBe('active');
      }
    });

    const anotherJob = async (as = kaisa) =>
      (await world.post<{ id: string }>('jobs', { title: 'Other' }, as)).body.id;
  });
});
