import { Folder, lupaus } from '../world/cli';

const COLUMNS = [
  'at',
  'event',
  'application',
  'job',
  'recruiter',
  'kind',
  'purpose',
  'message',
  'due',
];
type Row = Record<string, string>;

const folder = new Folder();
afterAll(() => {
  folder.remove();
});

interface Result {
  until: string;
  commitments: Record<string, unknown>[];
  recruiters: { recruiter: string }[];
}

function replay(rows: Row[], ...flags: string[]): Result {
  const lines = [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column] ?? ''))];
  const file = folder.write('log.csv', lines.map((cells) => cells.join(',')).join('\n'));
  const { code, out, err } = lupaus(['replay', file, '--format', 'json', ...flags]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as Result;
}

const on = (day: number, time = '10:00') =>
  `2026-03-${String(day).padStart(2, '0')}T${time}:00+02:00`;
const received = (application: string, at: string, more: Row = {}): Row => ({
  ...{ event: 'application.received', application, at, job: 'j1', recruiter: 'kaisa' },
  ...more,
});
const rulesOf = ({ commitments }: Result, application: string) =>
  commitments.filter((one) => one.application === application).map(({ rule }) => rule);

describe('a log', () => {
  it('closes a job for every application received before it, also at that instant', () => {
    const closed = { event: 'job.closed', job: 'j1', at: on(10) };
    const result = replay([
      closed,
      received('before', on(2)),
      received('at', on(10)),
      received('after', on(10, '10:01')),
      received('other', on(2), { job: 'j2' }),
      received('told', on(2)),
      {
        event: 'message.delivered',
        application: 'told',
        at: on(3),
        purpose: 'rejection',
        message: 'm',
      },
    ]);
    for (const [application, owed] of [
      ['before', true],
      ['at', true],
      ['after', false],
      ['other', false],
      ['told', false],
    ] as const) {
      expect({ application, owed: rulesOf(result, application).includes('job_outcome') }).toEqual({
        application,
        owed,
      });
    }
  });

  it('puts rows in order of time, and rows of one time in order of the file', () => {
    const answer = {
      event: 'message.delivered',
      application: 'a',
      at: on(4),
      message: 'm',
      purpose: 'reply',
    };
    const question = { event: 'message.received', application: 'a', at: on(4), message: 'q' };
    const statusOf = (rows: Row[]) =>
      replay([...rows, received('a', on(2))], '--until', on(5)).commitments.find(
        ({ rule }) => rule === 'reply',
      )?.status;
    expect(statusOf([question, answer])).toBe('kept');
    expect(statusOf([answer, question])).toBe('open');
  });

  it('ends at its last event, which still counts, unless --until is given', () => {
    const rows = [
      received('a', on(2)),
      {
        event: 'message.delivered',
        application: 'a',
        at: on(9),
        purpose: 'invitation',
        message: 'm',
      },
    ];
    const first = (result: Result) =>
      result.commitments.find(({ rule }) => rule === 'first_answer');
    expect(replay(rows).until).toBe('2026-03-09T08:00:00Z');
    expect(first(replay(rows))).toMatchObject({ status: 'kept', dueAt: '2026-03-09T14:00:00Z' });
    expect(first(replay(rows, '--until', on(9)))).toMatchObject({ status: 'kept' });
    expect(first(replay(rows, '--until', on(9, '09:59')))).toMatchObject({ status: 'open' });
    // due at the very end is open, a moment later it is overdue
    const receipt = (until: string) =>
      replay(rows, '--until', until).commitments.find(({ rule }) => rule === 'acknowledge')?.status;
    expect(receipt(on(3, '16:00'))).toBe('open');
    expect(receipt('2026-03-03T16:00:00.001+02:00')).toBe('overdue');
    expect(replay(rows, '--until', on(1)).commitments).toEqual([]);
  });

  it('counts from the closing date, and charges who is not named as unassigned', () => {
    const [commitment] = replay(
      [received('a', on(2), { due: on(20, '23:59'), recruiter: '' })],
      '--until',
      on(3),
    ).commitments.filter(({ rule }) => rule === 'first_answer');
    expect(commitment).toMatchObject({ dueAt: '2026-03-27T14:00:00Z', chargedTo: 'unassigned' });
  });

  it('lists commitments by application, opening and rule', () => {
    const { commitments } = replay([received('b', on(2)), received('a', on(3))]);
    const order = commitments.map(
      ({ application, rule }) => `${String(application)} ${String(rule)}`,
    );
    expect(order).toEqual([...order].sort());
  });
});
