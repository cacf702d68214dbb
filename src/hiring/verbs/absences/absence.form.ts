import { IsOptional } from 'class-validator';
import { IsLine, IsTime } from '../../../forms/fields';

/** What POST /users/:id/absences takes. */
export class AbsenceForm {
  /** Now when left out; HR may enter one afterwards. */
  @IsOptional() @IsTime() from?: string;
  @IsTime() to: string;
  /** The id or e-mail address of who answers meanwhile. */
  @IsLine(254) delegate: string;
}
