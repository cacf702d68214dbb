import { IsInt, IsOptional, Min } from 'class-validator';

/** What every verb of an application takes. */
export class VersionedForm {
  /** The version of the application that the one who asks has seen; without it nothing is compared. */
  @IsOptional() @IsInt() @Min(1) version?: number;
}
