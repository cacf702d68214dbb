import { InputError } from '../../kernel/errors';

/** The parts of a letter, and what may stand within them. */
const PARTS = ['mj-title', 'mj-text', 'mj-button', 'mj-divider', 'mj-spacer', 'mj-raw'];
const WORDS = [
  ...['p', 'h2', 'h3', 'ul', 'ol', 'li', 'blockquote', 'br', 'strong', 'em', 'b', 'i', 'a'],
  ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'code'],
];
const ATTRIBUTES = ['href', 'align', 'mj-class', 'padding', 'height', 'width', 'cellpadding'];
/** A link to a page or an address, or to what is filled in. */
const HREF = /^(?:https?:\/\/|mailto:|\{\{)/;
/** An element's start or end, or text. */
const TOKEN = /<(\/?)([\w!-]*)((?:"[^"]*"|[^>"])*)(>|$)|[^<]+/g;

/**
 * Looks through a letter's elements: known ones only, closed in order, with known attributes. So nobody puts in a
 * script, a picture that counts readers, or a style that hides words.
 * @throws InputError naming the line
 */
export function checkMarkup(name: string, source: string): void {
  const open: { tag: string; line: number }[] = [];
  let line = 1;
  const fail = (why: string, at = line): never => {
    throw new InputError(`template ${name}, line ${at}: ${why}`);
  };
  for (const [token, slash, tag, attributes, end] of withoutComparisons(source).matchAll(TOKEN)) {
    if (tag === undefined) {
      // mjml drops it in silence: a condition would be gone, and what it guards be said to all
      const stray = /\S+/.exec(token)?.[0];
      if (stray !== undefined && open.length === 0) {
        line += token.slice(0, token.indexOf(stray)).split('\n').length - 1;
        fail(`"${stray}" stands outside of <mj-text>; conditions around parts go into <mj-raw>`);
      }
    } else if (slash === '/') {
      if (open.pop()?.tag !== tag) fail(`</${tag}> closes nothing that is open here`);
    } else {
      const allowed = open.length === 0 ? PARTS : WORDS;
      if (!allowed.includes(tag)) fail(`<${tag}> is not one of ${allowed.join(', ')}`);
      if (end === '') fail(`<${tag} is not ended with >`);
      checkAttributes(attributes!, fail);
      if (tag !== 'br' && !attributes!.endsWith('/')) open.push({ tag, line });
    }
    line += token.split('\n').length - 1;
  }
  const left = open.pop();
  if (left) fail(`<${left.tag}> is not closed`, left.line);
}

function checkAttributes(text: string, fail: (why: string) => never): void {
  const rest = text.replace(/\s([\w-]+)="([^"]*)"/g, (_all, attribute: string, value: string) => {
    if (!ATTRIBUTES.includes(attribute)) {
      fail(`attribute ${attribute} is not one of ${ATTRIBUTES.join(', ')}`);
    }
    if (attribute === 'href' && !HREF.test(value)) {
      fail('expected an href that begins with https://, http://, mailto: or {{');
    }
    return '';
  });
  if (!/^\s*\/?$/.test(rest)) fail(`expected attributes such as href="…", not "${rest.trim()}"`);
}

/** A comparison in a Liquid tag is no element. The places of all else stay. */
function withoutComparisons(source: string): string {
  return source.replace(/\{[{%][\s\S]*?[%}]\}/g, (tag) => tag.replace(/[<>"]/g, ' '));
}
