import { Entity } from 'typeorm';
import type { Instant } from '../../../kernel/instant';
import { InstantColumn, OwnReferenceColumn, TextColumn } from '../../columns';
import { Application, type ApplicationId } from '../hiring/application.entity';

/** What somebody agreed to who applied on the public page: the words that stood there (GDPR, Art. 7(1)). */
@Entity('application_consents')
export class ApplicationConsent {
  @OwnReferenceColumn(() => Application) application: ApplicationId;
  @TextColumn() text: string;
  @InstantColumn() givenAt: Instant;
}
