import { IsIn, IsOptional, Matches } from 'class-validator';
import { IsLine } from '../../forms/fields';
import { PageForm } from '../../forms/page.form';
import { KINDS, type Kind } from '../figures/selection';
import { PERIODS, type PeriodName } from './period';

/** By what the table of a report is grouped. */
export const GROUPS = [
  ...(['recruiter', 'team', 'job', 'department', 'rule', 'stage', 'week', 'month'] as const),
];
export type Group = (typeof GROUPS)[number];
/** What a report can be narrowed to, beside its period. */
export const FILTERS = ['recruiter', 'team', 'job', 'department', 'rule', 'stage'] as const;
export type Filter = (typeof FILTERS)[number];

const DAY = { message: '$property must be a date, such as 2026-03-31' };

/** What the address of a report asks for. */
export class ReportForm extends PageForm {
  @IsOptional() @IsIn(PERIODS) period?: PeriodName;
  /** The first day of a period that has no name. */
  @IsOptional() @Matches(/^\d{4}-\d\d-\d\d$/, DAY) from?: string;
  /** The last day, which belongs to it. */
  @IsOptional() @Matches(/^\d{4}-\d\d-\d\d$/, DAY) to?: string;
  /** The id of who is charged. */
  @IsOptional() @IsLine(26) recruiter?: string;
  /** A team's name, or `~none` and `~smaller` as the report's own links have them. */
  @IsOptional() @IsLine(80) team?: string;
  @IsOptional() @IsLine(26) job?: string;
  /** A department's name, or `~none`. */
  @IsOptional() @IsLine(80) department?: string;
  @IsOptional() @IsLine(64) rule?: string;
  /** The id of the stage in which a promise was made, or `~none`. */
  @IsOptional() @IsLine(26) stage?: string;
  @IsOptional() @IsIn(GROUPS) by?: Group;
  /** Of a list: which of them. */
  @IsOptional() @IsIn(KINDS) kind?: Kind;
}
