import type { Instant } from '../../kernel/instant';

/**
 * A part of the sweep: does what has become due by `asOf`, each thing in a unit of its own. Doing it twice changes
 * nothing more, and doing it late gives the same as doing it in time.
 */
export interface Step {
  readonly name: string;
  /** @returns how many things were done */
  run(asOf: Instant): Promise<number>;
}
