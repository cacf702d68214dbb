import { performance } from 'node:perf_hooks';

/** What comes again so soon is the same: npm passes on to its child what Ctrl-C told both. */
const SAME_MS = 1_000;
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
export type EndSignal = (typeof SIGNALS)[number];

/**
 * Hears Ctrl-C, and what `kill` sends.
 * @param first asks for an orderly end
 * @param again another one, more than a second later: whoever sends it does not want to wait
 * @returns listens no more: a signal does again what it does by itself
 */
export function onEndSignal(
  first: (signal: EndSignal) => void,
  again: (signal: EndSignal) => void,
): () => void {
  let asked: number | null = null;
  const hear = (signal: NodeJS.Signals) => {
    const given = signal as EndSignal;
    if (asked === null) {
      asked = performance.now();
      first(given);
    } else if (performance.now() - asked > SAME_MS) again(given);
  };
  for (const signal of SIGNALS) process.on(signal, hear);
  return () => {
    for (const signal of SIGNALS) process.off(signal, hear);
  };
}
