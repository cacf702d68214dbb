import { Injectable } from '@nestjs/common';
import { Users } from '../../../accounts/users';
import type { Page } from '../../../forms/cursor';
import type { AtsConnection } from '../../../store/entities/ats/ats-connection.entity';
import type { AtsDelivery } from '../../../store/entities/ats/ats-delivery.entity';
import type { AtsRefusal } from '../../../store/entities/ats/ats-refusal.entity';
import type { User } from '../../../store/entities/accounts/user.entity';
import { ConnectionRows } from '../connections/connections.repository';
import { DeliveryRows } from '../deliveries/deliveries.repository';
import { RefusalRows } from '../deliveries/refusals.repository';
import { MappingList, type Choosable } from '../mapping/mapping-list';
import { MappingRows } from '../mapping/mappings.repository';

/** A connection, and whether somebody should look at it. */
export interface ConnectionLine {
  connection: AtsConnection;
  open: Record<'waiting' | 'held' | 'failed', number>;
  /** How many things in the ATS nobody has matched. */
  unmapped: number;
  last: AtsDelivery | null;
}

/** A connection with everything that its page shows. */
export interface ConnectionOverviewView extends ConnectionLine {
  owner: string;
  mappings: Choosable[];
  /** Newest first; `next` is the id after which the next page begins. */
  deliveries: Page<AtsDelivery>;
  refusals: AtsRefusal[];
}

const PAGE = 20;
const REFUSALS = 10;

/** What pages show of connections. */
@Injectable()
export class ConnectionOverview {
  constructor(
    private readonly connections: ConnectionRows,
    private readonly deliveries: DeliveryRows,
    private readonly refusals: RefusalRows,
    private readonly mappings: MappingRows,
    private readonly meanings: MappingList,
    private readonly users: Users,
  ) {}

  /** All connections, oldest first. */
  async list(): Promise<ConnectionLine[]> {
    const lines: ConnectionLine[] = [];
    for (const one of await this.connections.all()) lines.push(await this.lineOf(one));
    return lines;
  }

  /** One connection. @param before which page of its deliveries; null for the newest. @throws NotFoundError */
  async of(id: string, before: string | null): Promise<ConnectionOverviewView> {
    const connection = await this.connections.of(id);
    const rows = await this.deliveries.list(connection.id, { before, limit: PAGE + 1 });
    const items = rows.slice(0, PAGE);
    const next = rows.length > PAGE ? (items.at(-1)?.id ?? null) : null;
    return {
      ...(await this.lineOf(connection)),
      owner: await this.users.nameOf(connection.defaultOwner),
      mappings: await this.meanings.of(id),
      deliveries: { items, next },
      refusals: await this.refusals.list(connection.id, REFUSALS),
    };
  }

  /** Who may answer by default, by name. */
  async people(): Promise<Pick<User, 'id' | 'name'>[]> {
    const all = [...(await this.users.all()).values()];
    return all.filter(({ status }) => status !== 'disabled').map(({ id, name }) => ({ id, name }));
  }

  private async lineOf(connection: AtsConnection): Promise<ConnectionLine> {
    const { id } = connection;
    const [last = null] = await this.deliveries.list(id, { before: null, limit: 1 });
    const open = await this.deliveries.open(id);
    return { connection, open, unmapped: await this.mappings.open(id), last };
  }
}
