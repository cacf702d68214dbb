import { IsOptional } from 'class-validator';
import { IsLine } from '../../../forms/fields';
import { PageForm } from '../verb/page.form';

/** What GET /tasks takes. */
export class TasksForm extends PageForm {
  /** `me`, or the id of a user; everybody's when left out. */
  @IsOptional() @IsLine(26) owner?: string;
}
