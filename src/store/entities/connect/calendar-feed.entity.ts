import { Entity, Unique } from 'typeorm';
import type { Instant } from '../../../kernel/instant';
import {
  FlagColumn,
  HashColumn,
  InstantColumn,
  OwnReferenceColumn,
  TextColumn,
} from '../../columns';
import { User, type UserId } from '../accounts/user.entity';

/** A link by which somebody's calendar reads what they owe. One for each person; a new one ends the old. */
@Entity('calendar_feeds')
@Unique(['hash'])
export class CalendarFeed {
  @OwnReferenceColumn(() => User) user: UserId;
  /** Of the secret in the link, by which it is found. */
  @HashColumn() hash: string;
  /** The secret, sealed, so that the link can be shown again. */
  @TextColumn() secret: string;
  /** Whether entries say who the candidates are: calendars are often kept by others. */
  @FlagColumn() namesCandidates: boolean;
  @InstantColumn() createdAt: Instant;
  /** When a calendar last read it. */
  @InstantColumn({ nullable: true }) readAt: Instant | null;
}
