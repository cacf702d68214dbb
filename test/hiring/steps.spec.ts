import { stepsOf, type StepSources } from '../../src/hiring/status/steps';
import type { JourneyEvent } from '../../src/journey/record/journal-event';
import type { Instant } from '../../src/kernel/instant';

const NONE: Omit<StepSources, 'events'> = {
  ...{ mails: [], received: [], contacts: [], replyOwedSince: null },
};
const set = (at: number, interview: string, starts: number): JourneyEvent => ({
  ...{ type: 'interview.scheduled', at: at as Instant, interview },
  ...{ starts: starts as Instant, ends: (starts + 1) as Instant },
});

it.each<[string, JourneyEvent[], string[]]>([
  ['one', [set(1, 'A', 10)], ['interview 10']],
  [
    'one that is moved twice',
    [set(1, 'A', 10), set(2, 'A', 20), set(3, 'A', 30)],
    ['moved 10', 'moved 20', 'interview 30'],
  ],
  ['one that is set again as it was', [set(1, 'A', 10), set(2, 'A', 10)], ['interview 10']],
  ['two of them', [set(1, 'A', 10), set(2, 'B', 20)], ['interview 10', 'interview 20']],
])('steps say of interviews which stands: %s', (_, events, expected) => {
  const steps = stepsOf({ ...NONE, events });
  expect(steps.map(({ kind, due }) => `${kind} ${due}`)).toEqual(expected);
});
