import { Injectable } from '@nestjs/common';
import { Users } from '../../accounts/users';
import { STATUTORY_NAMES } from '../../sla/policy/presets';
import type { TermsKind } from '../../store/entities/settings/terms-name.entity';
import { JobsRepository } from '../jobs/jobs.repository';
import { PipelineChanges } from '../pipelines/pipeline-changes';
import { TermsList } from '../terms/terms-list';

/** Something to choose, by what a form sends for it. */
export interface Choosable {
  value: string;
  label: string;
}

/** What a job can be opened with. */
export interface JobChoices {
  pipelines: Choosable[];
  people: Choosable[];
  /** By name: the one that jobs get first, then the organisation's own, then the presets. */
  policies: string[];
  calendars: string[];
  laws: readonly string[];
  /** Those that jobs have already. */
  departments: string[];
}

/** Finds what a job can be opened with. */
@Injectable()
export class JobChoosing {
  constructor(
    private readonly pipelines: PipelineChanges,
    private readonly users: Users,
    private readonly terms: TermsList,
    private readonly jobs: JobsRepository,
  ) {}

  /** People in the order of their names; who can no longer sign in is not among them. */
  async all(): Promise<JobChoices> {
    const pipelines = await this.pipelines.all();
    const people = [...(await this.users.all()).values()].filter(
      ({ status }) => status !== 'disabled',
    );
    const names = people.map(({ name }) => name);
    const isTwice = (name: string) => names.indexOf(name) !== names.lastIndexOf(name);
    return {
      pipelines: pipelines.map(({ id, name }) => ({ value: id, label: name })),
      people: people
        .map(({ id, name, email }) => ({
          value: id,
          label: isTwice(name) ? `${name} (${email})` : name,
        }))
        .sort((a, b) => a.label.localeCompare(b.label)),
      policies: await this.namesOf('policy'),
      calendars: await this.namesOf('calendar'),
      laws: STATUTORY_NAMES,
      departments: await this.jobs.departments(),
    };
  }

  private async namesOf(kind: TermsKind): Promise<string[]> {
    const all = await this.terms.all(kind);
    const first = all.filter(({ isDefault }) => isDefault);
    return [...new Set([...first, ...all].map(({ name }) => name))];
  }
}
