import * as fc from 'fast-check';
import type { JourneyEvent } from '../../src/journey/record/journal-event';
import { formatInstant } from '../../src/kernel/instant';
import { cellsOf } from '../../src/reports/exported-event';
import { COLUMNS } from '../../src/sla/log/columns';
import { RowReader } from '../../src/sla/log/row-reader';
import type { ApplicationEvent } from '../../src/sla/event';
import { anyHistory } from '../world/any-history';

const names = { person: (id: string) => `${id}@example.fi`, stage: (id: string) => id };
const reader = new RowReader(COLUMNS, null);

/** The event as the reader of event files understands the cells that are made of it. */
function readBack(event: ApplicationEvent): object {
  const cells = cellsOf(event as JourneyEvent, names);
  const row = { at: formatInstant(event.at), event: event.type, application: 'a', ...cells };
  const texts = COLUMNS.map((column) => (row as Record<string, string>)[column] ?? '');
  return reader.read(texts, 7)!.event;
}

/** What the reader makes of an event beside its line: people by address, no stage on the receipt. */
function expected(event: ApplicationEvent): object {
  const people =
    event.type === 'application.received'
      ? { owner: names.person(event.owner) }
      : event.type === 'owner.changed'
        ? { to: names.person(event.to) }
        : {};
  return { ...event, ...people, line: 7 };
}

describe('an event in a file', () => {
  it('is read back as it was, whatever it is', () => {
    const property = fc.property(anyHistory(['candidate.erased']), (events) => {
      const exported = events.filter(
        (event) => event.type !== 'interview.not_held' || event.interview !== null,
      );
      for (const event of exported) expect(readBack(event)).toEqual(expected(event));
    });
    fc.assert(property, { numRuns: 200 });
  });

  it('keeps what the engine does not need and a person reads', () => {
    const at = 0 as JourneyEvent['at'];
    const decision = { type: 'decision.made', at, outcome: 'rejected' } as const;
    expect(cellsOf(decision, names)).toMatchObject({ outcome: 'rejected' });
    const meeting = { type: 'interview.scheduled', at, interview: 'i7' } as const;
    expect(cellsOf(meeting, names)).toMatchObject({ message: 'i7' });
    const waived = { type: 'question.waived', at, message: 'q7' } as const;
    expect(cellsOf(waived, names)).toMatchObject({ message: 'q7' });
  });
});
