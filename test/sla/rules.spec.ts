import { policyFrom } from '../../src/sla/policy/presets';
import { PURPOSES } from '../../src/sla/policy/purpose';
import { applied, GOOD_PRACTICE, type History } from '../world/history';
import { TABLE, type Row } from '../world/good-practice';

const opened = (row: Row) => Object.values(row.opens)[0]!(before(row));
const before = (row: Row) => applied({ policy: policyFrom(row.policy) });
const first = (row: Row, h: History) => h.of(row.key)[0]!;
const later = '04-01 12:00';

describe('the presets', () => {
  it.each(['good-practice', 'ontario-esa', 'korea-fair-hiring'])('%s has these rules', (name) => {
    const keys = TABLE.filter(({ policy }) => ['good-practice', name].includes(policy));
    expect(policyFrom(name).rules.map(({ key }) => key)).toEqual(keys.map(({ key }) => key));
  });

  it('allow a pause of 10 working days and one reschedule', () => {
    expect(GOOD_PRACTICE).toMatchObject({ maxPause: 10, maxReschedules: 1 });
  });

  it('ask for a new date when promises, after_interview or feedback break', () => {
    const asking = GOOD_PRACTICE.rules.filter((rule) => rule.newDateOnBreach);
    expect(asking.map(({ key }) => key).sort()).toEqual(
      'after_interview feedback promise_answer promise_contact promise_feedback'.split(' '),
    );
  });

  it.each(TABLE)('$key warns at half and at four fifths of the time', ({ key, policy }) => {
    const rule = policyFrom(policy).rules.find((one) => one.key === key)!;
    expect(rule.warnAt).toEqual([0.5, 0.8]);
    expect(rule.escalateAfter).toEqual({ businessSeconds: 0 });
    expect(rule.statutory === undefined).toBe(policy === 'good-practice');
  });
});

describe.each(TABLE)('$key', (row) => {
  it.each(Object.keys(row.opens))('is opened by %s', (name) => {
    const verdicts = row.opens[name]!(before(row)).of(row.key);
    expect(verdicts).toHaveLength(1);
    expect(row.opens[name]!(before(row)).dues(row.key)).toEqual([row.due]);
  });

  it.each(
    PURPOSES.flatMap((purpose) => [
      {
        purpose,
        dated: '',
        kept: row.keptBy.includes(purpose) && !row.datedOnly.includes(purpose),
      },
      { purpose, dated: ' with a date', kept: row.keptBy.includes(purpose) },
    ]),
  )('$purpose$dated keeps it: $kept', ({ purpose, dated, kept }) => {
    const said = { id: 'x', ...(dated ? { due: later } : {}) };
    const verdict = first(row, opened(row).delivered('03-03 10:00', purpose, said));
    expect(verdict.status === 'kept').toBe(kept);
    expect(verdict.evidence).toBe(kept ? 'x' : null);
  });

  it.each(row.keptBy)('an automated %s keeps it only if the rule lets machines', (purpose) => {
    const said = { automated: true, due: later };
    const h = opened(row).delivered('03-03 10:00', purpose, said);
    expect(first(row, h).status === 'kept').toBe(row.automated !== 'never');
  });

  it.each(['answer', 'contact', 'feedback'] as const)('yields to a promise of %s', (kind) => {
    const yields = row.yieldsTo.includes(`promise_${kind}`);
    const h = opened(row).promised('03-03 10:00', kind, '03-20 12:00', 'p2');
    const [reason] = h.became(row.key);
    expect(reason === 'released promised').toBe(yields);
    expect(first(row, h).status === 'overdue').toBe(!yields);
  });

  it('yields up to so many working days after its opening', () => {
    const becomes = (due: string) =>
      opened(row).promised('03-03 10:00', 'answer', due, 'p2').became(row.key)[0];
    // the 20th working day after 2 March closes on Monday 30 March at 16:00
    const yields = row.yieldsTo.length > 0;
    expect(becomes('03-30 16:00') === 'released promised').toBe(yields);
    expect(becomes('03-30 16:01') === 'released promised').toBe(yields && row.atMost === null);
  });

  it('is released by the ends that it names', () => {
    const ends: Record<string, (h: History) => History> = {
      withdrawn: (h) => h.did('03-03 10:00', 'application.withdrawn'),
      hired: (h) => h.did('03-03 10:00', 'application.hired'),
      waived: (h) => h.did('03-03 10:00', 'question.waived'),
    };
    for (const [end, happens] of Object.entries(ends)) {
      const became = happens(opened(row)).became(row.key)[0];
      expect([end, became]).toEqual([
        end,
        row.releasedBy.includes(end) ? `released ${end}` : 'overdue',
      ]);
    }
  });

  it('is scored as the table says', () => {
    expect(first(row, opened(row)).scoredWhenKept).toBe(row.scored === 'all');
  });
});

describe.each(TABLE.filter(({ automated }) => automated !== 'always'))('$key', (row) => {
  it('is released by told when it names it, even by a machine', () => {
    // a first automated message takes the one turn that `once` gives to a machine
    const h = before(row).delivered('03-02 09:01', 'acknowledgement', { automated: true });
    const told = Object.values(row.opens)[0]!(h).delivered('03-03 10:00', 'rejection', {
      automated: true,
    });
    const last = told.became(row.key).at(-1);
    expect(last).toBe(row.releasedBy.includes('told') ? 'released told' : 'overdue');
  });

  it('is stopped by a pause when it is pausable', () => {
    const asked = before(row).delivered('03-02 09:01', 'status_update', { automated: true });
    const paused = Object.values(row.opens)[0]!(asked)
      .did('03-03 08:00', 'clock.paused')
      .did('03-04 08:00', 'clock.resumed');
    const running = opened(row).of(row.key).at(-1)!;
    const moved = paused.of(row.key).at(-1)!.dueAt > running.dueAt;
    expect(paused.irregular()).toEqual([]);
    expect(moved).toBe(row.pausable);
  });
});

it('acknowledge is not pausable: what asks the candidate to act has kept it', () => {
  expect(GOOD_PRACTICE.rules.find(({ key }) => key === 'acknowledge')!.pausable).toBe(false);
});

describe.each(TABLE.filter(({ opens }) => !('application.received' in opens)))('$key', (row) => {
  const again = (h: History) => {
    const shifted = h.events.slice(1).map((event) => ({ ...event, at: event.at + 86_400_000 }));
    return shifted.reduce((all, event) => all.event(event as (typeof h.events)[0]), h);
  };

  it(`a second opening event: ${row.whileOpen}`, () => {
    const expected = {
      keep: ['overdue'],
      restart: ['released superseded', 'overdue'],
      stack: ['overdue', 'overdue'],
    };
    expect(again(opened(row)).became(row.key)).toEqual(expected[row.whileOpen]);
  });

  it.each([
    ['withdrawn', (h: History) => h.did('03-02 09:30', 'application.withdrawn')],
    ['hired', (h: History) => h.did('03-02 09:30', 'application.hired')],
    ['told by a rejection', (h: History) => h.delivered('03-02 09:30', 'rejection')],
    ['told by an outcome', (h: History) => h.delivered('03-02 09:30', 'outcome')],
    [
      'told by a machine',
      (h: History) => h.delivered('03-02 09:30', 'outcome', { automated: true }),
    ],
  ])('opens once the application is %s only if it stands after the end', (_end, end) => {
    const h = Object.values(row.opens)[0]!(end(before(row)));
    expect(h.of(row.key)).toHaveLength(row.standsAfterEnd ? 1 : 0);
  });
});
