import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { IsLine, IsProse } from '../../forms/fields';
import { PLACES, type Place } from './pay-law';

/** What is said of a job on the open pages. */
export class PostingForm {
  @Matches(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    message: 'slug must be small letters, digits and single hyphens, such as sales-lead',
  })
  @IsLine(80)
  slug: string;
  @IsProse(20_000) description: string;
  @IsIn(PLACES) place: Place;
  @IsOptional() @IsLine(200) payRange?: string;
  @IsOptional() @IsProse(4000) consentText?: string;
  /** How long an application is kept after its end; without it, what is usual at the place. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => Number(value))
  @IsInt({ message: 'keepMonths must be a whole number of months' })
  @Min(1, { message: 'keepMonths must be at least 1' })
  @Max(120, { message: 'keepMonths must be at most 120' })
  keepMonths?: number;
  /** As an HTML form has it: a box is ticked or not there. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => value === true || value === 'true')
  @IsBoolean()
  isPublic?: boolean;
  /** The version that was seen, 0 where there was none; another one is a conflict. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => Number(value))
  @IsInt()
  @Min(0)
  version?: number;
}
