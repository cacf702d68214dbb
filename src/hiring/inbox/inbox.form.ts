import { IsIn, IsOptional } from 'class-validator';
import { IsLine } from '../../forms/fields';
import { PageForm } from '../../forms/page.form';
import {
  INBOUND_KINDS,
  INBOUND_STATUSES,
  type InboundKind,
  type InboundStatus,
} from '../../store/entities/mail/inbound-mail.entity';

/** What GET /inbox can be asked for. */
export class InboxForm extends PageForm {
  @IsOptional() @IsIn(INBOUND_STATUSES) status?: InboundStatus;
  @IsOptional() @IsIn(INBOUND_KINDS) kind?: InboundKind;
  /** Only what belongs to this application. */
  @IsOptional() @IsLine(26) application?: string;
}

/** What POST /inbox/:id/assign takes. */
export class AssignForm {
  /** The application that the mail is about. */
  @IsLine(26) application: string;
}

/** What POST /inbox/:id/dismiss takes. */
export class DismissForm {
  /** Why nothing is to follow from it. */
  @IsOptional() @IsLine(300) reason?: string;
}
