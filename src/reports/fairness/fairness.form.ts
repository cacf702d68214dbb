import { IsIn, IsOptional } from 'class-validator';
import { IsLine, IsTimeInQuery } from '../../forms/fields';
import { PageForm } from '../../forms/page.form';
import { ReportForm } from '../page/report.form';
import { FACTS, type Fact } from './facts';

/** What the address of the page and of its lists asks for: as the report, and of which fact. */
export class FairnessForm extends ReportForm {
  @IsOptional() @IsIn(FACTS) fact?: Fact;
}

/** What GET /reports/fairness takes. */
export class FairnessQuery extends PageForm {
  /** At or after it; the beginning of this month when left out. */
  @IsOptional() @IsTimeInQuery() from?: string;
  /** Before it; now when left out. */
  @IsOptional() @IsTimeInQuery() to?: string;
  /** `me`, or the id or e-mail address of a recruiter. */
  @IsOptional() @IsLine(254) recruiter?: string;
  @IsOptional() @IsLine(80) team?: string;
  @IsOptional() @IsLine(26) job?: string;
}
