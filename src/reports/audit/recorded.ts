import { hostname } from 'node:os';
import type { Verified } from '../../journey/proof/finding';
import type { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import type { VerificationRunId } from '../../store/entities/proof/verification-run.entity';
import type { VerificationRuns } from './runs.repository';

/** How often it writes down how far it is. */
const EVERY_MS = 1000;
const KEPT_FINDINGS = 200;

/** Who has a check done, and where it is written down. */
interface Recording {
  /** The id of a user, or `command`. */
  startedBy: string;
  runs: VerificationRuns;
  clock: Clock;
}

/**
 * Does a check, and writes down for all processes how far it is and what it came to. That it cannot be written down, in a
 * database that can only be read, does not keep it from being done.
 * @param check is given a function to call now and then with how many applications are done, of how many
 */
export async function recorded(
  { startedBy, runs, clock }: Recording,
  check: (told: (checked: number, of: number) => void) => Promise<Verified>,
): Promise<Verified> {
  const startedAt = clock.now();
  const id: VerificationRunId = newId(startedAt);
  const quietly = (work: Promise<void>) => work.catch(() => undefined);
  const first = { checked: 0, of: null, state: 'running', result: null } as const;
  const where = `${hostname()}, ${process.pid}`;
  const row = { id, startedAt, startedBy, process: where, toldAt: startedAt, ...first };
  let writing = quietly(runs.add(row));
  let next = performance.now() + EVERY_MS;
  const told = (checked: number, of: number) => {
    if (performance.now() < next) return;
    next = performance.now() + EVERY_MS;
    writing = writing.then(() => quietly(runs.tell(id, clock.now(), { checked, of })));
  };
  try {
    const verified = await check(told);
    await writing;
    const { applications } = verified;
    const found = verified.findings.length;
    const findings = verified.findings.slice(0, KEPT_FINDINGS);
    const end = { state: 'done', checked: applications, of: applications } as const;
    await quietly(runs.tell(id, clock.now(), { ...end, result: { ...verified, findings, found } }));
    return verified;
  } catch (error) {
    await writing;
    await quietly(runs.tell(id, clock.now(), { state: 'failed' }));
    throw error;
  }
}
