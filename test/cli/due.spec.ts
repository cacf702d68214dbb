import cases from '../cases/business-time.json';
import { lupaus } from '../world/cli';

describe('lupaus due', () => {
  it('--batch answers the shared cases line by line', () => {
    const questions = cases.map(({ id, due, elapsed, ...question }) => ({
      id,
      due,
      elapsed,
      question,
    }));
    const { code, out, err } = lupaus(
      ['due', '--batch'],
      questions.map(({ question }) => JSON.stringify(question)).join('\n'),
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(answers).toEqual(
      questions.map(({ due, elapsed }) => (due === undefined ? { elapsed } : { due })),
    );
  });

  it('--batch answers a bad question with its error and goes on', () => {
    const start = '2026-06-01T08:00:00Z';
    const { code, out } = lupaus(
      ['due', '--batch'],
      [
        'nonsense',
        JSON.stringify({ calendar: 'XX', start, within: { businessDays: 1 } }),
        JSON.stringify({ calendar: 'FI', start: '2026-06-01', within: { businessDays: 1 } }),
        JSON.stringify({ calendar: 'FI', start, within: { businessDays: 0 } }),
        JSON.stringify({ calendar: 'FI', start, within: { fromEvent: true } }),
        JSON.stringify({
          calendar: { timezone: 'Etc/UTC', hours: {} },
          start,
          within: { businessDays: 1 },
        }),
        JSON.stringify({ calendar: 'FI', start, within: { businessHours: 1.5 } }),
        '',
      ].join('\n'),
    );
    expect(code).toBe(0);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      { error: expect.stringContaining('is not JSON') as string },
      { error: expect.stringContaining('"XX" is no preset') as string },
      { error: expect.stringContaining('start: "2026-06-01" is not a time') as string },
      { error: expect.stringContaining('within.businessDays: 0 is not a whole number') as string },
      { error: expect.stringContaining('within: expected one of {"businessHours"') as string },
      { error: expect.stringContaining('hours: no open time at all') as string },
      { due: '2026-06-01T09:30:00Z' },
    ]);
  });

  it.each<[string[], string]>([
    [
      ['--start', '2026-06-17T10:00:00+03:00', '--business-days', '5'],
      '5 working days from Wed 17 Jun 2026, 10:00 end Thu 25 Jun 2026, 16:00 Europe/Helsinki (2026-06-25T13:00:00Z).\nClosed meanwhile: Fri 2026-06-19.\n',
    ],
    [
      ['--start', '2026-06-01T08:00:00Z', '--business-hours', '-4'],
      '-4 business hours from Mon 1 Jun 2026, 11:00 end Fri 29 May 2026, 15:00 Europe/Helsinki (2026-05-29T12:00:00Z).\n',
    ],
    [
      ['--from', '2026-06-01T08:00:00Z', '--to', '2026-06-02T08:00:00Z'],
      'From Mon 1 Jun 2026, 11:00 to Tue 2 Jun 2026, 11:00 Europe/Helsinki there are 8 h of open time (28800 s).\n',
    ],
  ])('%j says it in a sentence', (flags, sentence) => {
    expect(lupaus(['due', ...flags])).toEqual({ code: 0, out: sentence, err: '' });
  });

  it('warns where the calendar lists no holidays', () => {
    const { code, out, err } = lupaus(['due', '--start', '2024-12-20', '--business-days', '3']);
    expect({ code, out }).toMatchObject({ code: 0 });
    expect(out).toContain('from Fri 20 Dec 2024, 00:00 end Wed 25 Dec 2024, 16:00');
    expect(err).toBe(
      'warning: calendar FI lists holidays for 2025 to 2035 only; other years are reckoned without any\n',
    );
    expect(
      lupaus(['due', '--calendar', '24x7', '--start', '2024-12-20', '--business-days', '3']).err,
    ).toBe('');
  });

  it.each<[string[], RegExp]>([
    [[], /expected one of --business-days/],
    [['--business-days', 'five'], /--business-days: "five" is not a number/],
    [
      ['--business-days', '0'],
      /--business-days: businessDays: 0 is not a whole number of working days/,
    ],
    [['--business-days', '1', '--business-hours', '1'], /expected only one of/],
    [['--start', 'soon', '--business-days', '1'], /--start: "soon" is not a time/],
    [['--from', '2026-06-01T08:00:00Z'], /--from and --to together/],
    [['--batch', '--calendar', 'FI'], /--batch takes no --calendar/],
    [['5', 'days'], /"5" is not a flag/],
  ])('%j is refused with exit code 2', (flags, sentence) => {
    const { code, out, err } = lupaus(['due', ...flags]);
    expect(err).toMatch(sentence);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });
});
