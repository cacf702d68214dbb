import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { PersonGround } from '../../store/entities/settings/person-ground.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** Whether a ground is recorded on which what somebody did may be told of them by name. */
@Injectable()
export class GroundRows {
  constructor(private readonly units: UnitOfWork) {}

  /** The ground that holds; null while there is none. */
  async current(): Promise<PersonGround | null> {
    const [found] = await this.units.manager.find(PersonGround, {
      where: { endedAt: IsNull() },
      order: { recordedAt: 'DESC', id: 'DESC' },
      take: 1,
    });
    return found ?? null;
  }

  /** Whether somebody's conduct may be told by name to a reader: to themselves always. */
  async mayName(person: string, reader: { id: string }): Promise<boolean> {
    return person === reader.id || (await this.current()) !== null;
  }
}
