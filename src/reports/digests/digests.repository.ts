import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThanOrEqual, MoreThan, MoreThanOrEqual, Not } from 'typeorm';
import { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { UserId } from '../../store/entities/accounts/user.entity';
import { Absence } from '../../store/entities/hiring/absence.entity';
import type { MessageId } from '../../store/entities/mail/message.entity';
import { StaffDigest } from '../../store/entities/mail/staff-digest.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** Whose digest of which day. */
export type DigestKey = Pick<StaffDigest, 'kind' | 'day' | 'user'>;

/** Which digests people have had. */
@Injectable()
export class DigestRows {
  constructor(
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Those that they have not had; with `since`, nor one of that kind that has left since then. */
  async missing<Key extends DigestKey & { since?: Instant }>(keys: readonly Key[]): Promise<Key[]> {
    if (keys.length === 0) return [];
    const days = [...new Set(keys.map(({ day }) => day))];
    const had = await this.units.manager.findBy(StaffDigest, { day: In(days) });
    const known = new Set(had.map(nameOf));
    const last = await this.lastOf(keys.filter(({ since }) => since !== undefined));
    return keys.filter((key) => {
      if (known.has(nameOf(key))) return false;
      return key.since === undefined || (last.get(key.user) ?? -Infinity) < key.since;
    });
  }

  /** When the last mail of that kind left that may stand for another one; keys are of one kind. */
  private async lastOf(
    keys: readonly (DigestKey & { since?: Instant })[],
  ): Promise<ReadonlyMap<UserId, Instant>> {
    if (keys.length === 0) return new Map();
    const since = Math.min(...keys.map((key) => key.since!)) as Instant;
    const left = await this.units.manager.find(StaffDigest, {
      where: { kind: keys[0]!.kind, at: MoreThanOrEqual(since), message: Not(IsNull()) },
      order: { at: 'ASC' },
    });
    return new Map(left.map(({ user, at }) => [user, at]));
  }

  /** Who is away: somebody else answers for them. */
  async away(asOf: Instant): Promise<ReadonlySet<UserId>> {
    const absences = await this.units.manager.find(Absence, {
      select: { id: true, user: true },
      where: { from: LessThanOrEqual(asOf), to: MoreThan(asOf), cancelledAt: IsNull() },
    });
    return new Set(absences.map(({ user }) => user));
  }

  /**
   * Writes down that somebody has had a digest, with the mail itself, so that there is one of both or none.
   * @param put writes the mail; null when there is nothing to tell
   * @returns false when they have had it already
   */
  once(key: DigestKey, put: (() => Promise<MessageId>) | null): Promise<boolean> {
    return this.units.run(async () => {
      const { manager } = this.units;
      const { kind, day, user } = key;
      await this.units.lock(`digest/${nameOf(key)}`);
      if (await manager.existsBy(StaffDigest, { kind, day, user })) return false;
      const message = put === null ? null : await put();
      const at = this.clock.now();
      await manager.insert(StaffDigest, { id: newId(at), kind, day, user, message, at });
      return message !== null;
    });
  }
}

function nameOf({ kind, day, user }: DigestKey): string {
  return `${kind} ${day} ${user}`;
}
