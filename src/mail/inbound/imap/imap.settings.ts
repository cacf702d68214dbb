import { z } from 'zod';
import { isLoopback } from '../../../kernel/loopback';
import { readSettings, SettingsError } from '../../../kernel/settings';

/** A mailbox of another server. */
export interface ImapSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte on; else STARTTLS, without which only this machine is spoken to. */
  readonly isSecure: boolean;
  readonly user: string;
  /** Null when access tokens stand for it. */
  readonly password: string | null;
  readonly folder: string;
  readonly oauth: OAuthSettings | null;
}

/** Where access tokens come from (RFC 6749). */
export interface OAuthSettings {
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
  /** Null asks for tokens as the client itself. */
  readonly refreshToken: string | null;
  readonly scope: string | null;
}

const EXPECTED = 'expected imaps://user:password@host:port/folder or imap://…';

const shape = z.object({
  IMAP_URL: z.string().optional(),
  IMAP_OAUTH_TOKEN_URL: z
    .string()
    .refine(isGuarded, 'expected https://…, or http:// to this machine')
    .optional(),
  IMAP_OAUTH_CLIENT_ID: z.string().optional(),
  IMAP_OAUTH_CLIENT_SECRET: z.string().optional(),
  IMAP_OAUTH_REFRESH_TOKEN: z.string().optional(),
  IMAP_OAUTH_SCOPE: z.string().optional(),
});
type Read = z.output<typeof shape>;

/** Reads IMAP_URL and IMAP_OAUTH_*. @returns null without an IMAP_URL @throws SettingsError naming the one that is wrong */
export function imapSettings(environment: Record<string, string | undefined>): ImapSettings | null {
  const read = readSettings(shape, environment);
  const oauth = oauthSettings(read);
  if (read.IMAP_URL === undefined) {
    if (oauth) throw new SettingsError('IMAP_URL', `needed with IMAP_OAUTH_*, ${EXPECTED}`);
    return null;
  }
  const mailbox = mailboxIn(read.IMAP_URL);
  if (!mailbox) throw new SettingsError('IMAP_URL', EXPECTED);
  if (!mailbox.user) throw new SettingsError('IMAP_URL', `names no user, ${EXPECTED}`);
  if (oauth && mailbox.password !== null) {
    throw new SettingsError('IMAP_URL', 'has a password, expected none with IMAP_OAUTH_*');
  }
  if (!oauth && mailbox.password === null) {
    throw new SettingsError('IMAP_URL', 'has no password, expected one, or IMAP_OAUTH_TOKEN_URL');
  }
  return { ...mailbox, oauth };
}

function mailboxIn(text: string): Omit<ImapSettings, 'oauth'> | null {
  if (!/^imaps?:\/\//.test(text) || !URL.canParse(text)) return null;
  const { protocol, hostname, port, username, password, pathname } = new URL(text);
  if (hostname === '') return null;
  const isSecure = protocol === 'imaps:';
  try {
    return {
      host: hostname.replace(/^\[|\]$/g, ''),
      port: port === '' ? (isSecure ? 993 : 143) : Number(port),
      isSecure,
      user: decodeURIComponent(username),
      password: password === '' ? null : decodeURIComponent(password),
      folder: decodeURIComponent(pathname.slice(1)) || 'INBOX',
    };
  } catch {
    // a % that begins no escape
    return null;
  }
}

function oauthSettings(read: Read): OAuthSettings | null {
  if (!Object.keys(read).some((name) => name.startsWith('IMAP_OAUTH_'))) return null;
  const needed = (name: 'IMAP_OAUTH_TOKEN_URL' | 'IMAP_OAUTH_CLIENT_ID') => {
    const value = read[name];
    if (value === undefined) throw new SettingsError(name, 'needed when any IMAP_OAUTH_* is set');
    return value;
  };
  const oauth = {
    tokenUrl: needed('IMAP_OAUTH_TOKEN_URL'),
    clientId: needed('IMAP_OAUTH_CLIENT_ID'),
    clientSecret: read.IMAP_OAUTH_CLIENT_SECRET ?? null,
    refreshToken: read.IMAP_OAUTH_REFRESH_TOKEN ?? null,
    scope: read.IMAP_OAUTH_SCOPE ?? null,
  };
  if (oauth.clientSecret === null && oauth.refreshToken === null) {
    throw new SettingsError(
      'IMAP_OAUTH_CLIENT_SECRET',
      'needed without IMAP_OAUTH_REFRESH_TOKEN; expected one of the two, or both',
    );
  }
  return oauth;
}

function isGuarded(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}
