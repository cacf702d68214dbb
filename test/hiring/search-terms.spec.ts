import { hasTerms, isTooShort, searchTerms } from '../../src/hiring/search/search-terms';
import { fold, keysFrom, keysOfPerson } from '../../src/kernel/folding';

describe('folding', () => {
  it.each([
    ['Mäkinen', 'makinen'],
    ['ÅSA Öberg', 'asa oberg'],
    ['Łukasz Strauß', 'lukasz strauss'],
    ['Ærø', 'aero'],
    ['ﬁsh', 'fish'],
  ])('%s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe('a person', () => {
  const found = (name: string, address: string | null, beginning: string) => {
    const [from, to] = keysFrom(fold(beginning));
    return keysOfPerson(name, address).some((key) => key >= from && key < to);
  };
  it.each([
    ['Maija Liisa Mäkinen', null, 'maki', true],
    ['Maija Liisa Mäkinen', null, 'LIISA', true],
    ['Maija Liisa Mäkinen', null, 'iisa', false],
    ['Anna-Kaisa Ek', null, 'kaisa', true],
    ['محمد بن سلمان', null, 'محم', true],
    ['🦊 Kettu', null, 'kettu', true],
    ['X', 'maija.meri@example.com', 'maija.meri@exa', true],
    ['X', 'maija.meri@example.com', 'meri', true],
    ['X', 'maija.meri@example.com', 'example', false],
  ] as [string, string | null, string, boolean][])(
    '%s (%s) by %s: %s',
    (name, address, beginning, is) => {
      expect(found(name, address, beginning)).toBe(is);
    },
  );

  it('has each word once, and none that does not fit its column', () => {
    const keys = keysOfPerson(`Maija maija ${'é'.repeat(300)}`, 'maija@example.com');
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.every((key) => key.length <= 254)).toBe(true);
  });
});

describe('what is looked for', () => {
  it.each([
    ['  Maija   VIRT ', ['maija', 'virt']],
    ['virt maija', ['maija', 'virt']],
    ['maija@example.com', ['maija@example.com']],
    ['maija.meri', ['maija', 'meri']],
    ['a a a', ['a']],
    ['-- "', []],
  ])('%j is %j', (text, terms) => {
    expect(searchTerms(text)).toEqual(terms);
  });
  it('is too short with one letter', () => {
    expect(['', 'm', 'ma', 'm v'].map((text) => isTooShort(searchTerms(text)))).toEqual([
      ...[true, true, false, false],
    ]);
  });
  it('is found in a title', () => {
    expect(hasTerms('Myyntipäällikkö, Oulu', searchTerms('oulu myyntipaa'))).toBe(true);
    expect(hasTerms('Myyntipäällikkö, Oulu', searchTerms('paallikko'))).toBe(false);
  });
});
