import { Folder, lupaus } from '../world/cli';
import { Served } from '../world/served';

const folder = new Folder();
afterAll(() => {
  folder.remove();
});
const environment = { DATABASE_URL: `sqlite:${folder.path}/data/lupaus.db` };
const WORDS = 'seven green boats';
const add = (flags: string[], password = WORDS, env: object = environment) =>
  lupaus(['user', 'add', ...flags, '--password-stdin'], `${password}\n`, env);
const person = (email: string, role = 'recruiter') => [
  ...['--email', email, '--name', 'Kaisa Virta', '--role', role],
];

describe('lupaus user add', () => {
  it('adds a user, once', () => {
    const first = add(person('kaisa@example.fi'));
    expect(first).toEqual({
      ...{ code: 0, err: '', out: 'Added Kaisa Virta <kaisa@example.fi> as recruiter.\n' },
    });
    const { code, err } = add(person('KAISA@example.fi'));
    expect({ code, err }).toEqual({
      ...{ code: 2, err: 'lupaus user: There is a user with that e-mail address already.\n' },
    });
  });

  it.each<[string, string[], string, RegExp]>([
    [
      'a role',
      person('a@example.fi', 'boss'),
      WORDS,
      /role: expected one of recruiter, hr_lead, admin/,
    ],
    ['an address', person('a@example.fi,b@example.fi'), WORDS, /email must be one e-mail address/],
    ['a password', person('a@example.fi'), 'short', /password must have 12 to 200 characters/],
    ['no password', person('a@example.fi'), '', /password must have/],
    ['no name', ['--email', 'a@example.fi', '--role', 'admin'], WORDS, /expected --email, --name/],
    [
      'two lines',
      ['--email', 'a@example.fi', '--name', 'A\nB', '--role', 'admin'],
      WORDS,
      /name: expected one line/,
    ],
    ['a flag', [...person('a@example.fi'), '--password', 'x'], WORDS, /--password/],
  ])('tells in one line what will not do: %s', (_what, flags, password, line) => {
    const { code, out, err } = add(flags, password);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(line);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('never takes the password from a flag', () => {
    const { code, err } = lupaus(['user', 'add', ...person('b@example.fi')], '', environment);
    expect({ code, err: err.includes('--password-stdin') }).toEqual({ code: 2, err: true });
  });

  it('names the setting when there is no such database', () => {
    const { code, err } = add(person('a@example.fi'), WORDS, { DATABASE_URL: 'mysql://x' });
    expect(code).toBe(2);
    expect(err).toMatch(/DATABASE_URL: expected sqlite:PATH/);
  });
});

describe('lupaus token add', () => {
  it('prints a token that works while the service runs, and nothing else', async () => {
    const served = await Served.start();
    try {
      const env = { DATABASE_URL: `sqlite:${served.data}/lupaus.db` };
      expect(add(person('kaisa@example.fi'), WORDS, env).code).toBe(0);
      const flags = ['--user', 'kaisa@example.fi', '--name', 'look', '--scopes', 'read'];
      const { code, out } = lupaus(['token', 'add', ...flags], '', env);
      expect(code).toBe(0);
      expect(out).toMatch(/^lup_[\w-]{43}\n$/);
      const headers = { authorization: `Bearer ${out.trim()}`, 'content-type': 'application/json' };
      const ask = (method: string, body?: string) =>
        fetch(`${served.url}/api/v1/tokens`, { method, headers, body });
      expect((await ask('GET')).status).toBe(200);
      expect((await ask('POST', '{"name": "more"}')).status).toBe(403);
      const session = await fetch(`${served.url}/api/v1/session`, {
        ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
        body: JSON.stringify({ email: 'kaisa@example.fi', password: WORDS }),
      });
      expect(session.status).toBe(201);
    } finally {
      await served.stop();
    }
  });

  it.each([
    [['add', '--user', 'nobody@example.fi', '--name', 'x'], /there is no user/],
    [['add', '--user', 'kaisa@example.fi'], /expected --user and --name/],
    [
      ['add', '--user', 'kaisa@example.fi', '--name', 'x', '--scopes', 'all'],
      /expected read or write/,
    ],
    [['remove'], /expected add, found "remove"/],
    [[], /expected add, found ""/],
  ])('tells what will not do: %j', (args, line) => {
    const { code, out, err } = lupaus(['token', ...args], '', environment);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(line);
  });
});
