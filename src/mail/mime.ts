import MailComposer from 'nodemailer/lib/mail-composer';
import { sha256 } from '../kernel/hash';
import type { Instant } from '../kernel/instant';
import type { Correspondent } from '../kernel/address';
import type { Rendered } from './templates';

/** A calendar entry that goes with a mail (RFC 5546). */
export interface CalendarPart {
  method: 'REQUEST' | 'CANCEL';
  /** The .ics file. */
  content: string;
}

/** A file that goes with a mail. */
export interface FilePart {
  name: string;
  type: string;
  content: Uint8Array;
}

/** What the bytes of a mail are made from. */
export interface Draft {
  /** Its id in Lupaus, from which the Message-ID and the boundary follow. */
  id: string;
  domain: string;
  from: Correspondent;
  to: Correspondent;
  /** Where an answer goes, if not to `from`. */
  replyTo?: Correspondent;
  /** Message-IDs of what was written before, oldest first, so that a reader sees one thread. */
  references?: string[];
  automated: boolean;
  at: Instant;
  words: Rendered;
  /** The first is what the mail is about. */
  ics?: readonly CalendarPart[];
  files?: FilePart[];
  /** The page on which the reader may choose not to get such mails (RFC 2369). */
  unsubscribe?: string;
}

/** RFC 5322 advises lines of under 998 characters: the first and the latest of a long thread are enough to find it. */
const MOST_REFERENCES = 10;
const MESSAGE_ID = /^<[^\s<>@]+@[^\s<>@]+>$/;

/**
 * The bytes of a mail (RFC 5322, MIME), all ASCII. The same draft gives the same bytes, so a copy that goes out twice
 * has one Message-ID and can be told apart from another mail.
 */
export async function composeMime(draft: Draft): Promise<string> {
  const { id, domain, from, to, replyTo, automated, at, words, ics, files, unsubscribe } = draft;
  const [entry, ...more] = ics ?? [];
  const references = shorten((draft.references ?? []).map(messageId));
  const composer = new MailComposer({
    messageId: `<${id}@${domain}>`,
    date: new Date(at),
    from: inOneLine(from),
    to: inOneLine(to),
    replyTo: replyTo && inOneLine(replyTo),
    // RFC 5322, 3.6.4
    references,
    inReplyTo: references.at(-1),
    subject: harmless(words.subject),
    text: words.text,
    html: words.html,
    icalEvent: entry && { method: entry.method, filename: 'interview.ics', content: entry.content },
    attachments: [...more.map(asAttachment), ...(files ?? [])].map(({ name, type, content }) => ({
      ...{ filename: harmless(name), contentType: type, content: Buffer.from(content) },
    })),
    textEncoding: 'quoted-printable',
    // the lines end as on the wire: what is stored is what is sent
    newline: 'windows',
    // RFC 3834: an answering machine does not answer this
    headers: {
      ...(automated ? { 'Auto-Submitted': 'auto-generated' } : {}),
      ...(unsubscribe === undefined ? {} : { 'List-Unsubscribe': `<${unsubscribe}>` }),
    },
    baseBoundary: sha256(id).slice(0, 16),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const bytes = await composer.compile().build();
  return bytes.toString('ascii');
}

/**
 * A further entry, as a file. One calendar may not hold them all: what METHOD:CANCEL names must bear one UID (RFC 5546,
 * 3.2.5). So each is an object of its own in a part of its own that says its method (RFC 6047, 2.4). Programs act by
 * themselves on the one beside the text at most; two of those would be two versions of one mail, of which one is shown.
 * What is attached is opened with a press, and takes out its own meeting.
 */
function asAttachment({ method, content }: CalendarPart, i: number): FilePart {
  const type = `text/calendar; charset=utf-8; method=${method}`;
  return { name: `interview-${i + 2}.ics`, type, content: Buffer.from(content) };
}

/** An id as mails name it, in angle brackets; what is none may not reach a header. */
function messageId(text: string): string {
  const id = text.startsWith('<') ? text : `<${text}>`;
  if (!MESSAGE_ID.test(id)) throw new Error(`${JSON.stringify(text)} is no Message-ID`);
  return id;
}

function shorten(references: string[]): string[] {
  const { length } = references;
  return length <= MOST_REFERENCES
    ? references
    : [references[0]!, ...references.slice(length - MOST_REFERENCES + 1)];
}

function inOneLine({ name, address }: Correspondent): Correspondent {
  return { name: harmless(name), address };
}

/** A line break would end the header and begin another; `=?` would be read as text in another encoding. */
function harmless(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replaceAll('=?', '= ?')
    .trim();
}
