import { Folder, lupaus } from '../world/cli';

const LOG = [
  'case:concept:name,concept:name,time:timestamp,org:resource',
  'c1,Receive application,2026-03-02 09:15:23.120000,kaisa',
  'c1,Conduct interview,2026-03-09 10:00:00.5,kaisa',
  'c1,Archive,2026-03-10T10:00:00Z,kaisa',
  'c1,Send rejection,2026-03-12T09:00:00+02:00,kaisa',
];
const MAP = {
  columns: {
    at: 'time:timestamp',
    application: 'case:concept:name',
    event: 'concept:name',
    recruiter: 'org:resource',
  },
  events: {
    'Receive application': { event: 'application.received' },
    'Conduct interview': { event: 'interview.held' },
    'Send rejection': { event: 'message.delivered', purpose: 'rejection', channel: 'phone' },
  },
  ignore: ['Archive'],
  timezone: 'Europe/Amsterdam',
  job: 'all',
};

const folder = new Folder();
afterAll(() => {
  folder.remove();
});

interface Result {
  commitments: Record<string, unknown>[];
  totals: { selfReportedShare: number };
}
const replay = (log: string[], map: object, ...flags: string[]) =>
  lupaus([
    ...['replay', folder.write('log.csv', log.join('\n'))],
    ...['--map', folder.write('map.json', JSON.stringify(map)), '--format', 'json', ...flags],
  ]);

describe('--map', () => {
  it("reads another log's columns, activities and local times; constants fill what it lacks", () => {
    const { code, out, err } = replay(LOG, MAP);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { commitments, totals } = JSON.parse(out) as Result;
    expect(commitments.find(({ rule }) => rule === 'after_interview')).toMatchObject({
      application: 'c1',
      job: 'all',
      openedAt: '2026-03-09T09:00:00.500Z',
      status: 'kept',
      keptAt: '2026-03-12T07:00:00Z',
      // a message without an id is named after its line
      evidence: 'row-5',
      chargedTo: 'kaisa',
    });
    expect(totals.selfReportedShare).toBe(1);
  });

  it("takes the log's own value first, then the activity's, then the file's", () => {
    const log = LOG.map((row, i) => `${row},${['job', '', '', '', ''][i] ?? ''}`);
    log[1] = `${LOG[1] ?? ''},own`;
    const map = { ...MAP, recruiter: 'file', columns: { ...MAP.columns, job: 'job' } };
    const jobOf = (content: string[]) =>
      (JSON.parse(replay(content, map).out) as Result).commitments[0]?.job;
    expect(jobOf(log)).toBe('own');
    log[1] = `${LOG[1] ?? ''},`;
    expect(jobOf(log)).toBe('all');
    const activity = {
      ...MAP.events,
      'Receive application': { event: 'application.received', job: 'act' },
    };
    expect(
      (JSON.parse(replay(LOG, { ...MAP, events: activity }).out) as Result).commitments[0]?.job,
    ).toBe('act');
  });

  it('lists all activities that are neither mapped nor ignored in one error', () => {
    const log = [
      ...LOG,
      'c1,Call,2026-03-11 10:00:00,kaisa',
      'c1,Drink coffee,2026-03-11 11:00:00,k',
    ];
    const { code, out, err } = replay([...log, 'c1,Call,2026-03-11 12:00:00,kaisa'], MAP);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain(
      '"Call" (2 rows, the first on line 6), "Drink coffee" (1 row, the first on line 7)',
    );
  });

  it('needs an offset where no timezone is given', () => {
    const { timezone, ...map } = MAP;
    expect(timezone).toBeDefined();
    const { code, err } = replay(LOG, map);
    expect(code).toBe(2);
    expect(err).toMatch(/line 2, column "time:timestamp": "2026-03-02 09:15:23.120000": expected/);
  });

  it('takes a time that the clocks show twice the first time, and one that they skip when they go on', () => {
    const at = (time: string) =>
      (
        JSON.parse(
          replay([LOG[0]!, `c1,Receive application,${time},kaisa`], MAP, '--until', '2027-01-01')
            .out,
        ) as Result
      ).commitments[0]?.openedAt;
    expect(at('2026-10-25 02:30:00')).toBe('2026-10-25T00:30:00Z');
    expect(at('2026-03-29 02:30:00')).toBe('2026-03-29T01:00:00Z');
  });

  it.each<[string, object, RegExp]>([
    ['a column that the file lacks', { ...MAP, columns: { at: 'when' } }, /no column "when"/],
    [
      'a column of ours that is none',
      { ...MAP, columns: { time: 'x' } },
      /columns\.time: is not a field/,
    ],
    ['a zone', { ...MAP, timezone: 'Mars/Base' }, /timezone: "Mars\/Base" is not a time zone/],
    [
      'an event',
      { ...MAP, events: { 'Do it': { event: 'do' } } },
      /events\["Do it"\]\.event: "do": expected one of/,
    ],
    [
      'a purpose',
      { ...MAP, events: { 'Do it': { event: 'message.delivered', purpose: 'hug' } } },
      /events\["Do it"\]\.purpose: "hug": expected one or several of/,
    ],
    ['a flag', { ...MAP, automated: 'yes' }, /automated: "yes": expected one of true, false/],
    [
      'an activity to ignore, being mapped,',
      { ...MAP, ignore: ['Send rejection'] },
      /"Send rejection" is mapped/,
    ],
    ['a field', { ...MAP, ignored: [] }, /ignored: is not a field/],
  ])('refuses %s that is not known', (_name, map, sentence) => {
    const { code, out, err } = replay(LOG, map);
    expect(err).toMatch(sentence);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });
});
