import { IsBoolean, IsOptional } from 'class-validator';
import { IsLine } from '../../../forms/fields';

/** What PATCH /connections/:id/mappings/:mapping takes. */
export class MappingForm {
  /**
   * The id of our job, stage or user, or our status; null for none as yet. `new` opens a job of its name in the organisation's
   * pipeline, owned by who answers by default; it opens none where there is one already.
   */
  @IsOptional() @IsLine(100) target?: string | null;
  /** True where what belongs to it is not to be followed here; it has no target then. */
  @IsOptional() @IsBoolean() isIgnored?: boolean;
}
