import { IsOptional } from 'class-validator';
import { IsLine, IsProse } from '../../../forms/fields';

/** A person's own words in place of a letter's. */
export class WordsForm {
  @IsOptional() @IsLine(200) subject?: string;
  /** Paragraphs with empty lines between them. */
  @IsOptional() @IsProse() body?: string;
}

/** What a candidate is told of how they did. */
export class FeedbackForm {
  @IsProse(5000) strengths: string;
  @IsProse(5000) toImprove: string;
  /** What decided the matter. */
  @IsProse(5000) reason: string;
}
