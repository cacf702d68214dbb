import { IsIn, IsOptional, Matches } from 'class-validator';
import { IsLine } from '../../forms/fields';
import { InputError } from '../../kernel/errors';
import { MONTHS, type Months, type WhatIfAsked } from '../../reports/what-if/what-ifs';

/** What the page's form sends: flat texts. */
export class WhatIfPageForm {
  @IsIn(['policy', 'calendar']) kind: 'policy' | 'calendar';
  @IsOptional() @IsLine(60) name?: string;
  @IsOptional() @Matches(/^\d{1,9}$/) version?: string;
  /** Left empty for all applications. */
  @IsOptional() @IsLine(60) replaces?: string;
  @IsIn(MONTHS.map(String)) months: string;
  /** A file, as JSON. */
  @IsOptional() content?: string;
}

/**
 * What is asked for; a file takes the place of a name.
 * @param noJson what to say of a file that is none
 * @throws InputError for it
 */
export function askedIn(form: WhatIfPageForm, noJson: string): WhatIfAsked {
  const { kind, name, version, replaces, content } = form;
  const rest = { kind, months: Number(form.months) as Months, replaces: replaces ?? null };
  if (content !== undefined) return { ...rest, content: parsed(content, noJson) };
  return { ...rest, name, ...(version === undefined ? {} : { version: Number(version) }) };
}

function parsed(text: string, problem: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError(problem);
  }
}
