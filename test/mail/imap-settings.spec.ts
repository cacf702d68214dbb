import { imapSettings } from '../../src/mail/inbound/imap/imap.settings';
import { mailSettings } from '../../src/mail/mail.settings';

const TOKEN_URL = 'https://login.example.com/token';
const OAUTH = {
  IMAP_URL: 'imaps://jobs%40example.com@imap.example.com',
  IMAP_OAUTH_TOKEN_URL: TOKEN_URL,
  IMAP_OAUTH_CLIENT_ID: 'id',
};

describe('the settings of a mailbox', () => {
  it('are none without an address', () => {
    expect(imapSettings({ IMAP_URL: '' })).toBeNull();
  });

  it.each([
    ['imaps://u%40x.fi:p%3Aw%2F@h.fi', 993, 'INBOX', true],
    ['imaps://u%40x.fi:p%3Aw%2F@h.fi:994/Jobs/Read%20me', 994, 'Jobs/Read me', true],
    ['imap://u%40x.fi:p%3Aw%2F@h.fi/', 143, 'INBOX', false],
  ])('read %s', (IMAP_URL, port, folder, isSecure) => {
    const mailbox = { host: 'h.fi', user: 'u@x.fi', password: 'p:w/', oauth: null };
    expect(imapSettings({ IMAP_URL })).toEqual({ ...mailbox, port, folder, isSecure });
  });

  it.each([
    [
      'a refresh token',
      { IMAP_OAUTH_REFRESH_TOKEN: 'r' },
      { refreshToken: 'r', clientSecret: null },
    ],
    [
      'the client’s secret',
      { IMAP_OAUTH_CLIENT_SECRET: 's' },
      { refreshToken: null, clientSecret: 's' },
    ],
  ])('take %s in place of a password', (_name, given, oauth) => {
    expect(imapSettings({ ...OAUTH, ...given })).toMatchObject({ password: null, oauth });
  });

  const refresh = { IMAP_OAUTH_REFRESH_TOKEN: 'secret' };
  it.each<[string, Record<string, string>, string]>([
    ['IMAP_URL', { IMAP_URL: 'https://secret' }, 'expected imaps://'],
    ['IMAP_URL', { IMAP_URL: 'imaps://u:%zzsecret@h.fi' }, 'expected imaps://'],
    ['IMAP_URL', { IMAP_URL: 'imaps://secret.fi' }, 'names no user'],
    ['IMAP_URL', { IMAP_URL: 'imaps://secret@h.fi' }, 'has no password'],
    ['IMAP_URL', { ...OAUTH, ...refresh, IMAP_URL: 'imaps://u:secret@h.fi' }, 'has a password'],
    ['IMAP_URL', { ...OAUTH, ...refresh, IMAP_URL: '' }, 'needed with IMAP_OAUTH'],
    ['IMAP_OAUTH_TOKEN_URL', { ...OAUTH, ...refresh, IMAP_OAUTH_TOKEN_URL: '' }, 'needed'],
    [
      'IMAP_OAUTH_TOKEN_URL',
      { ...OAUTH, IMAP_OAUTH_TOKEN_URL: 'http://secret.fi' },
      'expected https',
    ],
    ['IMAP_OAUTH_CLIENT_ID', { ...OAUTH, ...refresh, IMAP_OAUTH_CLIENT_ID: '' }, 'needed'],
    ['IMAP_OAUTH_CLIENT_SECRET', OAUTH, 'needed without IMAP_OAUTH_REFRESH_TOKEN'],
    ['MAIL_DOMAIN', { IMAP_URL: 'imaps://u:secret@h.fi' }, 'needed to take mail'],
  ])('are refused in one line that names %s', (name, environment, why) => {
    const read = () => mailSettings(environment);
    expect(read).toThrow(new RegExp(`^${name}: .*${why}`));
    expect(read).toThrow(/^(?!.*secret).*$/);
  });
});
