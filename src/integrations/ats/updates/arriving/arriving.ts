import { Injectable } from '@nestjs/common';
import { ApplicationsRepository } from '../../../../hiring/applications/applications.repository';
import { Candidates } from '../../../../hiring/candidates/candidates';
import type { Instant } from '../../../../kernel/instant';
import type { ApplicationId } from '../../../../store/entities/hiring/application.entity';
import type { AtsRecord } from '../../record';
import { AtsLinks } from '../links.repository';
import { idOf, personIn, type FirstSight } from './first-sight';
import { Receiving } from './receiving';

/** Applications that an ATS tells of for the first time. */
@Injectable()
export class Arriving {
  constructor(
    private readonly stored: ApplicationsRepository,
    private readonly candidates: Candidates,
    private readonly links: AtsLinks,
    private readonly receiving: Receiving,
  ) {}

  /**
   * Ours: one that is here already, under the ATS's id or of the same person, else a new one. In a unit.
   * @returns null when an application of the same person to that job is followed under another id
   */
  async receive(first: FirstSight): Promise<ApplicationId | null> {
    const { connection, record, job } = first;
    // an import may have brought it along under its plain id
    const imported = await this.stored.called(record.application, job.id);
    const named = imported ?? (await this.stored.called(idOf(first), job.id));
    const known = named ?? (await this.same(first));
    if (known) {
      // what was over before is another application than the one under way
      if (!named && isOver(record, known.appliedAt ?? known.receivedAt)) return null;
      const link = await this.links.ofApplication(connection, known.id);
      return link === null || link.externalApplication === record.application ? known.id : null;
    }
    return this.receiving.make(first);
  }

  /** The application under way of the same person, who is known by the address. */
  private async same({ record, job }: FirstSight) {
    const candidate = await this.candidates.knownAs(personIn(record));
    return candidate && this.stored.activeOf(candidate.id, job.id);
  }
}

function isOver({ status, endedAt, asOf }: AtsRecord, since: Instant): boolean {
  return status !== 'active' && (endedAt ?? asOf) < since;
}
