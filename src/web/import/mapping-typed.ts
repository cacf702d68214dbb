import { IMPORT_FIELDS, type ImportField, type Mapping } from '../../integrations/import/draft';
import { LEFT } from '../../integrations/import/meaning/meanings';
import type { OpenQuestions } from '../../integrations/import/runs/import-choices';
import type { MappingChange } from '../../integrations/import/runs/imports';
import type { Found } from '../../integrations/import/work/file-reader';
import { Zone } from '../../calendar/zone';

/** Names of the file that are said to mean something here. */
export const GROUPS = ['jobs', 'stages', 'recruiters', 'statuses'] as const;
export type Group = (typeof GROUPS)[number];

/** Nothing was chosen: empty, so that a browser asks for it. */
export const UNSAID = '';
/** How the form sends `LEFT`, which is empty itself. */
const LEFT_TYPED = '-';

/** A meaning as the form has it. */
export function typed(meant: string): string {
  return meant === LEFT ? LEFT_TYPED : meant;
}

/** The form's field for the nth name of a group: names may be long, and say anything. */
export function fieldOf(group: Group, nth: number): string {
  return `${group}-${nth}`;
}

/**
 * What somebody said in the form of the mapping.
 * @throws InputError for a zone that is none
 */
export function mappingIn(body: unknown, mapping: Mapping, found: Found): MappingChange {
  const sent = (body ?? {}) as Record<string, unknown>;
  const said = (name: string) => (typeof sent[name] === 'string' ? sent[name] : undefined);
  const columns = IMPORT_FIELDS.flatMap((field) => {
    const column = said(`column-${field}`);
    return column === undefined || column === '' ? [] : [[field, column] as const];
  });
  const names = (group: Group) =>
    found[group].flatMap(({ name }, i): [string, string][] => {
      const meant = said(fieldOf(group, i));
      return meant === undefined || meant === UNSAID
        ? []
        : [[name, meant === LEFT_TYPED ? LEFT : meant]];
    });
  const dates = said('dates');
  const zone = said('zone');
  if (zone) Zone.named(zone);
  return {
    columns: Object.fromEntries(columns),
    ...(dates === 'day_first' || dates === 'month_first' ? { dates } : {}),
    ...(zone ? { zone } : {}),
    ...Object.fromEntries(
      GROUPS.map((group) => [group, { ...mapping[group], ...Object.fromEntries(names(group)) }]),
    ),
  };
}

/** A column that is said to be several things. */
export interface Twice {
  column: string;
  fields: ImportField[];
}

/** The first such column; null when there is none. */
export function twiceIn(columns: Mapping['columns'] = {}): Twice | null {
  for (const column of new Set(Object.values(columns))) {
    const fields = IMPORT_FIELDS.filter((field) => columns[field] === column);
    if (fields.length > 1) return { column, fields };
  }
  return null;
}

/** What a sent form left open though it asked: names by their group. */
export interface Unanswered extends Record<Group, string[]> {
  name: boolean;
  dates: boolean;
}

/**
 * What was asked in the form and not answered; null when all was. What it did not ask comes with the next step.
 * @param questions what was open before
 */
export function unansweredIn(
  body: unknown,
  found: Found,
  questions: OpenQuestions,
): Unanswered | null {
  const sent = (body ?? {}) as Record<string, unknown>;
  const columns = ['name', 'firstName', 'lastName'].map((field) => sent[`column-${field}`]);
  const open = (group: Group) =>
    found[group].flatMap(({ name }, i) =>
      questions[group].includes(name) && sent[fieldOf(group, i)] === UNSAID ? [name] : [],
    );
  const [jobs, stages] = [open('jobs'), open('stages')];
  const [recruiters, statuses] = [open('recruiters'), open('statuses')];
  const name = columns.every((column) => column === '');
  const dates = questions.dates && sent.dates === '';
  const names = [...jobs, ...stages, ...recruiters, ...statuses];
  if (!name && !dates && names.length === 0) return null;
  return { name, dates, jobs, stages, recruiters, statuses };
}
