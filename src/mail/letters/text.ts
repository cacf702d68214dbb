import { compile } from 'html-to-text';

const paragraph = { leadingLineBreaks: 2, trailingLineBreaks: 2 };

const convert = compile({
  wordwrap: 76,
  selectors: [
    { selector: 'div', format: 'block', options: paragraph },
    { selector: 'h2', format: 'heading', options: { uppercase: false, trailingLineBreaks: 1 } },
    { selector: 'h3', format: 'heading', options: { uppercase: false, trailingLineBreaks: 1 } },
    { selector: 'a', options: { linkBrackets: false, hideLinkHrefIfSameAsText: true } },
    { selector: 'ul', options: { itemPrefix: '- ', ...paragraph } },
  ],
});

/** The plain-text part of a mail, from its HTML. */
export function textOf(html: string): string {
  return convert(html).replace(/\n{3,}/g, '\n\n');
}
