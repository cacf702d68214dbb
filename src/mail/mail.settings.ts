import { z } from 'zod';
import { readSettings, SettingsError } from '../kernel/settings';
import { parseAddress, parseCorrespondent, type Correspondent } from '../kernel/address';
import { imapSettings, type ImapSettings } from './inbound/imap/imap.settings';

/** How mail leaves. */
export interface MailSettings {
  /** The relay, `smtp://` or `smtps://`; null sends into the embedded mailbox. */
  readonly smtpUrl: string | null;
  readonly from: Correspondent;
  /** The right-hand side of message ids: the domain of MAIL_FROM. */
  readonly domain: string;
  /** MAIL_DOMAIN where it is set: mail to any address there reaches this service. Null: only MAIL_FROM gets answers. */
  readonly answersTo: string | null;
  /** Where mail to MAIL_DOMAIN is taken over SMTP; null where nothing listens. */
  readonly inbound: { readonly port: number; readonly host: string } | null;
  /** A mailbox of another server that gets the mail to MAIL_DOMAIN; null for none. */
  readonly imap: ImapSettings | null;
}

/** The token under which a provider asks for its `MailSettings`. */
export const MAIL_SETTINGS = Symbol('MailSettings');

const shape = z.object({
  SMTP_URL: z
    .string()
    .refine(isSmtpUrl, 'expected smtp://user:password@host:port or smtps://…')
    .optional(),
  MAIL_FROM: z
    .string()
    .default('jobs@lupaus.localhost')
    .transform((text, context) => {
      const from = parseCorrespondent(text);
      if (from) return from;
      context.addIssue('expected an address such as Example Ltd <jobs@example.com>');
      return z.NEVER;
    }),
  MAIL_DOMAIN: z
    .string()
    .refine(
      (domain) => parseAddress(`x@${domain}`) !== null,
      'expected a domain such as example.com',
    )
    .optional(),
  INBOUND_SMTP_PORT: z.coerce
    .number('expected a port from 0 to 65535')
    .int('expected a port from 0 to 65535')
    .min(0, 'expected a port from 0 to 65535')
    .max(65_535, 'expected a port from 0 to 65535')
    .optional(),
  INBOUND_SMTP_HOST: z.string().min(1).default('127.0.0.1'),
});

/** Reads SMTP_URL, MAIL_FROM, MAIL_DOMAIN, INBOUND_SMTP_PORT, INBOUND_SMTP_HOST, IMAP_URL and IMAP_OAUTH_*. @throws SettingsError naming the one that is wrong */
export function mailSettings(environment: Record<string, string | undefined>): MailSettings {
  const read = readSettings(shape, environment);
  const from = read.MAIL_FROM;
  const port = read.INBOUND_SMTP_PORT;
  const imap = imapSettings(environment);
  if ((port !== undefined || imap !== null) && read.MAIL_DOMAIN === undefined) {
    throw new SettingsError(
      'MAIL_DOMAIN',
      'needed to take mail, expected a domain such as example.com',
    );
  }
  return {
    smtpUrl: read.SMTP_URL ?? null,
    from,
    domain: from.address.slice(from.address.lastIndexOf('@') + 1),
    answersTo: read.MAIL_DOMAIN?.toLowerCase() ?? null,
    inbound: port === undefined ? null : { port, host: read.INBOUND_SMTP_HOST },
    imap,
  };
}

function isSmtpUrl(text: string): boolean {
  return /^smtps?:\/\//.test(text) && URL.canParse(text) && new URL(text).hostname !== '';
}
