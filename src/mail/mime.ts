import MailComposer from 'nodemailer/lib/mail-composer';
import { sha256 } from '../kernel/hash';
import type { Instant } from '../kernel/instant';
import type { Correspondent } from '../kernel/address';
import type { Rendered } from './templates';

/** What the bytes of a mail are made from. */
export interface Draft {
  /** Its id in Lupaus, from which the Message-ID and the boundary follow. */
  id: string;
  domain: string;
  from: Correspondent;
  to: Correspondent;
  automated: boolean;
  at: Instant;
  words: Rendered;
}

/**
 * The bytes of a mail (RFC 5322, MIME), all ASCII. The same draft gives the same bytes, so a copy that goes out twice
 * has one Message-ID and can be told apart from another mail.
 */
export async function composeMime(draft: Draft): Promise<string> {
  const { id, domain, from, to, automated, at, words } = draft;
  const composer = new MailComposer({
    messageId: `<${id}@${domain}>`,
    date: new Date(at),
    from,
    to,
    ...words,
    textEncoding: 'quoted-printable',
    // RFC 3834: an answering machine does not answer this
    headers: automated ? { 'Auto-Submitted': 'auto-generated' } : {},
    baseBoundary: sha256(id).slice(0, 16),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const bytes = await composer.compile().build();
  return bytes.toString('ascii');
}
