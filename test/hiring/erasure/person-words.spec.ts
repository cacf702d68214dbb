import { PersonWords } from '../../../src/hiring/candidates/erasure/person-words';

/** Whom a text names: who is erased, and nobody whose words only have the same letters. */
describe('the words that a person is found by', () => {
  it.each([
    ['Ed', 'We have rejected three and invited one.', false],
    ['Ed', '{"name":"Ed","event":"candidate_moved"}', true],
    ['Ed', 'Ed: an answer is owed', true],
    ['Li', 'A list of links', false],
    ['Maria', 'Mariana Silva waits', false],
    ['Ana Ruiz', 'Ana\r\nRuizin hakemus', true],
    ['ana@example.com', '<ana@example.com>', true],
    ['李明', '李明さんの応募', true],
    ['+358401234567', 'tel:+358401234567', true],
    ['a.b', 'axb and a.b.', true],
    ['a.b', 'axb', false],
  ])('%s in “%s”: %s', (word, text, isNamed) => {
    expect(new PersonWords([word], []).areIn(text)).toBe(isNamed);
  });

  it('leave a form the letters that are not theirs', () => {
    const words = new PersonWords(['Ed', 'ed@example.com'], []);
    const form = { text: 'Rejected: Ed, Edgar', to: ['ed@example.com'] };
    expect(words.outOf(form)).toEqual({ text: 'Rejected: —, Edgar', to: ['—'] });
  });
});
