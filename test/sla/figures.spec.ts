import type { Figures } from '../../src/sla/report/figures';
import type { Verdict } from '../../src/sla/report/verdict';
import { EMPTY, kept, late, overdue, report, totals, verdict } from '../world/verdicts';

describe('figures', () => {
  it('of nothing are zeros, and null where nothing is to be computed from', () => {
    expect(totals()).toEqual(EMPTY);
    expect(report([]).recruiters()).toEqual([]);
  });

  it.each<[string, Verdict, Partial<Figures>]>([
    ['an open one', verdict({ status: 'open' }), { open: 1 }],
    ['a released one', verdict({ status: 'released' }), { released: 1 }],
    ['a rescheduled one', verdict({ status: 'rescheduled' }), { rescheduled: 1 }],
    [
      'a kept one',
      kept(3),
      {
        due: 1,
        kept: 1,
        onTimeRate: 1,
        medianBusinessHours: 3,
        p90BusinessHours: 3,
        selfReportedShare: 0,
      },
    ],
    [
      'one that a machine kept: nothing is left for the rate',
      kept(0, { keptByMachine: true }),
      {
        due: 1,
        kept: 1,
        keptAutomatically: 1,
        medianBusinessHours: 0,
        p90BusinessHours: 0,
        selfReportedShare: 0,
      },
    ],
    [
      'a late one',
      late(20, { overdueBusinessSeconds: 1800 }),
      {
        due: 1,
        late: 1,
        onTimeRate: 0,
        medianBusinessHours: 20,
        p90BusinessHours: 20,
        worstOverdueBusinessHours: 0.5,
        selfReportedShare: 0,
        candidatesAffected: 1,
      },
    ],
    [
      'one late in transport: nothing is left for the rate, the candidate is affected',
      late(20, { overdueBusinessSeconds: 1800, cause: 'transport' }),
      {
        due: 1,
        late: 1,
        lateInTransport: 1,
        medianBusinessHours: 20,
        p90BusinessHours: 20,
        worstOverdueBusinessHours: 0.5,
        selfReportedShare: 0,
        candidatesAffected: 1,
      },
    ],
    [
      'an overdue one',
      overdue(7),
      { due: 1, overdue: 1, onTimeRate: 0, worstOverdueBusinessHours: 7, candidatesAffected: 1 },
    ],
    [
      'an overdue one at no business time after it was due',
      overdue(0),
      { due: 1, overdue: 1, onTimeRate: 0, worstOverdueBusinessHours: 0, candidatesAffected: 1 },
    ],
    [
      'one that a machine kept late: a breach like any other',
      late(5, { keptByMachine: true }),
      {
        due: 1,
        late: 1,
        onTimeRate: 0,
        medianBusinessHours: 5,
        p90BusinessHours: 5,
        worstOverdueBusinessHours: 0,
        selfReportedShare: 0,
        candidatesAffected: 1,
      },
    ],
  ])('%s', (_name, one, expected) => {
    expect(totals(one)).toEqual({ ...EMPTY, ...expected });
  });

  it('onTimeRate leaves out what a machine kept and what the mail delayed', () => {
    const machine = kept(1, { keptByMachine: true });
    const transport = late(1, { cause: 'transport' });
    const all = totals(kept(1), kept(1), machine, late(1), transport, overdue(1));
    expect(all).toMatchObject({ due: 6, kept: 3, late: 2, overdue: 1 });
    expect(all.onTimeRate).toBe(2 / 4);
  });

  it.each([
    ['of one', [5], 5],
    ['of an odd number the middle', [9, 1, 4], 4],
    ['of an even number the mean of the middle two', [9, 1, 4, 5], 4.5],
    ['sorts numbers as numbers', [10, 9, 100], 10],
  ])('the median %s', (_name, hours, expected) => {
    expect(totals(...hours.map((h) => kept(h))).medianBusinessHours).toBe(expected);
  });

  it.each([
    [1, 1],
    [9, 9],
    [10, 9],
    [11, 10],
    [20, 18],
    [21, 19],
    [30, 27],
    [70, 63],
    [110, 99],
  ])('the 90th percentile of 1..%d by nearest rank is %d', (n, expected) => {
    const hours = Array.from({ length: n }, (_, i) => kept(n - i));
    expect(totals(...hours).p90BusinessHours).toBe(expected);
  });

  it('times are those of the kept and the late ones together', () => {
    const some = totals(kept(2), late(8), overdue(50), verdict({ status: 'released' }));
    expect(some).toMatchObject({ medianBusinessHours: 5, p90BusinessHours: 8 });
  });

  it('selfReportedShare is of the kept and late ones', () => {
    const phone = { selfReported: true };
    expect(totals(kept(1, phone), late(1, phone), kept(1), overdue(1)).selfReportedShare).toBe(
      2 / 3,
    );
  });

  it('candidatesAffected counts applications with a broken one, each once', () => {
    const of = (application: string) => ({ application });
    const some = totals(
      overdue(1, of('a')),
      late(1, of('a')),
      overdue(1, of('b')),
      kept(1, of('c')),
    );
    expect(some.candidatesAffected).toBe(2);
  });

  it('are not rounded', () => {
    expect(totals(kept(1 / 3), kept(2), kept(2), late(5)).onTimeRate).toBe(3 / 4);
    expect(totals(kept(1 / 3)).medianBusinessHours).toBe(((1 / 3) * 3600) / 3600);
  });
});

describe('a rule that is scored for breaches', () => {
  const breaches = { scoredWhenKept: false };

  it('a kept one is in none of the figures', () => {
    expect(totals(kept(3, { ...breaches, keptByMachine: true, selfReported: true }))).toEqual(
      EMPTY,
    );
  });

  it('a broken, open, released or rescheduled one is', () => {
    const some = [
      late(1, breaches),
      overdue(1, breaches),
      verdict({ ...breaches, status: 'open' }),
    ];
    expect(totals(...some, verdict({ ...breaches, status: 'released' }))).toMatchObject({
      ...{ due: 2, late: 1, overdue: 1, open: 1, released: 1 },
      candidatesAffected: 1,
    });
  });
});
