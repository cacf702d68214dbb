import { Entity, Index } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import type { Purpose } from '../../../sla/policy/purpose';
import {
  ForeignIdColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  ReferenceColumn,
  TextColumn,
} from '../../columns';
import { User, type UserId } from '../accounts/user.entity';
import { Application, type ApplicationId } from '../hiring/application.entity';

/**
 * `call`: tell a candidate whom no mail reaches; `new_date`: a promise broke, give a new one; `mail_failed`: a mail
 * could not be sent; `mail_bounced`: one came back, and what it told is owed again; `say_purpose`: say what a mail from
 * one's own mailbox was for; `answer_not_sent`: an answer by mail did not go on to the candidate; `erasure`: a candidate
 * asked for their data to be erased.
 */
export type TaskKind =
  | 'call'
  | 'new_date'
  | 'mail_failed'
  | 'mail_bounced'
  | 'say_purpose'
  | 'answer_not_sent'
  | 'erasure';

export type TaskId = Id<'task'>;

/** Something that Lupaus asks the owner of an application to do, or somebody on its team. */
@Entity('tasks')
@Index(['owner', 'doneAt'])
@Index(['application'])
export class Task {
  @IdColumn() id: TaskId;
  @ReferenceColumn(() => Application) application: ApplicationId;
  @ReferenceColumn(() => User) owner: UserId;
  @TextColumn() kind: TaskKind;
  /** What a call is to tell. */
  @JsonColumn() purposes: Purpose[];
  /** The message or the commitment that it is about. */
  @ForeignIdColumn({ nullable: true }) about: string | null;
  /** What to say, as the mail would have said it; of a mail that came back, why it did and what to do. */
  @TextColumn({ nullable: true }) text: string | null;
  @InstantColumn({ nullable: true }) dueAt: Instant | null;
  @InstantColumn() createdAt: Instant;
  @InstantColumn({ nullable: true }) doneAt: Instant | null;
}
