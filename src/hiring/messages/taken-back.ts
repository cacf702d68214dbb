import { Injectable } from '@nestjs/common';
import { Chronicle } from '../../journey/record/chronicle';
import type { Purpose } from '../../sla/policy/purpose';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import type { Message } from '../../store/entities/mail/message.entity';

/** What tells a candidate that an application has ended. */
const ENDS: readonly Purpose[] = ['rejection', 'outcome'];

/** Letters of an end that was taken back: sent now, they would tell what is not so. */
@Injectable()
export class TakenBack {
  constructor(private readonly chronicle: Chronicle) {}

  /** True for a letter of an end that was undone or reopened since it was written. In a unit that holds the application. */
  async has({ id, about, purposes }: Message): Promise<boolean> {
    if (about === null || !tellsEnd(purposes)) return false;
    const { events } = await this.chronicle.history(about as ApplicationId);
    const written = events.findIndex((one) => one.type === 'message.queued' && one.message === id);
    return events
      .slice(written + 1)
      .some(({ type }) => type === 'decision.undone' || type === 'application.reopened');
  }
}

/** True for what tells a candidate that an application has ended. */
export function tellsEnd(purposes: readonly Purpose[]): boolean {
  return purposes.some((purpose) => ENDS.includes(purpose));
}
