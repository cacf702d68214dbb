import { Injectable } from '@nestjs/common';
import { Users } from '../../accounts/users';
import { PRESET_NAMES } from '../../calendar/presets';
import { POLICY_NAMES, STATUTORY_NAMES } from '../../sla/policy/presets';
import { PipelineChanges } from '../pipelines/pipeline-changes';

/** Something to choose, by what a form sends for it. */
export interface Choosable {
  value: string;
  label: string;
}

/** What a job can be opened with. */
export interface JobChoices {
  pipelines: Choosable[];
  people: Choosable[];
  policies: string[];
  calendars: string[];
  laws: readonly string[];
}

/** Finds what a job can be opened with. */
@Injectable()
export class JobChoosing {
  constructor(
    private readonly pipelines: PipelineChanges,
    private readonly users: Users,
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
      policies: POLICY_NAMES.filter((name) => !STATUTORY_NAMES.some((law) => law === name)),
      calendars: PRESET_NAMES,
      laws: STATUTORY_NAMES,
    };
  }
}
