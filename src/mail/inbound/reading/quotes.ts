import EmailReplyParser from 'email-reply-parser';

/** How a quote begins that the library knows. */
const BEGINS = 'On 1 May 2026, Lupaus <quote@lupaus.invalid> wrote:';
/** How mail programs begin one in Finnish and Swedish, which it knows in part only. */
const OTHERS = [
  // "ma 4.5.2026 klo 9.12 Nimi <a@b.example> kirjoitti:", "Den mån 4 maj 2026 kl 09:12 skrev Namn <a@b.example>:"
  /^(?:(?:ma|ti|ke|to|pe|la|su)\b|\d{1,2}\.\d{1,2}\.\d{4}).{0,300}\bkirjoitti.{0,300}:[ \t]*$/gimu,
  /^(?:Den\b|\d{1,2} \p{L}{3,9}\.? \d{4}).{0,300}\bskrev.{0,300}:[ \t]*$/gimu,
  // Outlook's head of what it quotes
  /^[ \t]*\*?(?:Lähettäjä|Från):\*?[ \t].{1,300}\r?\n[ \t]*\*?(?:Lähetetty|Päivämäärä|Skickat|Datum):.*$/gimu,
];

/** The library takes the square of the empty lines that follow one another. */
const MOST_EMPTY_LINES = 20;

/** What somebody wrote, without what they quote and without their signature; all of it when there is nothing else. */
export function withoutQuotes(text: string): string {
  const known = OTHERS.reduce((all, begins) => all.replace(begins, BEGINS), spaced(text));
  const visible = new EmailReplyParser().read(known).getVisibleText().trim();
  // a mail that is nothing but a quote is better seen than not, and no words of ours stand in it
  return visible === '' || visible.includes(BEGINS) ? text : visible;
}

function spaced(text: string): string {
  let empty = 0;
  const lines = text.split('\n').filter((line) => {
    empty = line.trim() === '' ? empty + 1 : 0;
    return empty <= MOST_EMPTY_LINES;
  });
  return lines.join('\n');
}
