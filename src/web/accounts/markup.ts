/** Text that is markup already. */
export class Markup {
  constructor(readonly text: string) {}
}

const ENTITIES: Record<string, string> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' },
};

/** Markup with values in it, each escaped unless it is markup itself; lists are joined, null is nothing. */
export function html(
  parts: TemplateStringsArray,
  ...values: (string | Markup | readonly Markup[] | null)[]
): Markup {
  const written = values.map((value) => {
    if (value === null) return '';
    if (typeof value === 'string') return value.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
    return value instanceof Markup ? value.text : value.map(({ text }) => text).join('');
  });
  return new Markup(parts.map((part, i) => part + (written[i] ?? '')).join(''));
}
