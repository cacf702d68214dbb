import { Injectable } from '@nestjs/common';
import type { Caller, Visitor } from '../../accounts/caller';
import { SelfViews } from '../../accounts/sessions/self-views';
import { Sessions } from '../../accounts/sessions/sessions';
import { Tokens } from '../../accounts/tokens';
import { Users } from '../../accounts/users';
import type { Instant } from '../../kernel/instant';
import type { ApiToken } from '../../store/entities/accounts/api-token.entity';
import type { User } from '../../store/entities/accounts/user.entity';
import { typedIn } from '../answering/answering';
import type { MyMailsView } from './mails/my-mails';
import { MyMailsViews } from './mails/my-mails-views';
import { browserName } from './browser-name';

/** A place where somebody is signed in. */
export interface SessionRow {
  id: string;
  /** Null when the browser does not say. */
  browser: string | null;
  signedInAt: Instant;
  lastSeenAt: Instant;
  place: 'here' | 'same' | 'elsewhere';
}

/** What somebody sees of themselves. */
export interface MeView {
  user: Pick<User, 'name' | 'locale' | 'timezone' | 'version'>;
  sessions: readonly SessionRow[];
  tokens: readonly ApiToken[];
  copyAddress: string | null;
  mails: MyMailsView;
  /** What was typed for a token. */
  tokenName: string;
  problem: string | null;
  done: string;
  /** A token that was made just now. */
  shown: { name: string; secret: string } | null;
}

/** One's own account. */
@Injectable()
export class MeViews {
  constructor(
    private readonly users: Users,
    private readonly sessions: Sessions,
    private readonly tokens: Tokens,
    private readonly selves: SelfViews,
    private readonly mails: MyMailsViews,
  ) {}

  /**
   * @param typed what was sent and could not be done
   * @param mails likewise, of the mails that they get
   */
  async of(
    { id, role }: Caller,
    { cookie }: Visitor,
    typed: unknown,
    mails: unknown = null,
  ): Promise<MeView> {
    const user = await this.users.of(id);
    const zone = typedIn(typed, 'timezone');
    const shown = {
      name: typedIn(typed, 'name') || user.name,
      locale: typedIn(typed, 'locale') || user.locale,
      ...{ timezone: zone === '' ? user.timezone : zone, version: user.version },
    };
    const sessions = await this.sessions.of(user.id, cookie);
    const here = sessions.find((one) => one.here);
    return {
      user: shown,
      sessions: sessions.map((one) => ({
        ...{ id: one.id, browser: browserName(one.agent), lastSeenAt: one.lastSeenAt },
        signedInAt: one.createdAt,
        place: one.here ? 'here' : one.place === here?.place ? 'same' : 'elsewhere',
      })),
      // an administrator could see everybody's; this page is about their own
      tokens: await this.tokens.visibleTo({ id, role: 'recruiter' }),
      mails: await this.mails.of({ id, role }, mails),
      copyAddress: this.selves.of(user).user.copyAddress,
      ...{ tokenName: typedIn(typed, 'tokenName'), problem: null, done: '', shown: null },
    };
  }
}
