import { Matches } from 'class-validator';
import { IsLine } from '../../../forms/fields';

/** The name that somebody types for new terms. */
export class NameForm {
  @IsLine(60) name: string;
}

/** Which earlier version is to hold again, and which is the newest that was seen. */
export class RestoreForm {
  @Matches(/^\d{1,9}$/) number: string;
  @Matches(/^\d{1,9}$/) version: string;
}

/** The version that a form began with. @returns undefined when it does not say */
export function seenIn(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
