import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { Jobs } from '../../../hiring/jobs/jobs';
import { InputError } from '../../../kernel/errors';
import type { AtsConnection } from '../../../store/entities/ats/ats-connection.entity';
import type { AtsMapping } from '../../../store/entities/ats/ats-mapping.entity';
import { MappingTargets } from './mapping-targets.repository';

/** Chosen for a job of the ATS that is none of ours yet: one of its name is opened. */
export const NEW_JOB = 'new';

/** As long as a job's title may be. */
const LONGEST_TITLE = 200;

/** What somebody may choose for a mapping. */
@Injectable()
export class TargetChoice {
  constructor(
    private readonly targets: MappingTargets,
    private readonly jobs: Jobs,
  ) {}

  /**
   * In a unit.
   * @param wanted the id of something of ours, null for nothing as yet, or `NEW_JOB`; that opens none where there is one already,
   * so that a form sent twice opens one
   * @returns the id of what was chosen
   * @throws InputError for what it may not be
   */
  async of(
    mapping: AtsMapping,
    wanted: string | null,
    connection: AtsConnection,
    by: Caller,
  ): Promise<string | null> {
    if (wanted === null || wanted === mapping.target) return wanted;
    if (wanted === NEW_JOB) return mapping.target ?? this.open(mapping, connection, by);
    const among = (await this.targets.of([mapping])).get(mapping.id)!;
    if (among.some(({ id }) => id === wanted)) return wanted;
    throw new InputError(`target: there is no ${mapping.kind} of ours with that id to choose`);
  }

  private async open(
    { kind, externalId, externalName }: AtsMapping,
    { defaultOwner }: AtsConnection,
    by: Caller,
  ): Promise<string> {
    if (kind !== 'job') {
      throw new InputError(`target: a ${kind} cannot be made here, expected the id of one of ours`);
    }
    const title = externalName.trim().slice(0, LONGEST_TITLE) || externalId;
    return (await this.jobs.open({ title, owner: defaultOwner }, by)).id;
  }
}
