import { headOf } from './envelope';

/** What would say that the rest is something else than the note. */
const MIME = /^(content-[a-z-]+|mime-version):/i;

/**
 * Stands for a mail that is too large: its headers as they came, and a note in place of its words and files. What reads
 * mails files it as it would the whole.
 * @param size of the whole, in bytes; null where it is not known
 */
export function cutMail(raw: Buffer, size: number | null, limit: number, place: string): Buffer {
  const fields = headOf(raw)
    .toString('latin1')
    .split(/\r?\n(?![ \t])/)
    .filter((field) => field !== '' && !MIME.test(field));
  const note =
    `This e-mail is too large to be taken (${megabytes(size)}, at most ${megabytes(limit)}). ` +
    `It was left in the mailbox in full: ${place}.`;
  return Buffer.concat([
    Buffer.from(`${fields.join('\r\n')}\r\n`, 'latin1'),
    Buffer.from(`${TEXT}\r\n${note}\r\n`, 'utf8'),
  ]);
}

/** Stands for a mail that the server does not hand over. */
export function missingMail(place: string): Buffer {
  const note = `The mail server does not hand this e-mail over. It is still in the mailbox: ${place}.`;
  return Buffer.from(`Subject: An e-mail that cannot be fetched\r\n${TEXT}\r\n${note}\r\n`, 'utf8');
}

const TEXT =
  'MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n';

function megabytes(size: number | null): string {
  return size === null ? 'of unknown size' : `${(size / 1024 / 1024).toFixed(1)} MB`;
}
