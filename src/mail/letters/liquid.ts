import { Liquid } from 'liquidjs';

/** No tag that reads another file, no filter that puts text into the HTML as it is. */
const TAGS = ['if', 'unless', 'case', 'for', 'break', 'continue', 'assign', 'capture', 'comment'];
const FILTERS = [
  ...['default', 'size', 'first', 'last', 'join', 'plus', 'minus'],
  ...['upcase', 'downcase', 'capitalize', 'strip', 'append', 'prepend', 'replace', 'truncate'],
];

const strict = {
  strictVariables: true,
  strictFilters: true,
  ownPropertyOnly: true,
  parseLimit: 1e5,
  /** Milliseconds, by the wall clock: a busy machine may stand still for half a second and more. */
  renderLimit: 5_000,
  memoryLimit: 1e6,
};

/** Fills HTML: what is filled in is escaped. */
export const htmlLiquid = confined(new Liquid({ ...strict, outputEscape: 'escape' }));

/** Fills a subject, which is no HTML: it is encoded where it is put into the header. */
export const plainLiquid = confined(new Liquid(strict));

function confined(liquid: Liquid): Liquid {
  const { escape } = liquid.filters;
  keepOnly(liquid.tags, TAGS);
  keepOnly(liquid.filters, FILTERS);
  // a person's own words, with the line breaks that were typed
  liquid.registerFilter('lines', {
    raw: true,
    handler(this: unknown, text: unknown) {
      const escaped = (escape as (value: unknown) => string).call(this, text);
      return escaped.trim().replace(/\r\n?|\n/g, '<br />');
    },
  });
  return liquid;
}

function keepOnly(table: Record<string, unknown>, names: string[]): void {
  for (const name of Object.keys(table)) {
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- liquidjs has no other way
    if (!names.includes(name)) delete table[name];
  }
}
