import { IsIn, IsOptional } from 'class-validator';
import { PageForm } from '../verb/page.form';

/** What GET /disputes takes. */
export class DisputesForm extends PageForm {
  /** Those that HR has decided, in place of those that wait for it. */
  @IsOptional() @IsIn(['true', 'false']) decided?: 'true' | 'false';
}
