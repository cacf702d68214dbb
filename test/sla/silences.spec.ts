import { foldApplication } from '../../src/sla/engine/fold';
import { waitedMs } from '../../src/sla/report/waiting';
import { judgeLasting } from '../../src/sla/report/lasting';
import { FI, GOOD_PRACTICE, History, local, shown } from '../world/history';

const fold = (h: History) => foldApplication(GOOD_PRACTICE, FI, h.events, local('12-30 12:00'));
const begun = () => new History().received('03-02 09:00');
const silences = (h: History) =>
  fold(h)
    .silences.long(FI)
    .map(({ since, longAt, endedAt }) => [since, longAt, endedAt].map((at) => at && shown(at)));

describe('a silence', () => {
  it.each<[string, History, (string | null)[][]]>([
    ['goes on since the receipt', begun(), [['03-02 09:00', '03-16 16:00', null]]],
    [
      'is not too long when the word comes with the end of the tenth day',
      begun().delivered('03-16 16:00', 'status_update').did('03-17 09:00', 'application.withdrawn'),
      [],
    ],
    [
      'was too long when the word came after it, and the next one begins with that',
      begun().delivered('03-16 16:01', 'status_update'),
      [
        ['03-02 09:00', '03-16 16:00', '03-16 16:01'],
        ['03-16 16:01', '03-30 16:00', null],
      ],
    ],
    [
      'is not broken by what is no contact, by a bounced mail or by the candidate',
      begun()
        .delivered('03-05 09:00', 'survey')
        .delivered('03-06 09:00', 'status_update', { id: 'lost' })
        .bounced('03-06 10:00', 'lost')
        .asked('03-09 09:00'),
      [['03-02 09:00', '03-16 16:00', null]],
    ],
    [
      'is broken by an automated sign of life',
      begun().delivered('03-05 09:00', 'holding_note', { automated: true }),
      [['03-05 09:00', '03-19 16:00', null]],
    ],
    ['ends with the application', begun().delivered('03-04 09:00', 'rejection'), []],
    [
      'begins anew when the application is taken up again',
      begun()
        .did('03-03 09:00', 'application.withdrawn')
        .did('03-10 09:00', 'application.reopened'),
      [['03-10 09:00', '03-24 16:00', null]],
    ],
  ])('%s', (_, history, expected) => {
    expect(silences(history)).toEqual(expected);
  });
});

describe('a verdict', () => {
  const lasting = (h: History, rule: string) => {
    const history = fold(h);
    const all = history.commitments.filter((one) => one.rule.key === rule);
    return all.map((one) => judgeLasting(one, history, FI));
  };

  it('knows the stage in which it opened, whatever came later', () => {
    const h = begun().entered('03-03 09:00', 'interview').held('03-04 09:00');
    expect(lasting(h.entered('03-05 09:00', 'offer'), 'after_interview')[0]!.stage).toBe(
      'interview',
    );
    expect(lasting(h, 'first_answer')[0]!.stage).toBe('');
  });

  it.each([
    ['03-06 09:00', true],
    ['03-04 09:00', false],
    ['03-09 15:00', true],
  ])('knows of a hand-over at %s that the one charged is not who had it when due: %s', (at, is) => {
    expect(lasting(begun().handedTo(at, 'mika'), 'first_answer')[0]!.handedLate).toBe(is);
  });

  it.each([
    ['feedback', 'given'],
    ['feedback_declined', 'declined'],
    ['status_update', 'asked'],
  ])('says of a request for feedback after a message for %s: %s', (purpose, expected) => {
    const h = begun().did('03-03 09:00', 'feedback.requested').delivered('03-04 09:00', purpose);
    expect(lasting(h, 'feedback')[0]!.feedback).toBe(expected);
    expect(lasting(h, 'first_answer')[0]!.feedback).toBeNull();
  });

  it('counts the time in which it could be kept in time', () => {
    const h = begun().delivered('03-02 11:00', 'rejection');
    expect(lasting(h, 'first_answer')[0]!.timelyBusinessMs).toBe(2 * 3_600_000);
    expect(lasting(begun(), 'first_answer')[0]!.timelyBusinessMs).toBe((7 + 4 * 8 + 8) * 3_600_000);
  });
});

it.each<[string, [string, string | null][], number]>([
  ['nobody', [], 0],
  ['one who answered', [['03-02 10:00', '03-02 12:00']], 2],
  ['one who was asked before it opened', [['02-02 10:00', '03-02 12:00']], 3],
  ['one who has not answered', [['03-02 10:00', null]], 9],
  [
    'two at once',
    [
      ['03-02 10:00', '03-02 13:00'],
      ['03-02 11:00', '03-02 12:00'],
    ],
    3,
  ],
  ['one asked when its time was over', [['03-04 10:00', null]], 0],
])('waits for %s', (_, requests, hours) => {
  const asked = requests.map(([at, answered]) => ({
    askedAt: local(at),
    answeredAt: answered === null ? null : local(answered),
  }));
  // Monday at nine, with ten hours of time
  expect(waitedMs(local('03-02 09:00'), 10 * 3_600_000, asked, FI)).toBe(hours * 3_600_000);
});
