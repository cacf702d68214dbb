import { createHmac } from 'node:crypto';
import type { Instant } from '../../../src/kernel/instant';
import type { RawDelivery } from '../../../src/integrations/ats/record';

/** How far one application has come. Only `deleted` leaves nothing of it. */
export const STEPS = ['received', 'moved', 'interview', 'rejected'] as const;
export type Step = (typeof STEPS)[number];
export type State = Step | 'deleted';

const HOUR = 3_600_000;

/** Who and what the story is about: Ana Ruiz applies as a Designer, comes to Onsite, is interviewed and rejected. */
export const CAST = {
  name: 'Ana Ruiz',
  email: 'ana@example.com',
  phone: '+358 40 1234567',
  job: 'Designer',
  stages: { received: 'Applied', moved: 'Onsite', interview: 'Onsite', rejected: 'Onsite' },
  recruiter: { name: 'Rita Ecruiter', email: 'rita@example.com' },
} as const;

/** When each step was taken, and the interview is: an hour between steps, the interview two days after it was agreed. */
export class Times {
  constructor(readonly received: Instant) {}

  at(step: State): Instant {
    const hours = step === 'deleted' ? STEPS.length : STEPS.indexOf(step);
    return (this.received + hours * HOUR) as Instant;
  }

  /** As ISO 8601 in UTC. */
  iso(step: State): string {
    return new Date(this.at(step)).toISOString();
  }

  get interview(): { starts: Instant; ends: Instant } {
    const starts = (this.at('interview') + 48 * HOUR) as Instant;
    return { starts, ends: (starts + HOUR) as Instant };
  }
}

/** True once the story has come so far. */
export function isAfter(state: State, step: Step): boolean {
  return state !== 'deleted' && STEPS.indexOf(state) >= STEPS.indexOf(step);
}

/** Signatures here are made without any code of ours, so that ours is measured by another. */
export function hmac(secret: string, signed: string | Buffer): string {
  return createHmac('sha256', secret).update(signed).digest('hex');
}

/** A body with one signature header over it. */
export function signed(
  body: string,
  header: string,
  signature: (body: Buffer) => string,
): RawDelivery {
  const bytes = Buffer.from(body);
  return {
    body: bytes,
    headers: { 'content-type': 'application/json', [header]: signature(bytes) },
  };
}
