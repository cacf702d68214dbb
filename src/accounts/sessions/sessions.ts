import { createHmac, randomBytes } from 'node:crypto';
import { isIPv4 } from 'node:net';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { NotFoundError } from '../../kernel/errors';
import { sha256 } from '../../kernel/hash';
import { newId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import { SecretKey } from '../../kernel/keys/secret-key';
import type { Session } from '../../store/entities/accounts/session.entity';
import type { User, UserId } from '../../store/entities/accounts/user.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import type { Caller, Visitor } from '../caller';
import { TOUCHED_EVERY_MS, unlessBusy } from '../touch';
import { SessionsRepository, type Living } from './sessions.repository';

const HOUR_MS = 3600_000;
const IDLE_ENDS_AFTER_MS = 12 * HOUR_MS;
/** However busy it is. */
export const SESSION_ENDS_AFTER_MS = 14 * 24 * HOUR_MS;
/** So long a device or a place is known after somebody signed in from it. */
const KNOWN_FOR_MS = 30 * 24 * HOUR_MS;

/**
 * People signed in with a browser. What a session is lies here, and in the browser nothing but a random value, of
 * which only the hash is kept.
 */
@Injectable()
export class Sessions {
  private readonly placeKey: Buffer;

  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: SessionsRepository,
    private readonly clock: Clock,
    secretKey: SecretKey,
  ) {
    this.placeKey = secretKey.for('session-place');
  }

  /**
   * Opens a session, always a new one (OWASP: a session id never survives a change of rights); the one that the
   * browser had before ends. In the caller's unit.
   * @returns the value of its cookie, this once
   */
  async open(user: UserId, { agent, address, cookie }: Visitor): Promise<string> {
    const value = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    await this.units.run(async () => {
      await this.stored.forget((now - KNOWN_FOR_MS) as Instant);
      if (cookie !== null) await this.stored.end({ hash: sha256(cookie) }, now);
      await this.stored.add({
        ...{ id: newId(now), user, hash: sha256(value), agent, place: this.placeOf(address) },
        ...{ createdAt: now, lastSeenAt: now, endsAt: (now + SESSION_ENDS_AFTER_MS) as Instant },
      });
    });
    return value;
  }

  /** Whose session a cookie stands for, now seen again; null when it has ended, or its user is not active. */
  async userOf(cookie: string): Promise<User | null> {
    const living = this.living();
    const found = await this.stored.living(sha256(cookie), living);
    if (!found) return null;
    const { session, user } = found;
    const before = (living.now - TOUCHED_EVERY_MS) as Instant;
    if (session.lastSeenAt < before) {
      await unlessBusy(this.units.run(() => this.stored.touch(session.id, before, living.now)));
    }
    return user;
  }

  /** Where somebody is signed in; `here` is the one that the cookie stands for. */
  async of(user: UserId, cookie: string | null): Promise<(Session & { here: boolean })[]> {
    const hash = cookie === null ? null : sha256(cookie);
    const sessions = await this.stored.livingOf(user, this.living());
    return sessions.map((session) => Object.assign(session, { here: session.hash === hash }));
  }

  /** Whether somebody signed in lately with the browser that has this cookie, or else from this place. */
  async knows(user: UserId, { cookie, address }: Visitor): Promise<'browser' | 'place' | null> {
    const since = (this.clock.now() - KNOWN_FOR_MS) as Instant;
    const hash = sha256(cookie ?? '');
    if (await this.stored.hadSince(user, { hash }, since)) return 'browser';
    const place = this.placeOf(address);
    return (await this.stored.hadSince(user, { place }, since)) ? 'place' : null;
  }

  /** Whose session had that hash, ended or not; null when it is not known any more. */
  ownerOf(hash: string): Promise<UserId | null> {
    return this.stored.ownerOf(hash);
  }

  /** Signs out. */
  async endBy(cookie: string): Promise<void> {
    const now = this.clock.now();
    await this.units.run(() => this.stored.end({ hash: sha256(cookie) }, now));
  }

  /** @throws NotFoundError also for somebody else's */
  async end(id: string, { id: user }: Caller): Promise<void> {
    const which = { id: id as Session['id'], user };
    const now = this.clock.now();
    if (await this.units.run(() => this.stored.end(which, now))) return;
    throw new NotFoundError('There is no session with that id.');
  }

  /** Signs somebody out everywhere but where the cookie stands for. */
  async endOthersOf(user: UserId, cookie: string | null): Promise<void> {
    const now = this.clock.now();
    const hash = cookie === null ? '' : sha256(cookie);
    await this.units.run(() => this.stored.endOthersOf(user, hash, now));
  }

  /** Signs somebody out everywhere. In the caller's unit. */
  async endAllOf(user: UserId): Promise<void> {
    const now = this.clock.now();
    await this.units.run(() => this.stored.endAllOf(user, now));
  }

  private placeOf(address: string): string {
    return createHmac('sha256', this.placeKey).update(networkOf(address)).digest('hex');
  }

  private living(): Living {
    const now = this.clock.now();
    return { now, idleSince: (now - IDLE_ENDS_AFTER_MS) as Instant };
  }
}

/** The address, or of IPv6 the first half: one household has all of the second. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (isIPv4(address) || !address.includes(':')) return address;
  const [head = '', tail] = address.toLowerCase().split('%')[0]!.split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? 0 : 8 - first.length - last.length;
  const groups = [...first, ...Array<string>(gap).fill('0'), ...last];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
