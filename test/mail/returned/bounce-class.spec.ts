import { bounceClassOf, tellingCode } from '../../../src/mail/returned/bounce-class';
import { sayReport } from '../../../src/mail/returned/say-report';

describe('a mail that came back', () => {
  it.each([
    ['5.1.1', 'hard'],
    ['5.1.2', 'hard'],
    ['5.1.3', 'hard'],
    ['5.1.6', 'hard'],
    ['5.1.10', 'hard'],
    ['5.2.1', 'hard'],
    ['4.2.2', 'soft'],
    ['4.4.7', 'soft'],
    ['4.7.1', 'soft'],
    ['5.2.2', 'soft'],
    ['5.3.4', 'soft'],
    ['5.7.0', 'ours'],
    ['5.7.1', 'ours'],
    ['5.7.606', 'ours'],
    ['5.0.0', 'unknown'],
    ['5.1.0', 'unknown'],
    ['5.1.4', 'unknown'],
    ['5.1.11', 'unknown'],
    ['5.2.0', 'unknown'],
    ['5.4.4', 'unknown'],
    ['2.0.0', 'unknown'],
    ['', 'unknown'],
  ])('with %s is %s', (code, bounce) => {
    expect(bounceClassOf(code)).toBe(bounce);
  });

  it.each([
    ['5.1.1', 'smtp; 550 5.7.1 no', '5.1.1'],
    ['5.0.0', 'smtp; 550 5.1.1 no such user', '5.1.1'],
    ['5.0.0', 'smtp; 452 4.2.2 full', '5.0.0'],
    ['5.0.0', 'smtp; 550 go away', '5.0.0'],
    ['5.0.0', null, '5.0.0'],
    ['', 'smtp; 550 5.2.1 closed', '5.2.1'],
    ['', 'host 192.5.1.1 said no', ''],
    ['', null, ''],
  ])('with status %j and %j has the code %j', (status, said, code) => {
    expect(tellingCode(status, said)).toBe(code);
  });

  it.each([
    ['failed', 'hard', '5.1.1', 'The mail came back. The mail server does not know this address.'],
    ['failed', 'soft', '5.2.2', 'The mail came back. This mailbox is full.'],
    ['failed', 'soft', '4.4.7', 'The mail came back. Their mail server did not take it for days.'],
    ['failed', 'unknown', '5.0.0', 'The mail came back.'],
    ['delayed', null, '4.4.1', /has not arrived yet/],
    ['delivered', null, '2.0.0', /has arrived/],
  ] as const)('%s, %s, %s: says so in words', (action, bounce, code, words) => {
    expect(sayReport({ action, bounce, code })).toMatch(words);
  });
});
