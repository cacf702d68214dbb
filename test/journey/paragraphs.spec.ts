import { allIn, firstOf } from '../../src/journey/inbound/elsewhere/paragraphs';
import { processorMs } from '../world/processor-time';

const MOST = { characters: 30, paragraphs: 2 };

describe('the paragraphs of a mail', () => {
  it.each<[string, string[], boolean]>([
    ['', [], false],
    ['One.\nStill one.\r\n \t\r\n\r\nTwo.\n', ['One.\nStill one.', 'Two.'], false],
    ['One\n\nTwo\n\nThree', ['One', 'Two'], true],
    ['x'.repeat(31), ['x'.repeat(30)], true],
  ])('%j begins with %j', (text, paragraphs, isCut) => {
    expect(firstOf(text, MOST)).toEqual({ paragraphs, isCut });
  });

  it.each([
    ['', []],
    ['One\n\nTwo', ['One', 'Two']],
    ['One\n\nTwo\n\nThree', ['One', 'Two\n\nThree']],
  ])('%j is %j in two, with every word', (text, paragraphs) => {
    expect(allIn(text, 2)).toEqual(paragraphs);
  });

  it('are found in no time in spaces and empty lines', async () => {
    const taken = await processorMs(() => {
      expect(allIn(`a${'\n '.repeat(100_000)}b${' '.repeat(200_000)}\nc`, 2)).toHaveLength(2);
    });
    expect(taken).toBeLessThan(1000);
  });
});
