import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../../kernel/instant';
import { newId } from '../../../../kernel/ids';
import type { AtsConnectionId } from '../../../../store/entities/ats/ats-connection.entity';
import { AtsMapping, type MappingKind } from '../../../../store/entities/ats/ats-mapping.entity';
import { User, type UserId } from '../../../../store/entities/accounts/user.entity';
import { Job, type JobId } from '../../../../store/entities/hiring/job.entity';
import { Stage, type StageId } from '../../../../store/entities/hiring/stage.entity';
import { UnitOfWork } from '../../../../store/unit-of-work';
import type { Named } from '../../record';

/** Something in an ATS that is to be found here. */
export interface Wanted {
  connection: AtsConnectionId;
  kind: MappingKind;
  /** Of a stage our pipeline's id, else empty. */
  scope: string;
  named: Named;
}

/** What things in an ATS are here, as rows that people fill in. */
@Injectable()
export class MeaningRows {
  constructor(private readonly units: UnitOfWork) {}

  /** The row of it, written down as seen, and made where there is none. In a unit. */
  async seen({ connection, kind, scope, named }: Wanted, now: Instant): Promise<AtsMapping> {
    await this.units.lock(`ats-mapping/${connection}/${kind}/${scope}/${named.id}`);
    const { manager } = this.units;
    const key = { connection, kind, scope, externalId: named.id };
    const found = await manager.findOneBy(AtsMapping, key);
    const seen = { externalName: named.name, seenAt: now };
    if (found) {
      await manager.update(AtsMapping, found.id, seen);
      return Object.assign(found, seen);
    }
    const mapping: AtsMapping = {
      ...{ id: newId(now), ...key, ...seen, target: null, isIgnored: false },
      ...{ chosenAt: null, chosenBy: null },
    };
    await manager.insert(AtsMapping, mapping);
    return mapping;
  }

  /** A name that is the same here says what it is; a person may say otherwise later; null for nobody any more. In a unit. */
  async target({ id }: AtsMapping, target: string | null): Promise<void> {
    await this.units.manager.update(AtsMapping, id, { target });
  }

  job(id: string): Promise<Job | null> {
    return this.units.manager.findOneBy(Job, { id: id as JobId });
  }

  openJobs(): Promise<Pick<Job, 'id' | 'title'>[]> {
    return this.units.manager.find(Job, {
      select: { id: true, title: true },
      where: { status: 'open' },
    });
  }

  stage(id: string): Promise<Stage | null> {
    return this.units.manager.findOneBy(Stage, { id: id as StageId });
  }

  user(id: string): Promise<User | null> {
    return this.units.manager.findOneBy(User, { id: id as UserId });
  }
}
