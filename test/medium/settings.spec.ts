import { readFileSync } from 'node:fs';
import { readServerSettings } from '../../src/server.settings';
import { placeOf } from '../../src/store/store.settings';

describe('the settings', () => {
  it('have defaults that start', () => {
    const settings = readServerSettings({});
    expect(settings).toMatchObject({ port: 3000, publicUrl: 'http://localhost:3000' });
    expect(placeOf(settings.store)).toMatch(/data\/lupaus\.db$/);
    expect(settings.mail).toMatchObject({ smtpUrl: null, domain: 'lupaus.localhost' });
  });

  it('take an empty value for none', () => {
    expect(readServerSettings({ SMTP_URL: '', PORT: '' }).port).toBe(3000);
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
    ['LOG_LEVEL', 'secret', 'expected one of'],
  ])('%s=%s is refused in one line that names it and not its value', (name, value, why) => {
    const read = () => readServerSettings({ [name]: value });
    expect(read).toThrow(new RegExp(`^${name}: .*${why}`));
    expect(read).toThrow(/^(?!.*sec ?ret).*$/);
  });

  it('are each documented in .env.example, and no others', () => {
    const documented = readFileSync('.env.example', 'utf8').match(/^(# )?[A-Z_]+(?==)/gm);
    expect(documented?.map((name) => name.replace('# ', '')).sort()).toEqual([
      ...[
        'DATABASE_URL',
        'LOG_LEVEL',
        'MAIL_DOMAIN',
        'MAIL_FROM',
        'PORT',
        'PUBLIC_URL',
        'SMTP_URL',
      ],
    ]);
  });
});
