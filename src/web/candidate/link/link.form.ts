import { IsAddress } from '../../../forms/fields';

/** What POST /s takes. */
export class NewLinkForm {
  @IsAddress() email: string;
}
