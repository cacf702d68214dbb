import type { Stage } from '../../../store/entities/hiring/stage.entity';
import type { Mapping } from '../draft';
import type { MappingChange } from '../runs/imports';
import type { Here } from './directory';
import { LEFT, NEW_JOB, pipelinesOf, STATUSES, stageNamed, userNamed } from './meanings';

/** What somebody wrote of columns and names, with names of ours where a mapping has ids. */
export type SpokenMapping = Omit<MappingChange, 'statuses'> & { statuses?: Record<string, string> };

/** Many of them are not read. */
const MOST_NAMED = 30;

/**
 * A mapping with ids for what was said by its name: stages, jobs by their titles, recruiters by address or name.
 * @param known the mapping so far, by which stages are looked for where the file's jobs go; the file's header; what is here
 * @returns it, with a sentence for each value that is nothing here: which one, and what it can be
 */
export function inIds(
  said: SpokenMapping,
  known: { soFar: Mapping; header: readonly string[]; here: Here },
): { change: MappingChange; wrong: string[] } {
  const { soFar, header, here } = known;
  const wrong: string[] = [];
  const look = (
    group: 'jobs' | 'stages' | 'recruiters' | 'statuses',
    thing: string,
    find: (value: string) => string | null,
    possible: () => readonly string[],
  ) =>
    Object.fromEntries(
      Object.entries(said[group] ?? {}).map(([name, value]) => {
        const id = find(value);
        if (id === null) {
          wrong.push(`${group}: "${name}" → "${value}": no such ${thing}; ${oneOf(possible())}`);
        }
        return [name, id ?? value];
      }),
    );
  for (const [field, column] of Object.entries(said.columns ?? {})) {
    if (header.includes(column)) continue;
    wrong.push(`columns: ${field} → "${column}": no such column; ${oneOf(header)}`);
  }
  const jobs = look(
    'jobs',
    'job, or several of that title',
    (value) => jobIn(value, here),
    () => jobsFor(here),
  );
  const pipelines = pipelinesOf({ ...soFar, jobs: { ...soFar.jobs, ...jobs } }, here);
  const stages = look(
    'stages',
    'stage',
    (value) => stageIn(value, pipelines, here),
    () => stagesFor(pipelines),
  );
  const recruiters = look(
    'recruiters',
    'person, or several of that name',
    (value) => (value === LEFT ? LEFT : (userNamed(value, here)?.id ?? null)),
    () => recruitersFor(here),
  );
  const statuses = look(
    'statuses',
    'status',
    (value) => (STATUSES.includes(value) ? value : null),
    () => STATUSES,
  ) as Mapping['statuses'];
  const taken = new Set(Object.values(said.columns ?? {}));
  const others = Object.entries(soFar.columns).filter(([, column]) => !taken.has(column));
  const change: MappingChange = {
    ...said,
    columns: { ...Object.fromEntries(others), ...said.columns },
    jobs: { ...soFar.jobs, ...jobs },
    stages: { ...soFar.stages, ...stages },
    recruiters: { ...soFar.recruiters, ...recruiters },
    statuses: { ...soFar.statuses, ...statuses },
  };
  return { change, wrong };
}

/** What each group of names may be said to mean, in words. */
export function possibleIn(
  mapping: Mapping,
  here: Here,
): Record<'jobs' | 'stages' | 'recruiters' | 'statuses', string> {
  return {
    jobs: oneOf(jobsFor(here)),
    stages: oneOf(stagesFor(pipelinesOf(mapping, here))),
    recruiters: oneOf(recruitersFor(here)),
    statuses: oneOf(STATUSES),
  };
}

function jobIn(value: string, { jobs }: Here): string | null {
  if (value === NEW_JOB || jobs.some(({ id }) => id === value)) return value;
  const same = jobs.filter(({ title }) => title.toLowerCase() === value.trim().toLowerCase());
  const open = same.filter(({ status }) => status === 'open');
  const [only, ...others] = open.length > 0 ? open : same;
  return only !== undefined && others.length === 0 ? only.id : null;
}

function stageIn(
  value: string,
  pipelines: readonly (readonly Stage[])[],
  here: Here,
): string | null {
  if (value === LEFT) return LEFT;
  const all = [...here.stages.values()];
  if (all.flat().some(({ id }) => id === value)) return value;
  // one of that name stands for those of the other pipelines
  return pipelines.flatMap((one) => stageNamed(value, under(one)) ?? [])[0]?.id ?? null;
}

/** Without the ends, which the status says. */
function under(stages: readonly Stage[]): Stage[] {
  return stages.filter(({ kind }) => !['hired', 'rejected', 'withdrawn'].includes(kind));
}

function jobsFor({ jobs }: Here): string[] {
  return [`${NEW_JOB} (to open one)`, ...jobs.map(({ title }) => title)];
}

function stagesFor(pipelines: readonly (readonly Stage[])[]): string[] {
  return pipelines.flatMap((one) => under(one).map(({ name }) => name));
}

function recruitersFor({ users }: Here): string[] {
  const all = [...users.values()].filter(({ status }) => status !== 'disabled');
  return all.map(({ name }) => name);
}

function oneOf(names: readonly string[]): string {
  const all = [...new Set(names)];
  const more = all.length > MOST_NAMED ? ` and ${all.length - MOST_NAMED} more` : '';
  return `one of ${all.slice(0, MOST_NAMED).join(', ')}${more}`;
}
