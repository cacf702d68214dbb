/** `npm run test:crash` does for minutes what `npm test` does for seconds. */
export const isLong = process.env.TEST_CRASH === 'long';

/** Tells what was measured, in the long form. */
export function report(what: string, measured: object): void {
  if (isLong) process.stderr.write(`\n${what}: ${JSON.stringify(measured)}\n`);
}
