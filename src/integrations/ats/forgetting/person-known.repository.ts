import { Injectable, type OnModuleInit } from '@nestjs/common';
import { decodeTime } from 'ulid';
import { In } from 'typeorm';
import {
  ExportParts,
  type ExportPart,
  type Known,
} from '../../../hiring/candidates/export/export-parts';
import type { Instant } from '../../../kernel/instant';
import { AtsConnection } from '../../../store/entities/ats/ats-connection.entity';
import { AtsDelivery } from '../../../store/entities/ats/ats-delivery.entity';
import { AtsLink } from '../../../store/entities/ats/ats-link.entity';
import { UnitOfWork } from '../../../store/unit-of-work';

/** What is known of a person from ATSs, to be handed over. */
@Injectable()
export class PersonKnown implements ExportPart, OnModuleInit {
  readonly name = 'applicant tracking systems';

  constructor(
    private readonly parts: ExportParts,
    private readonly units: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.parts.add(this);
  }

  async of({ applications }: Known): Promise<Record<string, object[]>> {
    const { manager } = this.units;
    const where = { application: In([...applications]) };
    const order = { id: 'ASC' as const };
    const links = await manager.find(AtsLink, { where, order });
    const told = await manager.find(AtsDelivery, { where, order });
    const connections = await manager.findBy(AtsConnection, {
      id: In([...links, ...told].map(({ connection }) => connection)),
    });
    const names = new Map(connections.map(({ id, name }) => [id, name]));
    return {
      otherSystems: links.map((link) => ({
        system: names.get(link.connection),
        application: link.application,
        ...{ theirApplication: link.externalApplication, theirPerson: link.externalCandidate },
        linkedAt: decodeTime(link.id) as Instant,
      })),
      toldByOtherSystems: told.map(({ connection, application, event, receivedAt, words }) => ({
        ...{ system: names.get(connection), application, event, receivedAt, whatCameOfIt: words },
      })),
    };
  }
}
