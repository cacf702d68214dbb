import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Journey } from '../../journey/journey';
import { Clock } from '../../kernel/clock';
import type { Words } from '../../mail/outbox';
import { Desk } from '../applications/desk';

/** Stands in until the verbs are here. */
@Injectable()
export class Decisions {
  constructor(
    private readonly desk: Desk,
    private readonly journey: Journey,
    private readonly clock: Clock,
  ) {}

  decide(
    id: string,
    caller: Caller,
    form: { outcome: 'rejected' | 'offer'; message?: Words; version?: number },
  ): Promise<object> {
    return this.desk.open(id, caller, form.version, async (application) => {
      const { outcome, message: words } = form;
      const made = { type: 'decision.made', at: this.clock.now(), outcome } as const;
      const { said } = await this.journey.record(application.id, made, caller.id, { words });
      return { change: { status: 'rejected' as const }, result: { said, warnings: [] } };
    });
  }
}
