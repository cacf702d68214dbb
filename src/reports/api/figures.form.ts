import { IsIn, IsOptional } from 'class-validator';
import { IsLine, IsTimeInQuery } from '../../forms/fields';
import { PageForm } from '../../forms/page.form';
import { GROUPS, type Group } from '../page/report.form';

/** What GET /reports/breaches and /reports/trend take. */
export class FiguresForm extends PageForm {
  /** Due at or after it. */
  @IsOptional() @IsTimeInQuery() from?: string;
  /** Due before it. */
  @IsOptional() @IsTimeInQuery() to?: string;
  /** `me`, or the id or e-mail address of who is charged. */
  @IsOptional() @IsLine(254) recruiter?: string;
  /** A team's name; `~smaller` for those that are too small to be looked at by themselves, `~none` for no team. */
  @IsOptional() @IsLine(80) team?: string;
  @IsOptional() @IsLine(26) job?: string;
  /** A department's name, `~none` for jobs of none. */
  @IsOptional() @IsLine(80) department?: string;
  /** A rule's key, such as `first_answer`. */
  @IsOptional() @IsLine(64) rule?: string;
  /** The id of the stage in which it was promised, `~none` where that is not known. */
  @IsOptional() @IsLine(26) stage?: string;
}

/** What GET /reports/recruiters takes. */
export class RecruitersForm extends FiguresForm {
  @IsOptional() @IsIn(GROUPS) groupBy?: Group;
  /** As known at that instant. */
  @IsOptional() @IsTimeInQuery() knownAt?: string;
}
