import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { request } from 'node:http';
import { newId } from '../../src/kernel/ids';
import { parseInstant } from '../../src/kernel/instant';
import { until, World, type Signed } from '../world/world';

interface Entry {
  name: string;
  from: string;
  to: string;
  subject: string;
  at: string;
}
interface List {
  items: Entry[];
  next: string | null;
}
const MAIJA = { name: 'Maija Meikäläinen', email: 'maija@example.com' };
const HELMET = "default-src 'self'";

let world: World;
afterEach(() => world.stop());

const see = (path: string, as: Signed | null = world.admin) =>
  fetch(`${world.url}${path}`, {
    headers: as === null ? {} : { authorization: `Bearer ${as.token}` },
  });
/** As it is written, which fetch() would tidy up. */
const seeRaw = (path: string) =>
  new Promise<{ status: number; body: string }>((done) => {
    const { port } = new URL(world.url);
    const headers = { authorization: `Bearer ${world.admin.token}` };
    request({ host: '127.0.0.1', port, path, headers }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => {
        done({ status: response.statusCode!, body });
      });
    }).end();
  });
const put = (raw: string, iso = '2026-05-04T09:12:00+03:00') => {
  const name = newId<'mail'>(parseInstant(iso)!);
  const folder = join(world.folder, 'mailbox');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.eml`), raw.replace(/\n/g, '\r\n'));
  return name;
};

/** A page without the one script that every page of ours has. */
const ofTheMail = (page: string) =>
  page.replace(/<script src="\/assets\/lupaus\.\w+\.js" defer><\/script>/, '');

describe('the mailbox', () => {
  beforeEach(async () => {
    world = await World.start();
  });

  it('shows what was sent to anybody, to people and to programs', async () => {
    expect(await (await see('/mailbox')).text()).toContain('No mail yet');
    await world.post('applications', { job: await world.job(), candidate: MAIJA });
    const [entry] = await until('the mail', async () => {
      const { items } = (await world.get<List>('mailbox', world.kaisa)).body;
      return items.length === 0 ? null : items;
    });
    expect(entry).toMatchObject({ to: expect.stringContaining('maija@example.com') as string });
    // from its id: not before the clock, which shows that; ids only grow, also after a test that went further
    expect(Date.parse(entry!.at)).toBeGreaterThanOrEqual(Date.parse('2026-05-04T06:12:00Z'));

    const list = await see('/mailbox');
    expect(list.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const page = await list.text();
    expect(page).toContain('Nothing leaves this machine');
    expect(page).toContain(`<a href="/mailbox/${entry!.name}">`);
    expect(page).toContain('Mon 4 May, 09:12');

    const one = await (await see(`/mailbox/${entry!.name}`)).text();
    expect(one).toContain('Kaisa Virta is your contact');
    expect(one).toContain(`src="/mailbox/${entry!.name}/html"`);
    expect(one).toContain('Message-ID:');
    const { body } = await world.get<{ text: string; html: string; headers: string[] }>(
      `mailbox/${entry!.name}`,
    );
    expect(body.text).toContain('Kaisa Virta is your contact');
    expect(body.headers.join('\n')).toContain('Auto-Submitted: auto-generated');

    const raw = await see(`/mailbox/${entry!.name}/raw`);
    expect(raw.headers.get('content-type')).toBe('message/rfc822');
    expect(raw.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(await raw.text()).toContain('To: ');
  });

  it('shows the newest first, fifty at a time', async () => {
    const names: string[] = [];
    for (let i = 0; i < 51; i++) {
      const minute = String(i).padStart(2, '0');
      names.push(put(`To: a@b.fi\nSubject: no. ${i}\n\nx`, `2026-05-04T09:${minute}:00Z`));
    }
    const first = (await world.get<List>('mailbox')).body;
    expect(first.items.map(({ subject }) => subject)[0]).toBe('no. 50');
    expect(first.items).toHaveLength(50);
    expect(first.next).toBe(names[1]);
    expect(await (await see('/mailbox')).text()).toContain(`/mailbox?before=${names[1]}`);
    const second = (await world.get<List>(`mailbox?before=${first.next}`)).body;
    expect(second).toMatchObject({ items: [{ name: names[0] }], next: null });
  });

  it('counts in a page only what is shown', async () => {
    const names: string[] = [];
    for (let i = 0; i < 53; i++) {
      const to = [1, 30, 31].includes(i) ? 'Anna.Admin@example.fi' : world.kaisa.user.email;
      names.push(put(`To: <${to}>\n\nx`, `2026-05-04T09:${String(i).padStart(2, '0')}:00Z`));
    }
    // fifty are the recruiter's; the admin's are among them and at the page's end
    const all = (await world.get<List>('mailbox', world.kaisa)).body;
    expect(all.items).toHaveLength(50);
    expect(all.next).toBeNull();
    expect(all.items.at(-1)!.name).toBe(names[0]);
    const admins = (await world.get<List>('mailbox')).body;
    expect([admins.items.length, admins.next]).toEqual([50, names[3]]);
    const rest = (await world.get<List>(`mailbox?before=${admins.next}`)).body;
    expect(rest.items.map(({ name }) => name)).toEqual([names[2], names[1], names[0]]);
  });

  it('lets a mail do nothing: not in the page, not in its frame', async () => {
    const evil = '<script>alert(1)</script><img src="https://evil.example/x.gif" onerror="x()">';
    const name = put(
      `From: "<b>x" <a@b.fi>\nTo: "<i>" <c@d.fi>\nSubject: </title>${evil}\nMIME-Version: 1.0\n` +
        `Content-Type: multipart/alternative; boundary=z\n\n--z\nContent-Type: text/plain\n\n` +
        `${evil} https://ok.example/a?b=1&c=2 javascript:alert(1)\n--z\nContent-Type: text/html\n\n` +
        `<p>${evil}</p>\n--z--\n`,
    );
    for (const path of ['/mailbox', `/mailbox/${name}`]) {
      const response = await see(path);
      const text = ofTheMail(await response.text());
      expect(text).not.toMatch(/<script|<img|<b>x|<i>|style=/);
      expect(text).toContain('&lt;script>');
      expect(response.headers.get('content-security-policy')).toContain(HELMET);
    }
    const page = await (await see(`/mailbox/${name}`)).text();
    expect(page).toContain('<a href="https://ok.example/a?b=1&amp;c=2" rel="noreferrer">');
    expect(page).not.toContain('href="javascript:');
    expect(page).toMatch(/<iframe[^>]*\ssandbox(=""|\s)/);
    const frame = await see(`/mailbox/${name}/html`);
    expect(frame.headers.get('content-security-policy')).toBe(
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
    );
    expect(await frame.text()).toContain('<p>');
  });

  it('shows a mail that is hardly one', async () => {
    for (const raw of [
      '',
      '\n\n',
      'garbage',
      `Subject: deep\nContent-Type: text/html\n\n${'<div>'.repeat(5000)}`,
    ]) {
      const name = put(raw);
      expect((await see(`/mailbox/${name}`)).status).toBe(200);
      expect((await see(`/mailbox/${name}/html`)).status).toBe(raw.includes('div') ? 200 : 404);
    }
    expect((await see('/mailbox')).status).toBe(200);
  });

  it('gives out nothing but its mails', async () => {
    const outside = put('To: a@b.fi\n\nx');
    writeFileSync(join(world.folder, 'secret.eml'), 'SECRET');
    writeFileSync(join(world.folder, 'mailbox', 'secret.eml'), 'SECRET');
    writeFileSync(join(world.folder, 'mailbox', `${outside}.eml.part`), 'SECRET');
    const names = [
      ...[
        '../secret',
        '..%2fsecret',
        '..%2Fsecret.eml',
        '%2e%2e%2fsecret',
        '..%5csecret',
        '....//secret',
      ],
      ...[
        'secret',
        'secret.eml',
        `${outside}.eml`,
        `${outside}.eml.part`,
        `${outside}%00`,
        '.',
        '..',
        '%00',
      ],
      ...[
        `${outside}/../../secret`,
        `..%2f${outside}`,
        '/etc/passwd',
        '%2fetc%2fpasswd',
        outside.toLowerCase(),
      ],
      ...['0'.repeat(26), 'A'.repeat(5000)],
    ];
    for (const name of names) {
      for (const path of [
        `/mailbox/${name}`,
        `/mailbox/${name}/raw`,
        `/mailbox/${name}/html`,
        `/api/v1/mailbox/${name}`,
      ]) {
        const { status, body } = await seeRaw(path);
        expect([path, status]).toEqual([path, expect.any(Number)]);
        expect(body).not.toContain('SECRET');
        expect(body).not.toContain('root:');
        if (name !== '.' && name !== '..') expect([400, 404, 414]).toContain(status);
      }
    }
    expect((await world.get<List>('mailbox')).body.items.map(({ name }) => name)).toEqual([
      outside,
    ]);
    expect((await world.get('mailbox?before=../x')).status).toBe(422);
  });

  it('is for those signed in', async () => {
    const name = put('To: a@b.fi\n\nx');
    for (const path of [
      '/mailbox',
      `/mailbox/${name}`,
      `/mailbox/${name}/raw`,
      `/mailbox/${name}/html`,
    ]) {
      expect((await see(path, null)).status).toBe(401);
    }
  });

  it('is drawn by a style sheet of ours', async () => {
    const page = await (await see('/mailbox')).text();
    const [, sheet] = /<link rel="stylesheet" href="([^"]+)"/.exec(page)!;
    const css = await see(sheet!, null);
    expect(css.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(await css.text()).toContain('prefers-color-scheme: dark');
    expect(page).toContain('<html lang="en">');
    expect(ofTheMail(page)).not.toContain('<script');
  });
});

describe('with a mail server', () => {
  it('there is no mailbox', async () => {
    world = await World.start('smtp://127.0.0.1:1');
    put('To: a@b.fi\n\nx');
    for (const path of ['/mailbox', '/mailbox/x', '/api/v1/mailbox', '/api/v1/mailbox/x']) {
      expect((await see(path)).status).toBe(404);
    }
  });
});
