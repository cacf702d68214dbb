import { convert } from 'html-to-text';
import { filetypemime } from 'magic-bytes.js';
import { simpleParser, type AddressObject, type Attachment, type ParsedMail } from 'mailparser';
import { automaticSign } from './automatic';
import { readDeliveryReport } from './delivery-report';
import { withoutQuotes } from './quotes';
import { LARGEST_FILE, type ReadFile, type ReadMail } from './read-mail';

const MOST_FILES = 50;
const LONGEST_SUBJECT = 500;
const LONGEST_TEXT = 200_000;
const LONGEST_ID = 500;
const MOST_IDS = 50;
const UNKNOWN_TYPE = 'application/octet-stream';
/** RFC 3464, and RFC 6533 for addresses in other scripts. */
const REPORTS = ['message/delivery-status', 'message/global-delivery-status'];
/** Its own way from HTML to text throws at some 2,000 nested elements. */
const PARSING = {
  ...{ skipHtmlToText: true, skipTextToHtml: true, skipTextLinks: true, skipImageLinks: true },
  keepDeliveryStatus: true,
};
const LONGEST_HTML = 2_000_000;
const HTML_LIMITS = { maxDepth: 100, maxChildNodes: 2_000 };

/**
 * Reads a mail (RFC 5322, MIME). May take long or throw for one that was made to do harm: to be called in a thread that
 * can be ended.
 * @param sender MAIL FROM; null where it is not known
 */
export async function readMail(raw: Buffer, sender: string | null): Promise<ReadMail> {
  const mail = await simpleParser(raw, PARSING);
  const headers = mail.headerLines.map(({ key, line }) => ({
    name: key.toLowerCase(),
    value: line.slice(line.indexOf(':') + 1).trim(),
  }));
  // a person may send a report along; then the mail is theirs
  const reports = isReport(mail)
    ? mail.attachments.filter(({ contentType }) => REPORTS.includes(contentType))
    : [];
  const fullText = plain(textOf(mail));
  const text = withoutQuotes(fullText);
  const from = mail.from?.value[0];
  return {
    messageId: idsIn(mail.messageId)[0] ?? null,
    answers: [...idsIn(mail.inReplyTo), ...idsIn(mail.references).reverse()],
    from: from?.address ? { name: plain(from.name), address: plain(from.address) } : null,
    to: [...addressesIn(mail.to), ...addressesIn(mail.cc)],
    subject: plain(mail.subject ?? '')
      .replace(/\s+/g, ' ')
      .slice(0, LONGEST_SUBJECT),
    text,
    fullText: text === fullText ? null : fullText,
    html: mail.html ? mail.html.slice(0, LONGEST_HTML) : null,
    automatic: automaticSign(headers, sender),
    report: reports.length === 0 ? null : readDeliveryReport(reports[0]!.content.toString('utf8')),
    files: mail.attachments
      .filter((one) => !reports.includes(one))
      .slice(0, MOST_FILES)
      .map(fileOf),
  };
}

/** RFC 6522: the whole mail is one. */
function isReport({ headers }: ParsedMail): boolean {
  const type = headers.get('content-type') as { value?: string } | undefined;
  return type?.value?.toLowerCase() === 'multipart/report';
}

function textOf({ text, html }: ParsedMail): string {
  if (text !== undefined && text.trim() !== '') return text.slice(0, LONGEST_TEXT);
  if (!html) return '';
  return convert(html.slice(0, LONGEST_HTML), {
    limits: HTML_LIMITS,
    wordwrap: false,
    selectors: [
      { selector: 'img', format: 'skip' },
      { selector: 'a', options: { ignoreHref: true } },
    ],
  }).slice(0, LONGEST_TEXT);
}

/** PostgreSQL keeps no NUL, and half a surrogate is no text. */
function plain(text: string): string {
  return Buffer.from(text.replaceAll('\0', ''), 'utf8').toString('utf8').trim();
}

function idsIn(field: string | string[] | undefined): string[] {
  const all = [field ?? []].flat().join(' ');
  const ids = [...all.matchAll(/<([^<>\s]+)>/g)].map(([, id]) => plain(id!).slice(0, LONGEST_ID));
  return ids.slice(-MOST_IDS);
}

function addressesIn(field: AddressObject | AddressObject[] | undefined): string[] {
  return [field ?? []]
    .flat()
    .flatMap(({ value }) => value)
    .flatMap(({ address, group }) => [address, ...(group ?? []).map((one) => one.address)])
    .filter((address): address is string => address !== undefined && address !== '')
    .map(plain);
}

function fileOf({ filename, content, size }: Attachment, index: number): ReadFile {
  // the name of a file, not of a path; what it says it is counts for nothing
  const name = plain(filename ?? '')
    .replace(/[/\\\p{Cc}]/gu, '_')
    .slice(0, 200);
  return {
    name: name === '' ? `attachment-${index + 1}` : name,
    type: filetypemime(content.subarray(0, 4_100))[0] ?? UNKNOWN_TYPE,
    size,
    content: size > LARGEST_FILE ? null : content,
  };
}
