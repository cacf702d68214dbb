import { formatInstant, type Instant } from '../../../kernel/instant';
import type { AtsConnection } from '../../../store/entities/ats/ats-connection.entity';
import type { Vendor } from '../record';
import type { WithSecret } from './connections';

/** A connection, without its secrets. */
export class ConnectionView {
  id: string;
  vendor: Vendor;
  name: string;
  /** Where the ATS is to send what happens. */
  hookUrl: string;
  mails: 'lupaus' | 'ats';
  /** The id of who answers where its recruiter is none of us. */
  defaultOwner: string;
  subdomain: string | null;
  /** Whether the hook's signing key is known; without it every delivery is refused. */
  hasSecret: boolean;
  /** Until when the signing key before is good too. */
  oldSecretUntil: string | null;
  /** Whether its API can be asked. */
  hasToken: boolean;
  status: 'active' | 'off';
  /** How many deliveries were refused, ever. */
  refused: number;
  reconciledAt: string | null;
  reconcileProblem: string | null;
  createdAt: string;
  version: number;

  /** @param hookUrl made of where people reach this service */
  static of(connection: AtsConnection, hookUrl: string): ConnectionView {
    const { id, vendor, name, mails, defaultOwner, subdomain, status, refused } = connection;
    return {
      ...{ id, vendor, name, hookUrl, mails, defaultOwner, subdomain },
      ...{ hasSecret: connection.secret !== null, hasToken: connection.token !== null },
      oldSecretUntil: timeOf(connection.oldSecretUntil),
      ...{ status, refused, reconciledAt: timeOf(connection.reconciledAt) },
      ...{ reconcileProblem: connection.reconcileProblem, version: connection.version },
      createdAt: formatInstant(connection.createdAt),
    };
  }
}

/** A connection with its signing key where we made one, this once. */
export class NewConnectionView extends ConnectionView {
  secret: string | null;

  static with({ connection, secret }: WithSecret, hookUrl: string): NewConnectionView {
    return Object.assign(ConnectionView.of(connection, hookUrl), { secret });
  }
}

/** All connections, oldest first. */
export class ConnectionsView {
  items: ConnectionView[];
  next: string | null;
}

/** Whether the credentials of its API work. */
export class CheckView {
  works: boolean;
  /** What is wrong, in a sentence; null when they work. */
  problem: string | null;
}

/** The time as the API has it; null for none. */
export function timeOf(at: Instant | null): string | null {
  return at === null ? null : formatInstant(at);
}
