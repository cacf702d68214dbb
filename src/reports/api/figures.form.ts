import { IsOptional } from 'class-validator';
import { IsLine, IsTimeInQuery } from '../../forms/fields';
import { PageForm } from '../../forms/page.form';

/** What GET /reports/breaches and /reports/trend take. */
export class FiguresForm extends PageForm {
  /** Due at or after it. */
  @IsOptional() @IsTimeInQuery() from?: string;
  /** Due before it. */
  @IsOptional() @IsTimeInQuery() to?: string;
  /** `me`, or the id or e-mail address of who is charged. */
  @IsOptional() @IsLine(254) recruiter?: string;
  @IsOptional() @IsLine(26) job?: string;
  /** A rule's key, such as `first_answer`. */
  @IsOptional() @IsLine(64) rule?: string;
}
