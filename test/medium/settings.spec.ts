import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { secretKey } from '../../src/kernel/keys/secret-key';
import { placeOf } from '../../src/store/store.settings';
import { readServerSettings } from '../../src/server.settings';
import { Folder } from '../world/cli';

describe('the settings', () => {
  it('have defaults that start', () => {
    const settings = readServerSettings({});
    expect(settings).toMatchObject({ role: 'all', logLevel: 'info', secretKey: null });
    expect(settings.web).toEqual({
      ...{ host: '127.0.0.1', port: 3000, publicUrl: 'http://localhost:3000' },
      ...{ trustedProxies: [], requestsPerMinute: 6000, metricsToken: null },
    });
    expect(placeOf(settings.store)).toMatch(/data\/lupaus\.db$/);
    expect(settings.mail).toMatchObject({ smtpUrl: null, domain: 'lupaus.localhost' });
  });

  it('take an empty value for none', () => {
    expect(readServerSettings({ SMTP_URL: '', PORT: '' }).web.port).toBe(3000);
  });

  it.each([
    ['DATABASE_URL', 'postgres://u:secret@db', 'expected sqlite:PATH'],
    ['DATABASE_URL', 'mysql://secret', 'expected sqlite:PATH'],
    ['DATABASE_URL', 'sqlite::memory:', 'expected sqlite:PATH'],
    ['PORT', '70000', 'expected a port'],
    ['PORT', 'secret', 'expected a port'],
    ['PUBLIC_URL', 'secret', 'expected an http'],
    ['SMTP_URL', 'https://secret', 'expected smtp://'],
    ['MAIL_FROM', 'secret', 'expected an address'],
    ['MAIL_FROM', 'A <a@example.com>, b@secret.com', 'expected an address'],
    ['MAIL_DOMAIN', 'sec ret', 'expected a domain'],
    ['INBOUND_SMTP_PORT', 'secret', 'expected a port'],
    ['IMAP_URL', 'imap:secret', 'expected imaps://'],
    ['LOG_LEVEL', 'secret', 'expected one of'],
    ['ROLE', 'secret', 'expected one of all, web, worker'],
    ['ROLE', 'worker', 'expected all, for a SQLite file'],
    ['SECRET_KEY', 'secret'.repeat(5), 'expected at least 32'],
    ['HOST', 'secret.example.com', 'expected an IP address'],
    ['TRUST_PROXY', '10.0.0.0/8, secret', 'expected addresses or ranges'],
    ['TRUST_PROXY', '10.0.0.0/33', 'expected addresses or ranges'],
    ['API_REQUESTS_PER_MINUTE', 'many', 'expected a number'],
    ['OPEN_FILES_MB_PER_DAY', 'secret', 'expected a number of megabytes'],
    ['ATS_API_URL', 'secret', 'expected an http'],
    ['WEBHOOK_ALLOW', '10.0.0.0/8, sec ret', 'expected addresses, ranges'],
    ['WEBHOOK_ALLOW', '10.0.0.0/33', 'expected addresses, ranges'],
    ['WEBHOOK_ALLOW', '2130706433', 'expected addresses, ranges'],
    ['METRICS_TOKEN', 'secret', 'expected at least 16'],
    ['METRICS_TOKEN', 'a secret with spaces in it', 'expected characters'],
  ])('%s=%s is refused in one line that names it and not its value', (name, value, why) => {
    const read = () => readServerSettings({ [name]: value });
    expect(read).toThrow(new RegExp(`^${name}: .*${why}`));
    expect(read).toThrow(/^(?!.*sec ?ret).*$/);
  });

  it('are each documented in .env.example, and no others', () => {
    const documented = readFileSync('.env.example', 'utf8').match(/^(# )?[A-Z_]+(?==)/gm);
    expect(documented?.map((name) => name.replace('# ', '')).sort()).toEqual([
      ...[
        ...[
          'ATS_API_URL',
          'DATABASE_URL',
          'HEAD_KEY_FILE',
          'HOST',
          'LOG_LEVEL',
          'MAIL_DOMAIN',
          'MAIL_FROM',
          'API_REQUESTS_PER_MINUTE',
          'METRICS_TOKEN',
          'OPEN_FILES_MB_PER_DAY',
        ],
        ...['PORT', 'PUBLIC_URL', 'ROLE', 'SECRET_KEY', 'SMTP_URL', 'TRUST_PROXY'],
        ...['IMAP_OAUTH_CLIENT_ID', 'IMAP_OAUTH_CLIENT_SECRET', 'IMAP_OAUTH_REFRESH_TOKEN'],
        ...['IMAP_OAUTH_SCOPE', 'IMAP_OAUTH_TOKEN_URL', 'IMAP_URL'],
        ...['INBOUND_SMTP_HOST', 'INBOUND_SMTP_PORT', 'WEBHOOK_ALLOW'],
      ].sort(),
    ]);
  });
});

describe('the secret key', () => {
  const folder = new Folder();
  afterAll(() => {
    folder.remove();
  });

  it('is what is given', () => {
    expect(keyOf('a'.repeat(32))).toBe(keyOf('a'.repeat(32)));
    expect(keyOf('a'.repeat(32))).not.toBe(keyOf('b'.repeat(32)));
  });

  it('is else made once, and kept where only its owner reads it', () => {
    const data = join(folder.path, 'data');
    const made = keyOf(null, data);
    expect(keyOf(null, data)).toBe(made);
    expect(keyOf(null, join(folder.path, 'other'))).not.toBe(made);
    expect(statSync(join(data, 'secret.key')).mode & 0o777).toBe(0o600);
  });

  it('is another for each purpose', () => {
    const key = secretKey('a'.repeat(32), folder.path);
    expect(key.for('session')).toHaveLength(32);
    expect(key.for('session')).not.toEqual(key.for('reply-token'));
  });

  it('stops the start when the one kept is too short, or none can be kept', () => {
    writeFileSync(join(folder.path, 'secret.key'), 'short\n');
    expect(() => keyOf(null, folder.path)).toThrow(
      /^SECRET_KEY: .*secret\.key holds a key of 5 char/,
    );
    const file = folder.write('file', '');
    expect(() => keyOf(null, file)).toThrow(/^SECRET_KEY: none is set, and .* cannot be kept \(E/);
  });

  function keyOf(given: string | null, data = folder.path): string {
    return secretKey(given, data).for('test').toString('hex');
  }
});
