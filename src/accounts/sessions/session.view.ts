import { formatInstant } from '../../kernel/instant';
import type { Session } from '../../store/entities/accounts/session.entity';
import { OwnUserView } from '../people/user.view';

/** The one who is signed in. */
export class SelfView extends OwnUserView {
  /**
   * Where they send a copy of what they write to candidates from their own mailbox, in BCC; null where this service
   * takes no mail. Theirs alone to know.
   */
  copyAddress: string | null;
}

/** Who is signed in. */
export class SignedInView {
  user: SelfView;
}

/** One place where somebody is signed in. */
export class SessionView {
  id: string;
  /** The browser as it names itself. */
  agent: string;
  signedInAt: string;
  /** To the minute. */
  lastSeenAt: string;
  endsAt: string;
  /** True for the one that asks. */
  here: boolean;
}

/** Where somebody is signed in, the latest first. */
export class SessionsView {
  items: SessionView[];
  next: string | null;
}

export function sessionView(session: Session & { here: boolean }): SessionView {
  const { id, agent, createdAt, lastSeenAt, endsAt, here } = session;
  return {
    ...{ id, agent, here, signedInAt: formatInstant(createdAt) },
    ...{ lastSeenAt: formatInstant(lastSeenAt), endsAt: formatInstant(endsAt) },
  };
}
