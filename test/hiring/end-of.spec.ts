import { endOf } from '../../src/hiring/survey/end-of';
import type { JourneyEvent } from '../../src/journey/record/journal-event';

const told = (at: number, purposes = ['rejection']) => ({
  ...{ type: 'message.delivered', at, message: `m${at}`, channel: 'email', automated: false },
  purposes,
});

describe('when an application has ended for its candidate', () => {
  it.each([
    ['nothing but received', [{ type: 'application.received', at: 1 }], null],
    ['decided and not told', [{ type: 'decision.made', at: 2, outcome: 'rejected' }], null],
    ['told', [told(3)], 3],
    ['told twice: the first counts', [told(3), told(5, ['outcome'])], 3],
    ['told something else', [told(3, ['status_update'])], null],
    [
      'told by a mail that came back',
      [told(3), { type: 'message.bounced', at: 4, message: 'm3' }],
      null,
    ],
    [
      'told by a call that never was, then by mail',
      [told(3), { type: 'dispute.upheld', at: 4, message: 'm3' }, told(6)],
      6,
    ],
    ['withdrawn', [{ type: 'application.withdrawn', at: 7 }], 7],
    ['hired by a stage', [{ type: 'stage.entered', at: 8, stage: 's', kind: 'hired' }], 8],
    ['opened again', [told(3), { type: 'application.reopened', at: 4 }], null],
    ['opened again and told', [told(3), { type: 'application.reopened', at: 4 }, told(9)], 9],
  ])('%s', (_, events, expected) => {
    expect(endOf(events as unknown as JourneyEvent[])).toBe(expected);
  });
});
