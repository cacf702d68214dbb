import { IsAddress, IsLine } from '../../forms/fields';

/** What POST /suppressions takes. */
export class SuppressionForm {
  @IsAddress() address: string;
  /** Why nothing is to be mailed there. */
  @IsLine(500) reason: string;
}

/** Why a person says so. */
export class SuppressionReasonForm {
  @IsLine(500) reason: string;
}
