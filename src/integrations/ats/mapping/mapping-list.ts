import { Injectable } from '@nestjs/common';
import type { AtsMapping } from '../../../store/entities/ats/ats-mapping.entity';
import { ConnectionRows } from '../connections/connections.repository';
import { MappingTargets, type Target } from './mapping-targets.repository';
import { MappingRows } from './mappings.repository';

/** A mapping, and what may be chosen for it. */
export interface Choosable {
  mapping: AtsMapping;
  targets: readonly Target[];
  /** What is chosen, by its name, though it be closed or disabled since; null while nothing is. */
  chosen: string | null;
}

/** What things in an ATS are here, and may be. */
@Injectable()
export class MappingList {
  constructor(
    private readonly stored: MappingRows,
    private readonly targets: MappingTargets,
    private readonly connections: ConnectionRows,
  ) {}

  /** All of a connection's, by kind and name. @throws NotFoundError */
  async of(connection: string): Promise<Choosable[]> {
    const { id } = await this.connections.of(connection);
    const mappings = await this.stored.list(id);
    const targets = await this.targets.of(mappings);
    const names = await this.targets.namesOf(mappings);
    return mappings.map((mapping) => ({
      mapping,
      targets: targets.get(mapping.id)!,
      chosen: names.get(mapping.id) ?? mapping.target,
    }));
  }
}
