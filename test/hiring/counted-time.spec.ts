import * as fc from 'fast-check';
import { countedTimes } from '../../src/hiring/applications/evidence/counted-time';
import { stopsOf } from '../../src/hiring/applications/evidence/pauses';
import type { JourneyEvent } from '../../src/journey/record/journal-event';
import type { Instant } from '../../src/kernel/instant';
import type { ApplicationEvent } from '../../src/sla/event';
import { foldApplication } from '../../src/sla/engine/fold';
import { anyHistory, instant } from '../world/any-history';
import { FI, GOOD_PRACTICE, local } from '../world/history';

const NO_PAUSE = { stops: [], start: local('03-02 10:00') };

/** Everything that is owed in a history, with what is counted of its time. */
function counted(events: readonly ApplicationEvent[], until: Instant) {
  const history = foldApplication(GOOD_PRACTICE, FI, events, until);
  const termed = {
    ...{ events: events as readonly JourneyEvent[], history, policy: GOOD_PRACTICE, calendar: FI },
  };
  const [receipt] = events;
  const closing = receipt?.type === 'application.received' ? receipt.applyUntil : undefined;
  return history.commitments.map((commitment) => {
    const { rule, openedAt, dueAt, end } = commitment;
    const start = (rule.countFrom ? Math.max(openedAt, closing ?? openedAt) : openedAt) as Instant;
    const stopped = end?.at ?? until;
    const stops = stopsOf(commitment, termed, until);
    return {
      ...{ commitment, start, stopped, stops },
      times: countedTimes(FI, { start, due: dueAt, stopped }, stops),
    };
  });
}

describe('what is counted of a promise', () => {
  it('lies side by side, and adds up to the elapsed time with its pauses', () => {
    fc.assert(
      fc.property(anyHistory(), instant, (events, until) => {
        for (const { times, start } of counted(events, until)) {
          expect(times[0]!.from).toBe(start);
          for (const { from, to, spans, counted: seconds, paused } of times) {
            expect(seconds + paused).toBeCloseTo(Math.max(0, FI.elapsed(from, to)), 6);
            spans.forEach((span, i) => {
              expect(span.from).toBe(i === 0 ? from : spans[i - 1]!.to);
            });
            if (spans.length > 0) expect(spans.at(-1)!.to).toBe(to);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is, without the pauses, what the rule gives', () => {
    fc.assert(
      fc.property(anyHistory(['message.bounced']), instant, (events, until) => {
        const pausedAt = new Set(
          events.filter(({ type }) => type === 'clock.paused').map(({ at }) => at),
        );
        for (const { commitment, start, stops, times, stopped } of counted(events, until)) {
          const { rule, openedAt, dueAt, end } = commitment;
          // at one instant the order decides, which the times do not tell
          const isUnclear = pausedAt.has(openedAt) || stops.some(({ to }) => to === end?.at);
          if (isUnclear || 'fromEvent' in rule.within || start > openedAt) continue;
          const used = stopped > dueAt ? times[0]!.counted : times[0]!.counted + times[1]!.counted;
          const given = FI.elapsed(start, FI.due(start, rule.within));
          expect(used).toBeCloseTo(given, 6);
        }
      }),
      { numRuns: 80 },
    );
  });

  it.each([
    ['03-02 12:00', ['used', 'left'], [2, 4]],
    ['03-02 18:00', ['used', 'over'], [6, 0]],
    ['03-03 09:30', ['used', 'over'], [6, 1.5]],
  ])('up to %s', (stopped, kinds, hours) => {
    const times = countedTimes(
      FI,
      { start: NO_PAUSE.start, due: local('03-02 16:00'), stopped: local(stopped) },
      NO_PAUSE.stops,
    );
    expect(times.map(({ kind }) => kind)).toEqual(kinds);
    expect(times.map((time) => time.counted / 3600)).toEqual(hours);
  });
});
