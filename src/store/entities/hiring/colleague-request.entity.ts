import { Entity, Index, Unique } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import { HashColumn, IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '../../columns';
import { User, type UserId } from '../accounts/user.entity';
import { Application, type ApplicationId } from './application.entity';

export type RequestId = Id<'request'>;

/** A question to a colleague without an account, answered by a link. */
@Entity('colleague_requests')
@Index(['application'])
@Index(['answeredAt', 'askedAt'])
@Unique(['hash'])
export class ColleagueRequest {
  @IdColumn() id: RequestId;
  @ReferenceColumn(() => Application) application: ApplicationId;
  @ReferenceColumn(() => User) asker: UserId;
  /** The colleague's e-mail address. */
  @TextColumn() to: string;
  /** What is wanted, in the asker's words. */
  @TextColumn() what: string;
  @InstantColumn() due: Instant;
  /** Of the link's secret. */
  @HashColumn() hash: string;
  @InstantColumn() askedAt: Instant;
  /** When the mail was sent once more. */
  @InstantColumn({ nullable: true }) nudgedAt: Instant | null;
  @InstantColumn({ nullable: true }) answeredAt: Instant | null;
  @TextColumn({ nullable: true }) answer: string | null;
}
