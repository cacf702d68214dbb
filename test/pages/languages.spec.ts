import { ACT_WORDS } from '../../src/web/candidate/acts/acts.words';
import { DATA_WORDS } from '../../src/web/candidate/data/data.words';
import { SENTENCES, WORDS } from '../../src/web/candidate/status/status.words';
import { STEPS } from '../../src/web/candidate/status/steps.words';
import { problemIn } from '../../src/web/candidate/problems';
import { OPEN_WORDS } from '../../src/web/open/open.words';
import { POSTING_WORDS } from '../../src/web/open/posting/posting.words';
import { LOCALES } from '../../src/mail/locale';

const ALL = { ACT_WORDS, DATA_WORDS, SENTENCES, WORDS, STEPS, OPEN_WORDS, POSTING_WORDS };
/** Words that are the same in two languages, or names. */
const SAME = /^(Name|Ontario|Finland|Interview|Intervju|Status|[2-4])$/;
/** English that no Finnish or Swedish sentence has. */
const ENGLISH = /\b(the|your|with|you|answer|application|question|from us|please)\b/i;

/** Every text in words, by its path. */
function textsIn(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([name, value]): [string, string][] => {
    if (typeof value === 'string') return [[`${path}${name}`, value]];
    return typeof value === 'object' ? textsIn(value as object, `${path}${name}.`) : [];
  });
}

describe.each(Object.entries(ALL))('%s', (_, words) => {
  const english = new Map(textsIn(words.en));

  it.each(['fi', 'sv'] as const)('is all in %s, with the same places to fill', (locale) => {
    for (const [path, text] of textsIn(words[locale])) {
      const original = english.get(path) ?? '';
      expect([path, text]).not.toEqual([path, '']);
      if (!SAME.test(text)) expect([path, text]).not.toEqual([path, original]);
      expect([path, text.replace(/\{\w+\}/g, '')]).toEqual([
        path,
        expect.not.stringMatching(ENGLISH),
      ]);
      const places = (one: string) => (one.match(/\{\w+\}/g) ?? []).sort();
      expect([path, places(text)]).toEqual([path, places(original)]);
      expect(text).not.toContain('!');
    }
  });
});

it.each(LOCALES)('whatever is wrong is told in %s', (locale) => {
  const told = [
    problemIn(locale, 'invalid_input', 'email must be one; name is missing'),
    problemIn(locale, 'invalid_input', 'strange must be odd'),
    problemIn(locale, 'unheard_of', 'Something in English.'),
  ];
  expect(new Set(told).size).toBe(2);
  for (const one of told) expect(one.length).toBeGreaterThan(20);
  if (locale !== 'en') expect(told.join(' ')).not.toMatch(ENGLISH);
});
