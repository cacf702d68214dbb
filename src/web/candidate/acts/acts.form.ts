import { Transform } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsProse } from '../../../forms/fields';

/** What POST /my/:application/ask takes. */
export class AskForm {
  @IsProse(10_000) text: string;
}

/** What POST /my/:application/rate takes. */
export class RateForm {
  @Transform(({ value }: { value: unknown }) => Number(value))
  @IsInt()
  @Min(0)
  @Max(10)
  score: number;
  @IsOptional() @IsProse(4000) words?: string;
}

/** What POST /my/:application/calls/:message takes. */
export class DenyForm {
  @IsProse(4000) words: string;
}
