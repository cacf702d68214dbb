import { compile, type DomNode, type FormatCallback } from 'html-to-text';

const paragraph = { leadingLineBreaks: 2, trailingLineBreaks: 2 };

/** No line of it is broken, so that a program can read it. */
const WIDE = { reservedLineLength: -1000 };

/** A row of a letter's own table in a line, its cells apart; mjml's tables only say where things stand. */
const row: FormatCallback = (element, walk, builder) => {
  const { role } = tableOf(element).attribs as Record<string, string>;
  if (role === 'presentation') {
    walk(element.children, builder);
    return;
  }
  builder.openBlock({ leadingLineBreaks: 1, ...WIDE });
  const cells = element.children.filter(({ name }) => name === 'th' || name === 'td');
  for (const [i, cell] of cells.entries()) {
    if (i > 0) builder.addInline(' | ');
    walk(cell.children, builder);
  }
  builder.closeBlock({ trailingLineBreaks: 1 });
};

function tableOf(element: DomNode): DomNode {
  return element.name === 'table' || !element.parent ? element : tableOf(element.parent);
}

const line: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 1, ...WIDE });
  walk(element.children, builder);
  builder.closeBlock({ trailingLineBreaks: 1 });
};

const convert = compile({
  wordwrap: 76,
  formatters: { row, line },
  selectors: [
    { selector: 'div', format: 'block', options: paragraph },
    { selector: 'h2', format: 'heading', options: { uppercase: false, trailingLineBreaks: 1 } },
    { selector: 'h3', format: 'heading', options: { uppercase: false, trailingLineBreaks: 1 } },
    { selector: 'a', options: { linkBrackets: false, hideLinkHrefIfSameAsText: true } },
    { selector: 'tr', format: 'row' },
    { selector: 'code', format: 'line' },
    { selector: 'ul', options: { itemPrefix: '- ', ...paragraph } },
  ],
});

/** The plain-text part of a mail, from its HTML. */
export function textOf(html: string): string {
  return convert(html).replace(/\n{3,}/g, '\n\n');
}
