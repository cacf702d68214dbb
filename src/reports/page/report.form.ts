import { IsIn, IsOptional, Matches } from 'class-validator';
import { IsLine } from '../../forms/fields';
import { PageForm } from '../../forms/page.form';
import { KINDS, type Kind } from '../figures/selection';
import { PERIODS, type PeriodName } from './period';

/** By what the table of a report is grouped. */
export const GROUPS = ['recruiter', 'job', 'rule', 'week'] as const;
export type Group = (typeof GROUPS)[number];

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
  @IsOptional() @IsLine(26) job?: string;
  @IsOptional() @IsLine(64) rule?: string;
  @IsOptional() @IsIn(GROUPS) by?: Group;
  /** Of a list: which of them. */
  @IsOptional() @IsIn(KINDS) kind?: Kind;
}
