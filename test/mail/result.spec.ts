import type { Instant } from '../../src/kernel/instant';
import type { Outcome } from '../../src/mail/outcome';
import { resultOf } from '../../src/mail/sending/result';
import { repeatAt, retryAt } from '../../src/mail/sending/retry-plan';
import { sayAnswer } from '../../src/mail/sending/answer';
import type { Message, MessageId } from '../../src/store/entities/mail/message.entity';

const NOW = Date.UTC(2026, 4, 4, 6, 12) as Instant;
const HOUR = 3_600_000;
const message = (own: Partial<Message>) =>
  ({
    ...{ id: 'm1' as MessageId, attempts: 1, uncertain: 0 },
    expiresAt: NOW + 48 * HOUR,
    ...own,
  }) as Message;
const later: Outcome = { how: 'deferred', answer: '451 later', trouble: 'message' };
const silent: Outcome = { how: 'uncertain', answer: 'ETIMEDOUT' };

describe('a retry', () => {
  const ids = Array.from({ length: 500 }, (_, i) => `m${i}` as MessageId);

  it.each([
    [1, 30],
    [2, 120],
    [3, 300],
    [4, 900],
    [5, 1800],
    [6, 3600],
    [7, 7200],
    [8, 7200],
    [30, 7200],
  ])('after attempt %i comes in %i s, 20 %% up or down', (attempts, seconds) => {
    const waits = ids.map((id) => (retryAt(NOW, { id, attempts }) - NOW) / 1000);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(seconds * 0.8);
    expect(Math.max(...waits)).toBeLessThanOrEqual(seconds * 1.2);
    // spread over the whole width, not in one heap
    expect(Math.min(...waits)).toBeLessThan(seconds * 0.83);
    expect(Math.max(...waits)).toBeGreaterThan(seconds * 1.17);
  });

  it('is the same for the same attempt', () => {
    for (const id of ids) {
      const tried = { id, attempts: 3 };
      expect(retryAt(NOW, tried)).toBe(retryAt(NOW, { ...tried }));
    }
  });

  it('of what may have arrived comes after 2 to 5 minutes', () => {
    const waits = ids.map((id) => (repeatAt(NOW, { id, attempts: 1 }) - NOW) / 60_000);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(2);
    expect(Math.max(...waits)).toBeLessThanOrEqual(5);
    expect(Math.max(...waits) - Math.min(...waits)).toBeGreaterThan(2.8);
  });
});

describe('a message that was tried', () => {
  const over = { expiresAt: NOW };
  it.each<[string, Partial<Message>, Outcome, Partial<Message>]>([
    [
      'and taken is delivered, at the time of the 250',
      over,
      { how: 'accepted', at: (NOW - 5) as Instant, answer: '250 ok' },
      { status: 'delivered', answer: '250 ok', deliveredAt: (NOW - 5) as Instant },
    ],
    [
      'and refused is rejected',
      {},
      { how: 'refused', answer: '550 no' },
      { status: 'rejected', answer: '550 no' },
    ],
    ['and deferred waits', {}, later, { status: 'pending', answer: '451 later' }],
    ['and deferred at its end is expired', over, later, { status: 'expired', answer: '451 later' }],
    [
      'and deferred shortly before has its last attempt at the end',
      { expiresAt: (NOW + 1000) as Instant },
      later,
      { status: 'pending', nextAttemptAt: (NOW + 1000) as Instant },
    ],
    ['and may have arrived is sent again', {}, silent, { status: 'uncertain', uncertain: 1 }],
    ['twice', { uncertain: 1 }, silent, { status: 'uncertain', uncertain: 2 }],
    ['and not a third time', { uncertain: 2 }, silent, { status: 'expired', uncertain: 3 }],
    ['nor after its end', over, silent, { status: 'expired', uncertain: 1 }],
    ['and deferred after that waits', { uncertain: 2 }, later, { status: 'pending' }],
  ])('%s', (_name, own, outcome, result) => {
    expect(resultOf(message(own), outcome, NOW)).toMatchObject(result);
  });

  it('in vain for 48 hours has been tried until the last of them', () => {
    let now = NOW;
    const one = message({ attempts: 0 });
    const tries: number[] = [];
    for (;;) {
      one.attempts++;
      tries.push((now - NOW) / HOUR);
      Object.assign(one, resultOf(one, later, now));
      if (one.status !== 'pending') break;
      now = one.nextAttemptAt;
    }
    expect(one.status).toBe('expired');
    expect(tries.at(-1)).toBe(48);
    expect(tries.length).toBeGreaterThan(25);
    expect(tries.length).toBeLessThan(36);
  });
});

describe('an answer in plain words', () => {
  it.each<[Message['status'], string | null, number, string | null]>([
    ['pending', null, 0, null],
    ['delivered', '250 2.0.0 ok', 0, 'The mail server has taken the mail.'],
    ['rejected', '550 5.1.1 <x@y>: no', 0, 'The mail server does not know this address.'],
    [
      'rejected',
      '550-5.1.1 no such\n550 5.1.1 user',
      0,
      'The mail server does not know this address.',
    ],
    ['rejected', '550 no such user', 0, 'The mail server does not take mail for this address.'],
    ['rejected', '550 5.7.1 spam', 0, 'The mail server does not take this mail from us.'],
    ['rejected', '554 5.6.0 no', 0, 'The mail server refused this mail.'],
    ['pending', '552 5.2.2 full', 0, 'This mailbox is full.'],
    ['pending', '451 4.7.1 later', 0, 'The mail server does not take this mail now.'],
    ['pending', 'ECONNREFUSED', 0, expect.stringContaining('could not be reached') as string],
    ['uncertain', 'ETIMEDOUT', 1, expect.stringContaining('may have got it') as string],
    ['expired', 'ETIMEDOUT', 3, expect.stringContaining('may have got it') as string],
    ['expired', 'ECONNREFUSED', 0, expect.stringContaining('could not be reached') as string],
  ])('%s, %j, %i times uncertain', (status, answer, uncertain, words) => {
    expect(sayAnswer({ status, answer, uncertain })).toEqual(words);
  });
});
