import { Injectable, Logger } from '@nestjs/common';
import type { Instant } from '../../kernel/instant';
import { Signing } from '../proof/heads/signing';
import { Noticing } from './noticing';
import { Pauses } from './pauses';
import { StaffMail } from './staff-mail';
import type { Step } from './step';
import { Struggles } from './struggles';
import { Unjudged } from './unjudged';

/**
 * Does what nobody does but the time: facts that are presumed, ends of pauses, warnings, breaches, escalations. Any
 * number of times; after a day of standstill what it notices is the same as if it had run every minute. A breach
 * itself is a fact of timestamps and needs no sweep.
 */
@Injectable()
export class Sweep {
  private readonly logger = new Logger('sweep');
  private readonly facts: Step[] = [];
  private readonly ends: Step[];

  constructor(
    pauses: Pauses,
    noticing: Noticing,
    struggles: Struggles,
    mail: StaffMail,
    unjudged: Unjudged,
    signing: Signing,
  ) {
    // signed before anything is told that shows the signature, such as the weekly mail
    this.ends = [pauses, noticing, struggles, mail, unjudged, signing];
  }

  /** Adds what must be known before anything is noticed, such as that an interview is over. */
  begin(step: Step): void {
    this.facts.push(step);
  }

  /** Adds what comes last, such as forgetting what is old. */
  end(step: Step): void {
    this.ends.push(step);
  }

  /** A step that fails does not keep the others from theirs. @returns how much each step did */
  async run(asOf: Instant): Promise<Record<string, number>> {
    const done: Record<string, number> = {};
    for (const step of [...this.facts, ...this.ends]) {
      try {
        done[step.name] = await step.run(asOf);
      } catch (error) {
        this.logger.error({ error });
      }
    }
    return done;
  }
}
