import { Transform } from 'class-transformer';
import { IsArray, IsIn, IsOptional, Matches } from 'class-validator';
import { IsGroupName, IsLine } from '../../../forms/fields';
import type { JobChangeForm, JobForm } from '../../../hiring/jobs/job.form';
import type { JobView } from '../../../hiring/jobs/job.view';
import { LOCALES, type Locale } from '../../../mail/locale';
import { typedIn } from '../../answering/answering';
import { instantTyped } from '../../words/local-time';

/** One ticked box is sent as a text, several as a list. */
function Ticked(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => [value].flat());
}

/** What the pages to open and to change a job send. */
export class JobPageForm {
  @IsOptional() @Matches(/^\d{1,9}$/) version?: string;
  @IsLine(200) title: string;
  @IsOptional() @IsGroupName() department?: string;
  @IsOptional() @IsLine(26) pipeline?: string;
  @IsOptional() @IsLine(26) owner?: string;
  @IsOptional() @Ticked() @IsArray() @IsLine(26, { each: true }) team?: string[];
  @IsOptional() @IsLine(100) policy?: string;
  @IsOptional() @IsLine(100) calendar?: string;
  @IsOptional() @IsIn(LOCALES) locale?: Locale;
  @IsOptional() @Ticked() @IsArray() @IsLine(100, { each: true }) statutory?: string[];
  /** On the reader's clock. */
  @IsOptional() @IsLine(30) applyUntil?: string;
  @IsOptional()
  @Matches(/^\d{1,5}$/, { message: 'openings must be a number of people' })
  openings?: string;
}

/** What was typed so far. */
export interface JobTyped {
  title: string;
  department: string;
  pipeline: string;
  owner: string;
  team: string[];
  policy: string;
  calendar: string;
  locale: string;
  statutory: string[];
  applyUntil: string;
  openings: string;
}

export function typedOf(body: unknown): JobTyped {
  const of = (name: string) => typedIn(body, name);
  const all = (name: string) => {
    const value = (body as Record<string, unknown> | null | undefined)?.[name];
    return [value].flat().filter((one): one is string => typeof one === 'string');
  };
  return {
    department: of('department'),
    ...{ title: of('title'), pipeline: of('pipeline'), owner: of('owner'), team: all('team') },
    ...{ policy: of('policy'), calendar: of('calendar'), locale: of('locale') },
    ...{ statutory: all('statutory'), applyUntil: of('applyUntil'), openings: of('openings') },
  };
}

/** What the verb to open a job is asked for. @throws InputError for a time that is none */
export function openingOf(form: JobPageForm, zone: string): JobForm {
  const { title, department, pipeline, owner, team, policy, calendar, locale, statutory } = form;
  const applyUntil = instantTyped(form.applyUntil, 'applyUntil', zone);
  const openings = form.openings === undefined ? undefined : Number(form.openings);
  const given = { pipeline, owner, team, policy, calendar, locale, statutory, applyUntil };
  return { title, ...defined(given), ...defined({ department, openings }) };
}

/**
 * What the verb to change a job is asked for: what is empty in the form is taken back, a policy and a calendar that
 * are not chosen stay.
 */
export function changeOf(form: JobPageForm, job: JobView, zone: string): JobChangeForm {
  const { title, owner, team, policy, calendar, locale, version } = form;
  const statutory = form.statutory ?? [];
  const isSame = [...statutory].sort().join() === [...job.statutory].sort().join();
  return {
    ...{ title, owner, team: team ?? [], locale, department: form.department ?? null },
    applyUntil: instantTyped(form.applyUntil, 'applyUntil', zone) ?? null,
    openings: form.openings === undefined ? null : Number(form.openings),
    ...defined({ policy, calendar }),
    ...(isSame ? {} : { statutory }),
    ...(version === undefined ? {} : { version: Number(version) }),
  };
}

function defined<T extends object>(all: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
}
