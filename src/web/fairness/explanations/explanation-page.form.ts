import { IsOptional, Matches } from 'class-validator';
import { Transform } from 'class-transformer';
import { IsProse } from '../../../forms/fields';
import { LONGEST, type ExplanationForm } from '../../../hiring/explanations/explanation.form';

/** What the page of an explanation sends; every field is a text. */
export class ExplanationPageForm {
  /** A browser sends each line's end as two characters, and counts it as one. */
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value,
  )
  @IsProse(LONGEST)
  words: string;
  /** 0 for none. */
  @IsOptional() @Matches(/^\d{1,9}$/) version?: string;
}

/** The form of the verb. */
export function explanationIn({ words, version }: ExplanationPageForm): ExplanationForm {
  return { words, ...(version === undefined ? {} : { version: Number(version) }) };
}
