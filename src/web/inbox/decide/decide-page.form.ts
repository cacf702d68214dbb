import { IsIn, IsOptional } from 'class-validator';
import { IsLine, IsProse } from '../../../forms/fields';
import { PURPOSES, type Purpose } from '../../../sla/policy/purpose';

/** What the page for an assignment sends. */
export class AssignPageForm {
  @IsLine(26) application: string;
}

/** What the page for putting a mail aside sends. */
export class DismissPageForm {
  @IsProse(300) reason: string;
}

/** What is sent by the page that asks what a copied mail was for. */
export class PurposePageForm {
  @IsIn(PURPOSES) purpose: Purpose;
  @IsOptional() @IsLine(26) application?: string;
  /** On the reader's clock. */
  @IsOptional() @IsLine(30) due?: string;
}
