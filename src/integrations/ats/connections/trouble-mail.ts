import { Injectable } from '@nestjs/common';
import { Users } from '../../../accounts/users';
import { SYSTEM } from '../../../journey/record/chronicle';
import type { EmailAddress } from '../../../kernel/address';
import { Clock } from '../../../kernel/clock';
import { newId } from '../../../kernel/ids';
import { PublicUrl } from '../../../kernel/public-url';
import type { Locale } from '../../../mail/locale';
import { Outbox } from '../../../mail/outbox';
import type {
  AtsConnection,
  AtsConnectionId,
} from '../../../store/entities/ats/ats-connection.entity';
import type { AtsLook } from '../../../store/entities/ats/ats-look.entity';
import { ConnectionRows } from './connections.repository';

/** The pages of connections. */
const PATH = '/settings/connections';
const PATIENCE_MS = 26 * 3_600_000;

/** Tells administrators that what an ATS tells does not arrive, for nobody looks at a page that was well yesterday. */
@Injectable()
export class TroubleMail {
  constructor(
    private readonly connections: ConnectionRows,
    private readonly users: Users,
    private readonly outbox: Outbox,
    private readonly url: PublicUrl,
    private readonly clock: Clock,
  ) {}

  /** An event could not be followed. In a unit. @param said what is wrong, without a word about a person */
  async eventFailed(connection: AtsConnectionId, said: string): Promise<void> {
    await this.tell(await this.connections.of(connection), said, false);
  }

  /**
   * The ATS could not be looked into. It is told once, when no look has come to its end for a night and a little: one
   * that did not answer at three may at four. In a unit.
   * @param finishedAt of the look before; null when there was none
   */
  async lookFailed(
    { connection: id, finishedAt }: Pick<AtsLook, 'connection' | 'finishedAt'>,
    said: string,
  ): Promise<void> {
    const connection = await this.connections.of(id);
    const from = (connection.reconciledAt ?? connection.createdAt) + PATIENCE_MS;
    const isTold = finishedAt !== null && finishedAt >= from;
    if (connection.status === 'off' || this.clock.now() < from || isTold) return;
    await this.tell(connection, said, true);
  }

  private async tell(
    { id, name: connection }: AtsConnection,
    said: string,
    isLook: boolean,
  ): Promise<void> {
    const leads = await this.users.leads();
    for (const { name, email, locale } of leads.filter(({ role }) => role === 'admin')) {
      await this.outbox.put({
        ...{ id: newId(this.clock.now()), template: 'connection-trouble' },
        ...{ locale: locale as Locale, about: null, purposes: [], automated: true, due: null },
        variables: { name, connection, said, isLook, link: this.url.to(`${PATH}/${id}`) },
        ...{ author: SYSTEM, senderName: 'Lupaus' },
        to: { name, address: email as EmailAddress },
      });
    }
  }
}
