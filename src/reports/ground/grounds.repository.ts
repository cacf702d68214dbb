import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { GroundRows } from '../../accounts/people/ground-rows.repository';
import type { UserId } from '../../store/entities/accounts/user.entity';
import { PersonGround, type GroundKind } from '../../store/entities/settings/person-ground.entity';
import { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import { UnitOfWork } from '../../store/unit-of-work';

/** The ground on which figures may name persons (BetrVG § 87(1) no. 6; 759/2004 § 21). */
@Injectable()
export class Grounds {
  constructor(
    private readonly units: UnitOfWork,
    private readonly rows: GroundRows,
    private readonly clock: Clock,
  ) {}

  /** The one that holds; null while figures are shown per team only. */
  current(): Promise<PersonGround | null> {
    return this.rows.current();
  }

  /** All that were ever recorded, the newest first. */
  history(): Promise<PersonGround[]> {
    return this.units.manager.find(PersonGround, { order: { recordedAt: 'DESC', id: 'DESC' } });
  }

  /** Records one, in place of what held before. */
  record(kind: GroundKind, words: string, by: UserId): Promise<PersonGround> {
    return this.units.run(async () => {
      await this.end(by);
      const now = this.clock.now();
      const ground = { id: newId<'person-ground'>(now), kind, words, recordedAt: now };
      const row: PersonGround = { ...ground, recordedBy: by, endedAt: null, endedBy: null };
      await this.units.manager.insert(PersonGround, row);
      return row;
    });
  }

  /** From now on figures are shown per team only. */
  end(by: UserId): Promise<void> {
    return this.units.run(async () => {
      await this.units.lock('ground');
      const ended = { endedAt: this.clock.now(), endedBy: by };
      await this.units.manager.update(PersonGround, { endedAt: IsNull() }, ended);
    });
  }
}
