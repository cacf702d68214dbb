/** Above a line that begins so in a forwarded mail stands its answer; the templates have it. */
const MARK = /^[>\s]*##-/;
const QUOTE = /^\s*>/;
/** "On Monday Maija wrote:", in the languages of the templates, or any line that names an address and ends in a colon. */
const SAYS_WHO = /\b(?:wrote|kirjoitti|skrev)\b.*:\s*$|@.*:\s*$/i;
/** The first line of one that goes on in the next. */
const BEGINS_SO = /^(?:On|Den)\b|<$/;
/** What Outlook puts above a quote. */
const HEAD =
  /^\W*(?:From|Sent|To|Cc|Subject|Date|Reply-To|Lähettäjä|Lähetetty|Vastaanottaja|Kopio|Aihe|Päivämäärä|Från|Skickat|Till|Kopia|Ämne|Datum)\W*:/i;
const SENDER = /^\W*(?:From|Lähettäjä|Från)\W*:/i;
const RULE = /^\s*[-_*]{3,}[^-_*]*[-_*]*\s*$/;
/** A longer line stands above no quote; the patterns would take the square of its length. */
const LONGEST_HEAD = 500;

/**
 * What somebody answered to a forwarded mail, without what they quote of it: that is between Lupaus and them.
 * @param visible the mail without the quotes and the signature that were found in it; all of it where nothing else is
 * @returns empty when nothing is left
 */
export function answerIn(visible: string): string {
  const lines = visible.split(/\r?\n/);
  const mark = lines.findIndex((line) => MARK.test(line));
  const above = mark === -1 ? lines : lines.slice(0, mark);
  const own = above.filter((line) => !QUOTE.test(line));
  const isCut = mark !== -1 || own.length < above.length;
  return (isCut ? withoutHead(own) : own).join('\n').trim();
}

/** Takes away what stands between the words and a quote: who wrote it, or the head of the mail. */
function withoutHead(lines: readonly string[]): string[] {
  const left = trimmed(lines);
  const [last = '', before = ''] = left.slice(-2).reverse();
  if (last.length <= LONGEST_HEAD && SAYS_WHO.test(last)) {
    const isWrapped = !/\d/.test(last) && BEGINS_SO.test(before.trim());
    return trimmed(left.slice(0, isWrapped ? -2 : -1));
  }
  const begins = left.findLastIndex((line) => !isOfHead(line)) + 1;
  return left.slice(begins).some((line) => SENDER.test(line))
    ? trimmed(left.slice(0, begins))
    : left;
}

function isOfHead(line: string): boolean {
  if (line.length > LONGEST_HEAD) return line.trim() === '';
  return HEAD.test(line) || RULE.test(line) || line.trim() === '';
}

function trimmed(lines: readonly string[]): string[] {
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return lines.slice(0, last + 1);
}
