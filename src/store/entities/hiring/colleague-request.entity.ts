import { Entity, Index, Unique } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import { HashColumn, IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '../../columns';
import { User, type UserId } from '../accounts/user.entity';
import { Application, type ApplicationId } from './application.entity';

export type RequestId = Id<'request'>;

/** What is wanted of a colleague: words, whether to go on with somebody, or what was good and what was not. */
export const REQUEST_WANTS = ['answer', 'decision', 'feedback'] as const;
export type RequestWants = (typeof REQUEST_WANTS)[number];
/** What a colleague decides. */
export const REQUEST_CHOICES = ['go_on', 'unsure', 'stop'] as const;
export type RequestChoice = (typeof REQUEST_CHOICES)[number];

/** A question to a colleague without an account, answered by a link. */
@Entity('colleague_requests')
@Index(['application'])
@Index(['answeredAt', 'askedAt'])
@Index(['remindAt'])
@Unique(['hash'])
export class ColleagueRequest {
  @IdColumn() id: RequestId;
  @ReferenceColumn(() => Application) application: ApplicationId;
  @ReferenceColumn(() => User) asker: UserId;
  /** The colleague's e-mail address. */
  @TextColumn() to: string;
  /** What is wanted, in the asker's words. */
  @TextColumn() what: string;
  /** Null in rows of a version that did not ask: then words are. */
  @TextColumn({ nullable: true }) wants: RequestWants | null;
  @InstantColumn() due: Instant;
  /** IANA name of where the colleague is; null for the job's calendar's. */
  @TextColumn({ nullable: true }) timezone: string | null;
  /** Of the link's secret. */
  @HashColumn() hash: string;
  @InstantColumn() askedAt: Instant;
  /** When the mail was last sent once more. */
  @InstantColumn({ nullable: true }) nudgedAt: Instant | null;
  /** When it is to be sent by itself once more; null for not any more. */
  @InstantColumn({ nullable: true }) remindAt: Instant | null;
  /** By when the colleague said to answer; null unless they said. */
  @InstantColumn({ nullable: true }) later: Instant | null;
  @InstantColumn({ nullable: true }) answeredAt: Instant | null;
  /** Of a decision. */
  @TextColumn({ nullable: true }) choice: RequestChoice | null;
  @TextColumn({ nullable: true }) answer: string | null;
}
