import { Folder, lupaus } from '../world/cli';

const HEADER =
  'at,event,application,job,recruiter,stage,kind,purpose,channel,automated,message,due,ref,outcome,text';
const RECEIVED = '2026-05-04T09:12:00+03:00,application.received,a1,j1,kaisa,,,,,,,,,,';
const log = (...rows: string[]) => [HEADER, RECEIVED, ...rows, ''].join('\n');
/** A row with the named cells set. */
const row = (cells: Record<string, string>) =>
  HEADER.split(',')
    .map(
      (column) =>
        cells[column] ?? { at: '2026-05-05T09:00:00+03:00', application: 'a1' }[column] ?? '',
    )
    .join(',');

const folder = new Folder();
afterAll(() => {
  folder.remove();
});
const replay = (content: string | Uint8Array, ...flags: string[]) =>
  lupaus(['replay', folder.write('log.csv', content), ...flags]);

describe('a file that cannot be read exits 2, says where and what was expected, and reports nothing', () => {
  it.each<[string, string | Uint8Array, RegExp]>([
    ['empty', '', /log\.csv: is empty, expected a header and rows/],
    ['header only', HEADER, /log\.csv: has a header but no rows/],
    ['missing column', 'at,application\n1,2\n', /line 1: no column "event"; the header has/],
    [
      'semicolons',
      `${HEADER.replaceAll(',', ';')}\n1;2\n`,
      /line 1: no column .* separated by something else/,
    ],
    ['a column twice', 'at,event,application,at\n1,2,3,4\n', /line 1: column "at" stands twice/],
    [
      'wrong time',
      log(row({ at: '5 May 2026', event: 'feedback.requested' })),
      /line 3, column "at": "5 May 2026": expected an ISO 8601 time with offset/,
    ],
    [
      'time without offset',
      log(row({ at: '2026-05-05T09:00:00', event: 'feedback.requested' })),
      /line 3, column "at": "2026-05-05T09:00:00": expected an ISO 8601 time with offset/,
    ],
    [
      'a day that does not exist',
      log(row({ at: '2026-02-30T09:00:00Z', event: 'feedback.requested' })),
      /line 3, column "at": "2026-02-30T09:00:00Z": .*that exists/,
    ],
    [
      'unknown event',
      log(row({ event: 'message.sent' })),
      /line 3, column "event": "message.sent": expected one of application\.received, /,
    ],
    [
      'an event of the live service',
      log(row({ event: 'candidate.erased' })),
      /line 3, column "event": "candidate.erased": is known in the live service only/,
    ],
    [
      'unknown purpose',
      log(row({ event: 'message.delivered', message: 'm1', purpose: 'reply+hug' })),
      /line 3, column "purpose": "hug": expected one or several of acknowledgement/,
    ],
    [
      'no purpose',
      log(row({ event: 'message.delivered', message: 'm1' })),
      /line 3, column "purpose": is empty/,
    ],
    [
      'unknown channel',
      log(row({ event: 'message.delivered', message: 'm1', purpose: 'reply', channel: 'fax' })),
      /line 3, column "channel": "fax": expected one of email, phone, meeting, sms/,
    ],
    [
      'automated neither true nor false',
      log(row({ event: 'message.delivered', message: 'm', purpose: 'reply', automated: 'yes' })),
      /line 3, column "automated": "yes": expected true or false/,
    ],
    [
      'missing message id',
      log(row({ event: 'message.bounced' })),
      /line 3, column "message": is empty, expected an id/,
    ],
    [
      'promise without due',
      log(row({ event: 'promise.made', kind: 'answer', message: 'p1' })),
      /line 3, column "due": is empty, expected the time by which it was promised/,
    ],
    [
      'promise of an unknown kind',
      log(row({ event: 'promise.made', kind: 'hope', message: 'p1', due: '2026-05-09T09:00:00Z' })),
      /line 3, column "kind": "hope": expected one of answer, contact, feedback/,
    ],
    [
      'no application',
      log(row({ application: '', event: 'job.closed' })),
      /line 3, column "job": is empty/,
    ],
    [
      'too many columns',
      log(`${row({ event: 'feedback.requested' })},,`),
      /line 3: has 17 fields, expected 15/,
    ],
    [
      'too few columns',
      log('2026-05-05T09:00:00+03:00,feedback.requested,a1'),
      /line 3: has 3 fields/,
    ],
    [
      'quote left open',
      log(row({ event: 'feedback.requested', text: '"Hello' })),
      /line 3: a quote is opened and never closed/,
    ],
    [
      'quote inside a text',
      log(row({ event: 'feedback.requested', text: 'a "quote" here' })),
      /line 3: a quote stands inside a text/,
    ],
    [
      'not UTF-8',
      Buffer.from(log(row({ event: 'feedback.requested', text: 'Hyvää päivää' })), 'latin1'),
      /line 3, column "text": "Hyv.*" is not UTF-8/,
    ],
    [
      'UTF-16',
      Buffer.from(`\ufeff${log()}`, 'utf16le'),
      /log\.csv: is UTF-16, expected a CSV file in UTF-8/,
    ],
    ['binary', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /log\.csv: is binary/],
    [
      'no application.received',
      log(row({ application: 'a2', event: 'feedback.requested' })),
      /line 3, column "application": "a2" has no application\.received/,
    ],
    [
      'received twice',
      log(RECEIVED),
      /line 3, column "application": "a1" was received before, on line 2/,
    ],
    [
      'an event before application.received',
      log(row({ at: '2026-05-03T09:00:00Z', event: 'feedback.requested' })),
      /line 3, column "at": "2026-05-03T09:00:00Z" is before the application\.received of "a1" on line 2/,
    ],
  ])('%s', (_name, content, sentence) => {
    const { code, out, err } = replay(content);
    expect(err).toMatch(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  it('names every unreadable row, and by the line where it begins', () => {
    const multiline = row({ event: 'feedback.requested', text: '"two\r\nlines"' });
    const content = log(multiline, '', row({ event: 'x' }), multiline, row({ event: 'y' }));
    for (const text of [content, content.replaceAll(/\r?\n/g, '\r\n')]) {
      const lines = replay(text).err.trim().split('\n');
      expect(lines).toHaveLength(2);
      expect(lines[0]).toContain('line 6, column "event": "x"');
      expect(lines[1]).toContain('line 9, column "event": "y"');
    }
  });

  it('goes on after an open quote and a stray one', () => {
    const content = log(
      row({ event: 'feedback.requested', text: 'a "stray" one' }),
      row({ event: 'nonsense' }),
      row({ event: 'feedback.requested', text: '"open' }),
      row({ event: 'more nonsense' }),
    );
    const lines = replay(content).err.trim().split('\n');
    expect(lines.map((line) => /line \d+/.exec(line)?.[0])).toEqual([
      'line 3',
      'line 4',
      'line 5',
      'line 6',
    ]);
  });

  it('does not list what only follows from a row that could not be read', () => {
    const received = row({ application: 'a2', event: 'application.received', at: '5 May' });
    const content = log(received, row({ application: 'a2', event: 'feedback.requested' }));
    expect(replay(content).err.trim().split('\n')).toHaveLength(1);
    const skipped = replay(content, '--skip-bad', '--format', 'json');
    expect((JSON.parse(skipped.out) as { skipped: unknown[] }).skipped).toEqual([
      { line: 3, column: 'at', why: expect.stringContaining('"5 May"') as string },
      { line: 4, column: 'application', why: '"a2" has no application.received' },
    ]);
  });

  it('shows control characters of a file as what they are, and obeys none', () => {
    const evil = 'anna\u001b[31mRED\u0007';
    const { out } = replay(log().replace('kaisa', evil), '--until', '2026-07-01');
    expect(out).toContain('anna\ufffd[31mRED\ufffd');
    expect(out).not.toContain('\u001b');
  });

  it('finds columns whatever their case', () => {
    const { code, out } = replay(log().replace('recruiter', 'Recruiter'), '--until', '2026-07-01');
    expect(code).toBe(0);
    expect(out).toContain('kaisa');
  });

  it('warns when the log lies in years without holidays', () => {
    const { code, err } = replay(log().replaceAll('2026', '2024'));
    expect(code).toBe(0);
    expect(err).toMatch(/^warning: calendar FI lists holidays for 2025 to 2035 only/);
  });

  it('a file that is not there, a folder, and a bad flag', () => {
    const cases: [string[], RegExp][] = [
      [['replay', 'nowhere.csv'], /nowhere\.csv: no such file/],
      [['replay', folder.path], /is a folder/],
      [['replay'], /no file given/],
      [['replay', 'a.csv', 'b.csv'], /expected one file, not also "b\.csv"/],
      [['replay', 'a.csv', '--frmat', 'json'], /Unknown option '--frmat'/],
      [['replay', 'a.csv', '--format', 'xml'], /--format: "xml" is not known/],
      [['replay', 'a.csv', '--rows', 'commitments'], /--rows goes with --format csv/],
      [['replay', 'a.csv', '--until', 'soon'], /--until: "soon" is not a time/],
      [['replay', 'a.csv', '--policy', 'best'], /policy: "best" is no preset and no file/],
      [['replay', 'a.csv', '--calendar', './none.json'], /none\.json: no such file/],
      [
        ['replay', 'a.csv', '--from', '2026-02-01', '--to', '2026-01-01'],
        /--from must be before --to/,
      ],
      [['reply'], /"reply" is not a command/],
    ];
    for (const [args, sentence] of cases) {
      const { code, out, err } = lupaus(args);
      expect(err).toMatch(sentence);
      expect({ code, out }).toEqual({ code: 2, out: '' });
    }
  });
});

describe('--skip-bad', () => {
  it('leaves bad rows out, lists them on standard error and in the JSON', () => {
    const content = log(
      row({ event: 'nonsense' }),
      row({ event: 'feedback.requested' }),
      row({ application: 'a2', event: 'feedback.requested' }),
      `${row({ event: 'feedback.requested' })},`,
    );
    const { code, out, err } = replay(content, '--skip-bad', '--format', 'json');
    expect(code).toBe(0);
    expect(err.trim().split('\n')).toHaveLength(3);
    const result = JSON.parse(out) as { skipped: unknown; commitments: { rule: string }[] };
    expect(result.skipped).toEqual([
      { line: 3, column: 'event', why: expect.stringContaining('"nonsense": expected') as string },
      { line: 5, column: 'application', why: '"a2" has no application.received' },
      { line: 6, column: null, why: 'has 16 fields, expected 15 as in the header' },
    ]);
    expect(result.commitments.map(({ rule }) => rule)).toContain('feedback');
    expect(replay(content, '--skip-bad').out).toContain(
      '3 rows could not be read and were left out',
    );
  });

  it('still fails when nothing is left', () => {
    const { code, out, err } = replay(`${HEADER}\n${row({ event: 'nonsense' })}\n`, '--skip-bad');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/no row could be read/);
  });
});

describe('large input', () => {
  it('a cell of 10 MB is read, and cut where it is shown', () => {
    const text = `"${'so many words, '.repeat(700_000)}"`;
    const due = '2026-05-06T16:00:00+03:00';
    const promise = row({ event: 'promise.made', kind: 'answer', message: 'p1', due, text });
    const { code, out, err } = replay(log(promise), '--until', '2026-06-01');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('“so many words, so many words');
    expect(out.length).toBeLessThan(5000);
  });
});
