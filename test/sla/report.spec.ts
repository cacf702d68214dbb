import { commitmentRow, type Verdict } from '../../src/sla/report/verdict';
import { applied, history, local, type History } from '../world/history';
import { EMPTY, kept, late, overdue, report, verdict } from '../world/verdicts';

describe('the period [from, to) of due instants', () => {
  const period = { from: local('03-10 00:00'), to: local('03-20 00:00') };
  const at = (time: string, status: Verdict['status']) =>
    report([verdict({ status, dueAt: local(time), takenBusinessSeconds: null })], period).totals();

  it.each([
    ['before it', '03-09 23:59', 0],
    ['at its start', '03-10 00:00', 1],
    ['within', '03-15 12:00', 1],
    ['at its end', '03-20 00:00', 0],
  ])('%s', (_name, time, count) => {
    expect(at(time, 'kept').due).toBe(count);
    expect(at(time, 'overdue')).toMatchObject({ due: count, candidatesAffected: count });
    expect(at(time, 'released').released).toBe(count);
    expect(at(time, 'rescheduled').rescheduled).toBe(count);
    expect(at(time, 'open').open).toBe(1);
  });

  it('either side may be open ended', () => {
    const one = [overdue(1, { dueAt: local('03-09 12:00') })];
    expect(report(one, { ...period, from: null }).totals().due).toBe(1);
    expect(report(one, { ...period, to: null }).totals().due).toBe(0);
    const other = [overdue(1, { dueAt: local('03-21 12:00') })];
    expect(report(other, { ...period, to: null }).totals().due).toBe(1);
  });

  it('every recruiter with any commitment is listed, also one outside of it', () => {
    const figures = report([kept(1, { chargedTo: 'mika', dueAt: local('03-01 12:00') })], period);
    expect(figures.recruiters()).toEqual([{ recruiter: 'mika', ...EMPTY }]);
    expect(figures.totals()).toEqual(EMPTY);
  });
});

describe('recruiters', () => {
  it('come by broken ones, then by name', () => {
    const of = (chargedTo: string) => ({ chargedTo });
    const figures = report([
      kept(1, of('c')),
      kept(1, of('B')),
      overdue(1, of('z')),
      late(1, of('z')),
      overdue(1, of('y')),
      overdue(1, of('x')),
      kept(1, of('a')),
    ]);
    expect(
      figures
        .recruiters()
        .map(({ recruiter }) => recruiter)
        .join(''),
    ).toBe('zxyBac');
  });

  it('each has the figures of what counts for them', () => {
    const figures = report([
      overdue(2, { chargedTo: 'mika' }),
      kept(1, { chargedTo: 'kaisa' }),
      kept(3, { chargedTo: 'kaisa' }),
    ]);
    const [mika, kaisa] = figures.recruiters();
    expect(mika).toMatchObject({ recruiter: 'mika', due: 1, overdue: 1, onTimeRate: 0 });
    expect(kaisa).toMatchObject({ recruiter: 'kaisa', due: 2, kept: 2, medianBusinessHours: 2 });
    expect(figures.totals()).toMatchObject({ due: 3, kept: 2, overdue: 1 });
  });
});

describe('of a whole history', () => {
  const figures = (...histories: History[]) =>
    report(histories.flatMap((h) => h.verdicts())).recruiters();

  it('a late commitment counts for who had it while it was owed, its late answer notwithstanding', () => {
    const h = applied()
      .delivered('03-02 10:00', 'invitation')
      .asked('03-02 11:00')
      .handedTo('03-04 15:00', 'mika')
      .delivered('03-05 10:00', 'reply', { channel: 'phone' })
      .did('03-05 11:00', 'application.withdrawn');
    const [kaisa, mika] = figures(h);
    expect(kaisa).toMatchObject({
      recruiter: 'kaisa',
      due: 3,
      kept: 2,
      late: 1,
      onTimeRate: 2 / 3,
    });
    expect(kaisa).toMatchObject({ selfReportedShare: 1 / 3, worstOverdueBusinessHours: 2 });
    // the heartbeats are mika's: one kept earns nothing, one is released
    expect(mika).toMatchObject({ recruiter: 'mika', due: 0, kept: 0, released: 1 });
  });

  it('paused time is not taken out of the times', () => {
    const h = applied()
      .delivered('03-02 10:00', 'status_update', { automated: true })
      .did('03-03 09:00', 'clock.paused')
      .did('03-04 09:00', 'clock.resumed')
      .delivered('03-04 09:00', 'offer')
      .until('03-05 10:00');
    expect(h.of('first_answer')[0]!.takenBusinessSeconds).toBe(16 * 3600);
  });

  it('a row of a commitment has the fields of the design, in their order', () => {
    const [row] = history()
      .received('03-02 09:00')
      .delivered('03-04 08:30', 'acknowledgement', { id: 'm1' })
      .verdicts()
      .map(commitmentRow);
    const fields = [
      ['application', 'maija'],
      ['job', 'sales'],
      ['rule', 'acknowledge'],
      ['openedAt', '2026-03-02T07:00:00Z'],
      ['dueAt', '2026-03-03T14:00:00Z'],
      ['status', 'late'],
      ['keptAt', '2026-03-04T06:30:00Z'],
      ['evidence', 'm1'],
      ['reason', null],
      ['cause', null],
      ['chargedTo', 'kaisa'],
      ['owners', [{ owner: 'kaisa', businessSeconds: 55800 }]],
      ['overdueBusinessSeconds', 1800],
    ];
    expect(Object.entries(row!)).toEqual(fields);
  });
});
