import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { AtsConnectionId } from '../../../store/entities/ats/ats-connection.entity';
import { AtsMapping, type AtsMappingId } from '../../../store/entities/ats/ats-mapping.entity';
import { UnitOfWork } from '../../../store/unit-of-work';

/** Reads what things in an ATS are here, and writes what people say of it. */
@Injectable()
export class MappingRows {
  constructor(private readonly units: UnitOfWork) {}

  /** All of a connection's, by kind and name. */
  list(connection: AtsConnectionId): Promise<AtsMapping[]> {
    return this.units.manager.find(AtsMapping, {
      ...{ where: { connection }, order: { kind: 'ASC', externalName: 'ASC', id: 'ASC' } },
    });
  }

  find(connection: AtsConnectionId, id: string): Promise<AtsMapping | null> {
    return this.units.manager.findOneBy(AtsMapping, { connection, id: id as AtsMappingId });
  }

  async change(id: AtsMappingId, change: Partial<AtsMapping>): Promise<void> {
    await this.units.manager.update(AtsMapping, { id }, change);
  }

  /** How many of a connection's nobody has decided on. */
  open(connection: AtsConnectionId): Promise<number> {
    const where = { connection, target: IsNull(), isIgnored: false };
    return this.units.manager.countBy(AtsMapping, where);
  }
}
