import type { Instant } from '../../../kernel/instant';
import type { Case } from './case';
import type { WaitingView } from './evidence.view';

/**
 * How much of a commitment's working time a colleague's answer was waited for. The clock ran on: it is shown beside
 * the owners' shares and taken from nobody's. Questions that overlap are counted once.
 */
export function waitingOf(one: Case): WaitingView {
  const { commitment, stopped, belongings, names } = one;
  const { calendar } = one.termed;
  const secondsOf = ({ from, to }: Stretch) => calendar.elapsed(from, to);
  const asked = belongings.requests.flatMap((request) => {
    const from = Math.max(request.askedAt, commitment.openedAt) as Instant;
    const to = Math.min(request.answeredAt ?? stopped, stopped) as Instant;
    return from < to ? [{ request, from, to }] : [];
  });
  return {
    seconds: joined(asked).reduce((sum, stretch) => sum + secondsOf(stretch), 0),
    requests: asked.map(({ request: { to: whom, asker, askedAt, due, answeredAt }, from, to }) => ({
      ...{ to: whom, by: names.get(asker) ?? asker, askedAt, due, answeredAt },
      seconds: secondsOf({ from, to }),
    })),
  };
}

interface Stretch {
  from: Instant;
  to: Instant;
}

/** The stretches that they cover together, each instant once. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const together: Stretch[] = [];
  for (const { from, to } of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = together.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to) as Instant;
    else together.push({ from, to });
  }
  return together;
}
