// Small tools that the benchmarks share.
import { spawnSync } from 'node:child_process';

let sink = 0;

/** Calls per second of `answer(i)` over i = 0..count-1, in whole passes until `leastMs` have gone by. */
export function rate(answer, count, leastMs) {
  const begun = performance.now();
  let passes = 0;
  let took = 0;
  do {
    for (let i = 0; i < count; i++) sink += answer(i);
    passes++;
    took = performance.now() - begun;
  } while (took < leastMs);
  // keeps the answers from being optimized away
  if (Number.isNaN(sink)) throw new Error('an answer was no number');
  return (passes * count * 1000) / took;
}

/** Measures all in turn (A B C A B C …), after one turn to warm up. @returns the median of each */
export function interleave(rounds, subjects, measure) {
  subjects.forEach((subject) => measure(subject));
  const results = subjects.map(() => []);
  for (let round = 0; round < rounds; round++) {
    subjects.forEach((subject, i) => results[i].push(measure(subject)));
  }
  return results.map(median);
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Runs Node as a whole process and throws when it fails.
 * @returns its wall time; when `usage` is asked for, also its processor time and its greatest resident memory
 */
export function runNode(args, { usage = false } = {}) {
  const probe = usage ? ['--import', new URL('./usage.mjs', import.meta.url).href] : [];
  const begun = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [...probe, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const ms = performance.now() - begun;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  const [, microseconds, kilobytes] = /used (\d+) µs, (\d+) kB/.exec(stderr) ?? [];
  return { ms, cpuMs: microseconds / 1000, megabytes: kilobytes / 1024 };
}

/** Prints rows as a Markdown table. */
export function table(rows) {
  const columns = Object.keys(rows[0]);
  const width = (column) =>
    Math.max(column.length, ...rows.map((row) => String(row[column]).length));
  const line = (cells) => `| ${cells.join(' | ')} |`;
  console.log(line(columns.map((column) => column.padEnd(width(column)))));
  console.log(line(columns.map((column) => '-'.repeat(width(column)))));
  for (const row of rows) {
    console.log(line(columns.map((column) => String(row[column]).padEnd(width(column)))));
  }
}
