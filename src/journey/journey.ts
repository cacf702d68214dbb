import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock';
import type { Instant } from '../kernel/instant';
import type { ApplicationId } from '../store/entities/application.entity';
import { UnitOfWork } from '../store/unit-of-work';
import { Commitments } from './commitments.repository';
import { Histories, type TermedHistory } from './history';
import type { JourneyEvent } from './journal-event';
import { Journal } from './journal.repository';
import { Receipt } from './receipt';

/** The actor behind what no person did. */
export const SYSTEM = 'system';

/** What happens to applications: the single door by which it is recorded. */
@Injectable()
export class Journey {
  constructor(
    private readonly units: UnitOfWork,
    private readonly journal: Journal,
    private readonly histories: Histories,
    private readonly commitments: Commitments,
    private readonly receipt: Receipt,
    private readonly clock: Clock,
  ) {}

  /** Loads what recording in a unit must not wait for. */
  prepare(): Promise<void> {
    return this.receipt.prepare();
  }

  /**
   * Records that something happened to an application. In one unit: the journal row, what the engine makes of it in
   * the commitments, and the mails that follow by themselves.
   * @param actor the id of the user who did it, or SYSTEM
   */
  async record(application: ApplicationId, event: JourneyEvent, actor: string): Promise<void> {
    await this.units.run(async () => {
      const termed = await this.append(application, event, actor);
      if (event.type === 'application.received') await this.acknowledge(application, termed);
    });
  }

  private async append(application: ApplicationId, event: JourneyEvent, actor: string) {
    const before = await this.journal.of(application);
    const row = await this.journal.append(application, event, actor, before);
    const until = Math.max(this.clock.now(), event.at) as Instant;
    const termed = await this.histories.fold([...before, row], until);
    await this.commitments.write(application, termed.history);
    return termed;
  }

  private async acknowledge(application: ApplicationId, termed: TermedHistory): Promise<void> {
    const message = await this.receipt.write(application, termed);
    if (message === null) return;
    const at = this.clock.now();
    await this.append(
      application,
      { type: 'message.queued', at, message, automated: true },
      SYSTEM,
    );
  }
}
