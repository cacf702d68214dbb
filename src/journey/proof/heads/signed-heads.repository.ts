import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { HeadKey, PublicHeadKey } from '../../../kernel/keys/head-key';
import { formatInstant, type Instant } from '../../../kernel/instant';
import { SignedHead } from '../../../store/entities/proof/signed-head.entity';
import { DemoRun } from '../../../store/entities/settings/demo-run.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import type { KeyUse } from '../finding';
import { Seals } from '../seals.repository';
import { headLine, signedText } from './head-line';

/** The newest signed head, as it is shown and mailed. */
export interface LatestHead {
  /** `lupaus-head: <day> <seal> <head> <key> <signature>`, to be kept elsewhere. */
  line: string;
  day: string;
  number: number;
  head: string;
  /** The id of the key. */
  key: string;
  sealedAt: Instant;
}

/** The heads that were signed, one a day at most. */
@Injectable()
export class SignedHeads {
  constructor(
    private readonly units: UnitOfWork,
    private readonly seals: Seals,
    private readonly key: HeadKey,
  ) {}

  /** The newest; null before the first. */
  async latest(): Promise<LatestHead | null> {
    const last = await this.last();
    if (!last) return null;
    const { day, number, head, sealedAt, publicKey, signature } = last;
    const key = new PublicHeadKey(publicKey).id;
    return {
      line: headLine({ day, number, head, key, signature }),
      day,
      number,
      head,
      key,
      sealedAt,
    };
  }

  /**
   * Signs the head after the last seal, unless one of that UTC day is signed already, there is none, this process has no
   * key, or demo data is in: a demonstration proves nothing, and is taken out again. @returns whether it did
   */
  async sign(now: Instant): Promise<boolean> {
    const { public: key } = this.key;
    const day = formatInstant(now).slice(0, 10);
    if (key === null || !(await this.isNext(day)) || (await this.seals.last()) === null)
      return false;
    if (await this.isDemonstration()) return false;
    return this.units.run(async () => {
      await this.units.lockAll(['demo', 'seal', 'signed-head']);
      if (await this.isDemonstration()) return false;
      const [seal, previous] = [await this.seals.last(), await this.last()];
      if (seal === null || (previous && previous.day >= day)) return false;
      const { number, head, sealedAt } = seal;
      const signature = this.key.sign(signedText({ day, number, head, key: key.id }));
      await this.units.manager.insert(SignedHead, {
        ...{ day, number, head, sealedAt, publicKey: key.x, signature },
        previous: previous?.signature ?? null,
      });
      return true;
    });
  }

  /** Whether demo data is in. */
  isDemonstration(): Promise<boolean> {
    return this.units.manager.existsBy(DemoRun, { removedAt: IsNull() });
  }

  /** The keys that signed, the oldest first, and the id of this process's own; null when it has none. */
  async keys(): Promise<{ used: KeyUse[]; own: string | null }> {
    const rows = await this.units.manager
      .createQueryBuilder(SignedHead, 'one')
      .select('one.publicKey', 'publicKey')
      .addSelect('MIN(one.day)', 'firstDay')
      .addSelect('MAX(one.day)', 'lastDay')
      .addSelect('COUNT(*)', 'days')
      .groupBy('one.publicKey')
      .orderBy('MIN(one.day)')
      .getRawMany<Omit<KeyUse, 'id' | 'days'> & { days: number | string }>();
    const used = rows.map((row) => ({
      ...{ id: new PublicHeadKey(row.publicKey).id, ...row },
      days: Number(row.days),
    }));
    return { used, own: this.key.public?.id ?? null };
  }

  private async isNext(day: string): Promise<boolean> {
    const last = await this.last();
    return !last || last.day < day;
  }

  private async last(): Promise<SignedHead | null> {
    const [last] = await this.units.manager.find(SignedHead, { order: { day: 'DESC' }, take: 1 });
    return last ?? null;
  }
}
