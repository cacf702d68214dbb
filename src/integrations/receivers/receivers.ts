import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Users } from '../../accounts/users';
import { conflictOf } from '../../hiring/jobs/conflict';
import { Seals } from '../../journey/proof/seals.repository';
import { Clock } from '../../kernel/clock';
import { ConflictError, NotFoundError } from '../../kernel/errors';
import { newId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { Receiver, ReceiverKind } from '../../store/entities/connect/receiver.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { hearsFrom } from '../noticed/fresh-notices.repository';
import { newSecret } from '../webhooks/signature';
import { ReceiverRows } from './receivers.repository';
import { ReceiverSecrets } from './receiver-secrets';

/** How long the key before a rotation still signs. */
const OVERLAP_MS = 24 * 3600_000;
/** Each is sent every event: more than that is a mistake. */
const MOST = 50;

/** What somebody says of a receiver. */
export interface ReceiverWords {
  name: string;
  url: string;
  events: readonly string[];
  team: string | null;
  locale: string | null;
  namesCandidates: boolean;
}

/** Who hears of what happens here: made, changed, switched on and taken away. */
@Injectable()
export class Receivers {
  constructor(
    private readonly units: UnitOfWork,
    private readonly rows: ReceiverRows,
    private readonly secrets: ReceiverSecrets,
    private readonly seals: Seals,
    private readonly clock: Clock,
    private readonly users: Users,
  ) {}

  of(kinds: readonly ReceiverKind[]): Promise<Receiver[]> {
    return this.rows.of(kinds);
  }

  /** @throws NotFoundError also for one of another kind */
  async find(id: string, kinds: readonly ReceiverKind[]): Promise<Receiver> {
    const found = await this.rows.find(id);
    if (found && kinds.includes(found.kind)) return found;
    throw new NotFoundError('There is no such webhook or channel.');
  }

  /**
   * From now on it hears what happens.
   * @returns with the key of its signatures, which is shown this once; null for a chat, which checks none
   * @throws InputError `url_refused` for an address to which nothing is sent
   */
  make(
    kind: ReceiverKind,
    words: ReceiverWords,
    { id: createdBy }: Caller,
  ): Promise<{ receiver: Receiver; secret: string | null }> {
    const secret = kind === 'webhook' ? newSecret() : null;
    return this.units.run(async () => {
      await this.units.lock('receivers');
      if ((await this.rows.of([kind])).length >= MOST) throw tooMany();
      const createdAt = this.clock.now();
      const id = newId<'receiver'>(createdAt);
      const receiver: Receiver = {
        ...{
          id,
          kind,
          ...words,
          ...this.secrets.sealUrl(id, words.url),
          status: 'active',
          version: 1,
        },
        ...{ secret: secret && this.secrets.sealKey(id, secret), previousSecret: null },
        ...{ previousUntil: null, offReason: null, offAt: null, failingSince: null },
        ...{ deliveredAt: null, postedAt: null, dueDay: null, createdBy, createdAt },
        ...{ changedBy: createdBy, changedAt: createdAt },
        ...(await this.beginning(createdAt)),
      };
      await this.rows.add(receiver);
      return { receiver, secret };
    });
  }

  /** @param seen the version that was seen; refused when somebody changed it since */
  change(
    id: string,
    { url, ...words }: Partial<ReceiverWords>,
    caller: Caller,
    seen?: number,
  ): Promise<Receiver> {
    return this.held(id, caller, seen, (receiver) => {
      const moved = url === undefined ? {} : this.movedTo(receiver, url);
      // a form has every field, undefined where nothing was said of it
      const said = Object.entries(words as Record<string, unknown>).filter(
        ([, value]) => value !== undefined,
      );
      return Promise.resolve({ ...Object.fromEntries(said), ...moved });
    });
  }

  /** From now on it hears again; not of what happened meanwhile. */
  switchOn(id: string, caller: Caller): Promise<Receiver> {
    return this.held(id, caller, undefined, async ({ status }) => {
      if (status === 'active') return {};
      const on = { status: 'active', offReason: null, offAt: null, failingSince: null } as const;
      return { ...on, ...(await this.beginning(this.clock.now())) };
    });
  }

  /** A new key; the one before signs beside it for a day. @returns the new one, which is shown this once */
  async rotate(id: string, caller: Caller): Promise<{ receiver: Receiver; secret: string }> {
    const secret = newSecret();
    const receiver = await this.held(id, caller, undefined, (found) => {
      if (found.secret === null) throw new NotFoundError('A channel of a chat has no key.');
      const previousUntil = (this.clock.now() + OVERLAP_MS) as Instant;
      const sealed = this.secrets.sealKey(found.id, secret);
      return Promise.resolve({ secret: sealed, previousSecret: found.secret, previousUntil });
    });
    return { receiver, secret };
  }

  /** With its log. */
  async remove(id: string): Promise<void> {
    await this.units.run(async () => {
      const receiver = await this.rows.hold(id);
      if (receiver !== null) await this.rows.remove(receiver.id);
    });
  }

  /** Where it begins to hear: with what is sealed, and noticed, from now on. */
  private async beginning(now: Instant): Promise<Pick<Receiver, 'seal' | 'noticedUntil'>> {
    const last = await this.seals.last();
    return { seal: last?.number ?? 0, noticedUntil: hearsFrom(now) };
  }

  /** Of another address nobody knows yet how it is. */
  private movedTo(receiver: Receiver, typed: string): Partial<Receiver> {
    const moved = this.secrets.sealUrl(receiver.id, typed);
    const isOther =
      this.secrets.shownUrl(Object.assign({}, receiver, moved)) !== this.secrets.shownUrl(receiver);
    return isOther ? { ...moved, failingSince: null } : moved;
  }

  private held(
    id: string,
    { id: changedBy }: Caller,
    seen: number | undefined,
    change: (receiver: Receiver) => Promise<Partial<Receiver>>,
  ): Promise<Receiver> {
    return this.units.run(async () => {
      const receiver = await this.rows.hold(id);
      if (receiver === null) throw new NotFoundError('There is no such webhook or channel.');
      if (seen !== undefined && seen !== receiver.version) {
        const { changedBy: by, changedAt } = receiver;
        throw conflictOf('entry', { changedBy: by ?? '', changedAt }, await this.users.all());
      }
      const changed = {
        ...(await change(receiver)),
        ...{ version: receiver.version + 1, changedBy, changedAt: this.clock.now() },
      };
      await this.rows.change(receiver.id, changed);
      return Object.assign(receiver, changed);
    });
  }
}

function tooMany(): ConflictError {
  const message = `There are ${MOST} already; take one away that is not needed.`;
  return new ConflictError(message, undefined, 'too_many_receivers');
}
