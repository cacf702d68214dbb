import { Injectable } from '@nestjs/common';
import { formatInstant, type Instant } from '../../kernel/instant';
import type { Finding } from './finding';
import { sealHead, Seals } from './seals.repository';

/** What was found in the chain over all applications. */
export interface SealsChecked {
  seals: number;
  head: string | null;
  findings: Finding[];
}

/** How long a row may wait for its seal before that is worth a word, in ms. */
const LONG_MS = 3600_000;

/** Goes along the chain of seals and looks whether every journal row is in exactly one. */
@Injectable()
export class SealCheck {
  constructor(private readonly seals: Seals) {}

  async check(now: Instant): Promise<SealsChecked> {
    const findings: Finding[] = [];
    const covered = new Set<string>();
    let head: string | null = null;
    let seals = 0;
    for await (const seal of this.seals.each()) {
      seals++;
      const where = `seal ${seal.number}`;
      const tell = (detail: string) => findings.push({ code: 'broken_seal', where, detail });
      if (seal.number !== seals) {
        tell(`stands where seal ${seals} should`);
        seals = seal.number;
      }
      const hashes = await this.seals.hashesOf(seal.events);
      const missing = hashes.filter((hash) => hash === null).length;
      if (missing > 0) tell(`${missing} of its events are not in the journal any more`);
      const twice = seal.events.filter((event) => covered.has(event)).length;
      if (twice > 0) tell(`${twice} of its events are in another seal too`);
      if (seal.head !== sealHead(seal, hashes, head)) tell('does not match its events');
      for (const event of seal.events) covered.add(event);
      head = seal.head;
    }
    findings.push(...(await this.coverage(covered.size, now)));
    return { seals, head, findings };
  }

  private async coverage(sealed: number, now: Instant): Promise<Finding[]> {
    const findings: Finding[] = [];
    const [rows, waiting] = [await this.seals.rows(), await this.seals.waiting()];
    if (rows !== sealed + waiting) {
      const detail = `${rows} events, ${sealed} sealed and ${waiting} waiting for a seal do not add up`;
      findings.push({ code: 'not_covered', where: 'journal', detail });
    }
    const oldest = await this.seals.waitingSince();
    if (oldest !== null && now - oldest > LONG_MS) {
      const detail = `events wait for a seal since ${formatInstant(oldest)}; is a worker running?`;
      findings.push({ code: 'unsealed_for_long', where: 'journal', detail });
    }
    return findings;
  }
}
