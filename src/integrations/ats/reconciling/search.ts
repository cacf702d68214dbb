import { Injectable, Logger } from '@nestjs/common';
import { DAY_MS } from '../../../calendar/civil-date';
import { Clock } from '../../../kernel/clock';
import type { Instant } from '../../../kernel/instant';
import { NotStoredError } from '../../../store/database';
import type {
  AtsConnection,
  AtsConnectionId,
} from '../../../store/entities/ats/ats-connection.entity';
import { ConnectionRows } from '../connections/connections.repository';
import type { AtsNotice, AtsRecord, VendorClient } from '../record';
import { AtsLinks } from '../updates/links.repository';
import { AtsSources } from '../updates/sources';
import { AtsUpdates } from '../updates/updates';
import { AtsTrouble } from '../vendors/trouble';

/** What a look has found. */
export interface Found {
  looked: number;
  missed: number;
  held: number;
  /** How many could not be followed for a reason of their own. */
  failed: number;
  problem: string | null;
}

/** Goes through what an ATS says was changed, and through what waits for a mapping. */
@Injectable()
export class Search {
  private readonly logger = new Logger('reconciliation');

  constructor(
    private readonly updates: AtsUpdates,
    private readonly sources: AtsSources,
    private readonly links: AtsLinks,
    private readonly connections: ConnectionRows,
    private readonly clock: Clock,
  ) {}

  /**
   * Follows each, and gives its turn back after it. Outside of units: it asks the ATS.
   * @param found counted up
   * @throws AtsTrouble when the ATS does not answer
   */
  async *in(id: AtsConnectionId, found: Found): AsyncGenerator<void> {
    const connection = await this.connections.of(id);
    const client = this.sources.clientOf(connection);
    if (client === null) return;
    // a day more: what an ATS says was changed may come into its lists late
    const since = (connection.reconcileFrom ?? connection.createdAt) - DAY_MS;
    for await (const record of client.changedSince(since as Instant)) {
      if (!(await this.isOn(connection, found))) return;
      yield this.follow(connection, { kind: 'record', event: EVENT, record }, found);
    }
    for await (const { externalApplication: application } of this.links.held(connection.id)) {
      if (!(await this.isOn(connection, found))) return;
      yield this.again(connection, client, application, found);
    }
  }

  /** A look may take an hour, and somebody may switch the connection off meanwhile. */
  private async isOn({ id }: AtsConnection, found: Found): Promise<boolean> {
    if ((await this.connections.find(id))?.status === 'active') return true;
    found.problem = 'The connection was switched off meanwhile.';
    return false;
  }

  /** One that waits for a mapping may have got it. */
  private async again(
    connection: AtsConnection,
    client: VendorClient,
    application: string,
    found: Found,
  ): Promise<void> {
    const record = await this.asked(client, application, found);
    if (record === 'unreadable') return;
    const about = { event: EVENT, application, occurredAt: null };
    const gone: AtsNotice = { kind: 'application_deleted', ...about };
    const notice: AtsNotice = record === null ? gone : { kind: 'record', event: EVENT, record };
    await this.follow(connection, notice, found);
  }

  /** One of which the ATS tells no sense does not keep the others from being looked at. */
  private async asked(
    client: VendorClient,
    application: string,
    found: Found,
  ): Promise<AtsRecord | null | 'unreadable'> {
    try {
      return await client.application(application);
    } catch (error) {
      if (!(error instanceof AtsTrouble) || error.kind !== 'unreadable') throw error;
      this.fail(error, found);
      return 'unreadable';
    }
  }

  private fail(error: unknown, found: Found): void {
    this.logger.error({ error });
    found.failed++;
    found.problem = `${found.failed} of the applications could not be followed; it has been logged.`;
  }

  /** One that cannot be followed does not keep the others from it. */
  private async follow(connection: AtsConnection, notice: AtsNotice, found: Found): Promise<void> {
    found.looked++;
    try {
      const { outcome } = await this.updates.apply(connection, notice, this.clock.now());
      if (outcome === 'done') found.missed++;
      if (outcome === 'held') found.held++;
    } catch (error) {
      if (error instanceof NotStoredError || error instanceof AtsTrouble) throw error;
      this.fail(error, found);
    }
  }
}

const EVENT = 'reconciliation';
