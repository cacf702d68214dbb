import { answerIn } from '../../src/journey/inbound/elsewhere/answer-text';
import { processorMs } from '../world/processor-time';

const MARK = '##- Write your answer above this line -##';

describe('what somebody answered to a forwarded mail', () => {
  it.each([
    ['On Thursday.', 'On Thursday.'],
    ['On Thursday.\n\nBye\n', 'On Thursday.\n\nBye'],
    [`Yes.\n${MARK}\nHello Kaisa`, 'Yes.'],
    [`Yes.\n\n> ${MARK}\n> Hello Kaisa`, 'Yes.'],
    [`Yes.\n\nOn Mon, 4 May 2026 at 09:12, Maija <a@x.fi> wrote:\n\n> ${MARK}`, 'Yes.'],
    [`Yes.\n\nOn Mon, 4 May 2026 at 09:12 Maija Meri <\na@x.fi> wrote:\n> ${MARK}`, 'Yes.'],
    [`Come at 10.\nMaija <a@x.fi> wrote:\n> ${MARK}`, 'Come at 10.'],
    [`Kyllä.\n\nMaija Meri <a@x.fi> kirjoitti 4.5.2026 klo 9.12:\n> ${MARK}`, 'Kyllä.'],
    [`Ja.\n\nDen mån 4 maj 2026 skrev Maija <a@x.fi>:\n> ${MARK}`, 'Ja.'],
    [
      `Yes.\n\n________\nFrom: Maija Meri <a@x.fi>\nSent: Monday\nTo: Kaisa\nSubject: When?\n\n${MARK}`,
      'Yes.',
    ],
    [`Kyllä.\n\nLähettäjä: Maija\nLähetetty: maanantai\nAihe: Milloin\n\n${MARK}`, 'Kyllä.'],
    // no head of a mail: words
    [`Where?\nTo: the harbour\n\n${MARK}`, 'Where?\nTo: the harbour'],
    ['Bring:\na pen', 'Bring:\na pen'],
    [`I say this:\n${MARK}`, 'I say this:'],
    [`On Mon, 4 May 2026, Maija <a@x.fi> wrote:\n\n> ${MARK}\n> Hello`, ''],
    ['> only\n> a quote', ''],
    ['', ''],
  ])('of %j is %j', (visible, answer) => {
    expect(answerIn(visible)).toBe(answer);
    expect(answerIn(visible.replaceAll('\n', '\r\n'))).toBe(answer.replaceAll('\r\n', '\n'));
  });

  it.each([
    ['a rule', `---${' '.repeat(100_000)}-x`],
    ['a colon and spaces', `Maija wrote:${' '.repeat(100_000)}x`],
    ['many addresses', `${'a@'.repeat(50_000)}x`],
    ['many who wrote', 'wrote '.repeat(20_000)],
  ])('is found in no time behind a line that goes on and on: %s', async (_what, line) => {
    const taken = await processorMs(() => {
      expect(answerIn(`Hello\n${line}\n> quote`)).toBe(`Hello\n${line}`.trim());
    });
    expect(taken).toBeLessThan(1000);
  });
});
