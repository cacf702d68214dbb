import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThanOrEqual, Not, type FindOptionsWhere } from 'typeorm';
import type { PersonWords } from '../../../hiring/candidates/erasure/person-words';
import type { Instant } from '../../../kernel/instant';
import type { AtsConnectionId } from '../../../store/entities/ats/ats-connection.entity';
import { AtsDelivery, type AtsDeliveryId } from '../../../store/entities/ats/ats-delivery.entity';
import type { ApplicationId } from '../../../store/entities/hiring/application.entity';
import { UnitOfWork } from '../../../store/unit-of-work';

/** SQLite takes no more than 32,766 values in a statement. */
const AT_ONCE = 500;
/** So many bodies are in memory at the same time. */
const BODIES_AT_ONCE = 50;
const FORGOTTEN = 'The person was erased.';
const UNFOLLOWED = 'The person was erased before anything came of it.';

/** A person as an ATS calls them. */
export interface Called {
  connection: AtsConnectionId;
  externalCandidate: string;
}

/** Takes a person out of what came from ATSs: that something came, and when, stays. */
@Injectable()
export class PersonDeliveries {
  constructor(private readonly units: UnitOfWork) {}

  /** What told of somebody, whatever becomes of the rest. In a unit. */
  forgetCalled({ connection, externalCandidate }: Called, now: Instant): Promise<void> {
    return this.forgetWhere({ connection, externalCandidate }, now);
  }

  /** What told of applications. In a unit. */
  async forgetApplications(all: readonly ApplicationId[], now: Instant): Promise<void> {
    for (let i = 0; i < all.length; i += AT_ONCE) {
      await this.forgetWhere({ application: In(all.slice(i, i + AT_ONCE)) }, now);
    }
  }

  async forgetOne(id: AtsDeliveryId, now: Instant): Promise<void> {
    await this.forgetWhere({ id }, now);
  }

  /**
   * What names somebody and belongs to no application here: it was not read so far, nothing followed from it, or what it
   * tells of is not followed. Reads every such body; they are kept for a month. In a unit.
   */
  async forgetNaming(words: PersonWords, now: Instant): Promise<void> {
    const { manager } = this.units;
    const stray = { application: IsNull() };
    const found = await manager.find(AtsDelivery, {
      select: { id: true },
      // only what has its bytes has one of the two
      where: [
        { ...stray, bodyUntil: Not(IsNull()) },
        { ...stray, status: 'waiting' },
      ],
    });
    for (let i = 0; i < found.length; i += BODIES_AT_ONCE) {
      const rows = await manager.find(AtsDelivery, {
        select: { id: true, body: true },
        where: { id: In(found.slice(i, i + BODIES_AT_ONCE).map(({ id }) => id)) },
      });
      const theirs = rows.filter(({ body }) => body !== null && isNamedIn(body, words));
      if (theirs.length > 0) await this.forgetWhere({ id: In(theirs.map(({ id }) => id)) }, now);
    }
  }

  private async forgetWhere(where: FindOptionsWhere<AtsDelivery>, now: Instant): Promise<void> {
    const { manager } = this.units;
    const ids = await manager.find(AtsDelivery, { select: { id: true }, where });
    for (let i = 0; i < ids.length; i += AT_ONCE) {
      const id = In(ids.slice(i, i + AT_ONCE).map((one) => one.id));
      const nothing = { body: null, bodyUntil: null, headers: {}, words: FORGOTTEN };
      const nobody = { externalApplication: null, externalCandidate: null };
      await manager.update(AtsDelivery, { id }, { ...nothing, ...nobody });
      // without its bytes it can never be worked on; what is being worked on has them already
      const unread = { id, status: In(['waiting', 'held']), claimedUntil: LessThanOrEqual(now) };
      const failed = { status: 'failed' as const, words: UNFOLLOWED, finishedAt: now };
      await manager.update(AtsDelivery, unread, failed);
    }
  }
}

/** @param body in Base64 */
function isNamedIn(body: string, words: PersonWords): boolean {
  const text = Buffer.from(body, 'base64').toString();
  if (words.areIn(text)) return true;
  try {
    return words.areWithin(JSON.parse(text));
  } catch {
    return false;
  }
}
