import { Injectable } from '@nestjs/common';
import type { Candidate } from '../../../store/entities/hiring/candidate.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import { OwnExport } from '../../status/data/own-export';
import { CandidatesRepository } from '../candidates.repository';
import { ExportParts } from './export-parts';
import { PersonRecords } from './records.repository';
import { timesOf } from './times';

/** Everything that is known of a candidate, for HR to hand over. */
@Injectable()
export class CandidateExport {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: CandidatesRepository,
    private readonly own: OwnExport,
    private readonly records: PersonRecords,
    private readonly parts: ExportParts,
  ) {}

  /**
   * What the candidate's own page gives, and under `records` what else the tables hold: notes, tasks, what colleagues
   * were asked and said, what other systems told and were told. As of one moment; times are ISO 8601 in UTC.
   */
  of(candidate: Candidate): Promise<object> {
    return this.units.snapshot(async () => {
      const applications = await this.stored.applicationsOf(candidate.id);
      const ids = applications.map(({ id }) => id).sort();
      const records = {
        ...(await this.records.of(candidate.id, ids)),
        ...(await this.parts.of({ candidate: candidate.id, applications: ids })),
      };
      return { ...(await this.own.of(candidate)), records: timesOf(records) };
    });
  }
}
