import type { Caller } from '../../../accounts/caller';
import type { UserId } from '../../../store/entities/accounts/user.entity';
import type { AtsConnection } from '../../../store/entities/ats/ats-connection.entity';
import type { ApplicationId } from '../../../store/entities/hiring/application.entity';
import type { Vendor } from '../record';

/** What came of a notice. */
export interface Applied {
  /**
   * `done`: something followed. `nothing_new`: all of it was known, or newer things are. `ignored`: it is not for us.
   * `held`: at least a part of it cannot be followed until somebody says something; to be applied again then.
   */
  outcome: 'done' | 'nothing_new' | 'ignored' | 'held';
  /** For the connection's page, in sentences, without a word about the person. */
  words: string;
  /** Ours, as far as there is one. */
  application: ApplicationId | null;
  /** The person was erased here: nothing of it is kept. */
  isForgotten?: true;
}

/** Nothing follows for somebody who was erased here. */
export function forgotten(application: ApplicationId | null): Applied {
  const words = 'The person was forgotten here; nothing of it is taken.';
  return { outcome: 'ignored', words, application, isForgotten: true };
}

const NAMES: Record<Vendor, string> = {
  ...{ greenhouse: 'Greenhouse', lever: 'Lever', ashby: 'Ashby' },
  ...{ teamtailor: 'Teamtailor', workable: 'Workable' },
};

/** What people call the ATS: the actor of what it told, and who writes to the candidate. */
export function nameOf({ vendor }: Pick<AtsConnection, 'vendor'>): string {
  return NAMES[vendor];
}

/** The ATS, as the one who did what it tells. It sees every job. */
export function callerOf(connection: Pick<AtsConnection, 'vendor'>): Caller {
  return { id: nameOf(connection) as UserId, role: 'hr_lead' };
}

/** Who writes to its candidates by itself, as applications keep it; null for Lupaus. */
export function mailedByOf(connection: Pick<AtsConnection, 'vendor' | 'mails'>): string | null {
  return connection.mails === 'ats' ? nameOf(connection) : null;
}
