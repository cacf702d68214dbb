import { IsLine } from '../../../forms/fields';

/** What POST /candidates/:id/merge takes. */
export class MergeForm {
  /** The id of the record that stays. */
  @IsLine(26) into: string;
}
