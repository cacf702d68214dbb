/** A piece of HTML that is safe to stand in a page. */
export class Markup {
  constructor(readonly text: string) {}
}

/** What may stand in a template: text, which is escaped, or pieces that are markup already. */
type Part = Markup | string | number | null | readonly Part[];

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** HTML from a template: whatever stands in `${}` is escaped, unless it is markup itself. Attributes need quotes. */
export function html(texts: TemplateStringsArray, ...parts: Part[]): Markup {
  const rest = parts.map((part, i) => textOf(part) + texts[i + 1]!);
  return new Markup(texts[0]! + rest.join(''));
}

function textOf(part: Part): string {
  if (part === null) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'string' || typeof part === 'number') {
    return String(part).replace(/[&<>"']/g, (character) => ESCAPES[character]!);
  }
  return part.map(textOf).join('');
}
