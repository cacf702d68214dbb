import { Injectable } from '@nestjs/common';
import type { ApplicationId } from '../../../store/entities/hiring/application.entity';
import type { CandidateId } from '../../../store/entities/hiring/candidate.entity';

/** Of whom something is known. */
export interface Known {
  candidate: CandidateId;
  applications: readonly ApplicationId[];
}

/** What a room that this one does not know keeps of a person. */
export interface ExportPart {
  readonly name: string;
  /** By what it is, oldest first; instants in fields that are named `…At`. Inside a snapshot, and without secrets. */
  of(whom: Known): Promise<Record<string, object[]>>;
}

/** The rooms that know something of a person besides this one: each says so when the service starts. */
@Injectable()
export class ExportParts {
  private readonly parts: ExportPart[] = [];

  add(part: ExportPart): void {
    this.parts.push(part);
  }

  /** Inside a snapshot. */
  async of(whom: Known): Promise<Record<string, object[]>> {
    const all: Record<string, object[]> = {};
    for (const part of this.parts) Object.assign(all, await part.of(whom));
    return all;
  }
}
