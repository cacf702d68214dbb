import { hash } from 'node:crypto';
import type { ImportedApplication } from '../draft';
import { sameAddress } from './cell-texts';

/** A row that is an application that stood before. It is no fault: it is left out, and said. */
export interface Duplicate {
  line: number;
  /** The line of the first. */
  of: number;
}

/**
 * Finds rows of one file that are the same application: with the same id to the same job, or with the same address to the
 * same job while both are active. Somebody who was rejected may have applied again.
 */
export class Doubles {
  /** By hash: the texts themselves would hold the whole file in memory. */
  private readonly lines = new Map<string, number>();

  /** @returns the line of the row that this one repeats; null for the first of its kind */
  firstLineOf(application: ImportedApplication): number | null {
    const { externalId, job, candidate, status, line } = application;
    const keys: string[] = [];
    if (externalId !== null) keys.push(keyOf('id', job, externalId));
    if (candidate.email !== null && status === 'active') {
      keys.push(keyOf('email', job, sameAddress(candidate.email)));
    }
    const first = keys.map((key) => this.lines.get(key)).find((known) => known !== undefined);
    if (first !== undefined) return first;
    for (const key of keys) this.lines.set(key, line);
    return null;
  }
}

function keyOf(...parts: string[]): string {
  return hash('sha1', parts.join('\0'), 'binary');
}
