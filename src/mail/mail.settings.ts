import { z } from 'zod';
import { readSettings } from '../kernel/settings';
import { parseAddress, parseCorrespondent, type Correspondent } from '../kernel/address';

/** How mail leaves. */
export interface MailSettings {
  /** The relay, `smtp://` or `smtps://`; null sends into the embedded mailbox. */
  readonly smtpUrl: string | null;
  readonly from: Correspondent;
  /** The right-hand side of message ids. */
  readonly domain: string;
  /** MAIL_DOMAIN where it is set: mail to any address there reaches this service. Null: only MAIL_FROM gets answers. */
  readonly answersTo: string | null;
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
});

/** Reads SMTP_URL, MAIL_FROM and MAIL_DOMAIN. @throws SettingsError naming the one that is wrong */
export function mailSettings(environment: Record<string, string | undefined>): MailSettings {
  const read = readSettings(shape, environment);
  const from = read.MAIL_FROM;
  return {
    smtpUrl: read.SMTP_URL ?? null,
    from,
    domain: read.MAIL_DOMAIN ?? from.address.slice(from.address.lastIndexOf('@') + 1),
    answersTo: read.MAIL_DOMAIN ?? null,
  };
}

function isSmtpUrl(text: string): boolean {
  return /^smtps?:\/\//.test(text) && URL.canParse(text) && new URL(text).hostname !== '';
}
