import type { User } from '../../../store/entities/accounts/user.entity';
import type { Job } from '../../../store/entities/hiring/job.entity';
import type { Stage } from '../../../store/entities/hiring/stage.entity';
import type { Mapping, SaidStatus } from '../draft';
import type { OpenQuestions } from '../runs/import-choices';
import type { Here } from './directory';
import type { Found } from '../work/file-reader';

/** Said of a job that is to be made, unless one of that name is open. */
export const NEW_JOB = 'new';
/** Said of a stage or a recruiter that is left to us: the first stage, the job's owner. */
export const LEFT = '';

/** A job of which the file says nothing more than its name: the one open job of that name. Closed ones are asked about. */
export function jobNamed(name: string, { jobs }: Here): Job | null {
  const byId = jobs.find(({ id }) => id === name);
  const isMeant = ({ title, status }: Job) => status === 'open' && isSame(title, name);
  return byId ?? single(jobs.filter(isMeant));
}

/** Where a job is to be made and an open one has that name already, perhaps by the same file: the newest of them. */
export function openJobNamed(name: string, { jobs }: Here): Job | null {
  return jobs.find(({ title, status }) => status === 'open' && isSame(title, name)) ?? null;
}

/** Somebody by their address, or by a name that only one has. */
export function userNamed(name: string, { users }: Here): User | null {
  const all = [...users.values()];
  const address = name.trim().toLowerCase();
  const byAddress = all.find(({ id, email }) => id === name || email.toLowerCase() === address);
  return byAddress ?? single(all.filter((one) => isSame(one.name, name)));
}

/** The stage of a pipeline with that name, when only one has it. */
export function stageNamed(name: string, stages: readonly Stage[]): Stage | null {
  return single(stages.filter((one) => one.id === name || isSame(one.name, name)));
}

/** The mapping with what follows from equal names; what somebody said stays. */
export function suggested(mapping: Mapping, found: Found, here: Here): Mapping {
  const jobs = filled(mapping.jobs, found.jobs, (name) => jobNamed(name, here)?.id);
  const recruiters = filled(mapping.recruiters, found.recruiters, (name) => {
    return userNamed(name, here)?.id;
  });
  const pipelines = pipelinesOf({ ...mapping, jobs }, here);
  const stages = filled(mapping.stages, found.stages, (name) => {
    // one that each of these pipelines has once by that name is no question
    const each = pipelines.map((one) => stageNamed(name, one));
    return each.length > 0 && each.every((one) => one !== null) ? each[0]!.id : undefined;
  });
  return { ...mapping, jobs, recruiters, stages };
}

/** What nobody has said yet, and must. What was said of what is not here any more is asked again. */
export function questionsOf(mapping: Mapping, found: Found, here: Here): OpenQuestions {
  const jobs = new Set<string>(here.jobs.map(({ id }) => id));
  const stages = new Set<string>([...here.stages.values()].flat().map(({ id }) => id));
  return {
    missing: found.missing,
    dates: found.dates.isOpen && mapping.dates === null,
    jobs: open(found.jobs, mapping.jobs, (id) => id === NEW_JOB || jobs.has(id)),
    stages: open(found.stages, mapping.stages, (id) => id === LEFT || stages.has(id)),
    recruiters: open(
      found.recruiters,
      mapping.recruiters,
      (id) => id === LEFT || here.users.has(id),
    ),
    statuses: open(found.statuses, mapping.statuses, (one) => STATUSES.includes(one)),
  };
}

/** What an application can be said to be. */
export const STATUSES: readonly string[] = [
  ...(['active', 'rejected', 'withdrawn', 'hired'] satisfies SaidStatus[]),
];

/** The stages of the pipelines that the file's jobs go through. */
export function pipelinesOf({ jobs }: Mapping, here: Here): (readonly Stage[])[] {
  const wanted = new Set(Object.values(jobs));
  const used = here.jobs.filter(({ id }) => wanted.has(id)).map(({ pipeline }) => pipeline);
  if (here.standard !== null && (wanted.has(NEW_JOB) || used.length === 0))
    used.push(here.standard);
  const all = [...new Set(used)].map((pipeline) => here.stages.get(pipeline)!);
  return all.length > 0 ? all : [...here.stages.values()];
}

function filled(
  said: Record<string, string>,
  named: Found['jobs'],
  find: (name: string) => string | undefined,
): Record<string, string> {
  const entries = named.flatMap(({ name }): [string, string][] => {
    const own = Object.hasOwn(said, name) ? said[name] : find(name);
    return own === undefined ? [] : [[name, own]];
  });
  return { ...said, ...Object.fromEntries(entries) };
}

function open(
  named: Found['jobs'],
  said: Record<string, string>,
  isThere: (id: string) => boolean,
): string[] {
  return named
    .map(({ name }) => name)
    .filter((name) => !Object.hasOwn(said, name) || !isThere(said[name]!));
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** The only one; null when there are none, or several. */
export function single<T>(all: readonly T[]): T | null {
  return all.length === 1 ? all[0]! : null;
}
