import { Entity, Index } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import type { EventType } from '../../../sla/event';
import {
  CountColumn,
  HashColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  ReferenceColumn,
  TextColumn,
} from '../../columns';
import { Application, type ApplicationId } from '../hiring/application.entity';

export type EventId = Id<'event'>;

/** What is looked for by type and time; messages, of which there are many more, are not. As SQL over the row. */
export const SELDOM = `"type" IN ('application.reopened', 'clock.paused', 'decision.made', 'decision.undone', 'owner.changed', 'promise.made', 'promise.rescheduled')`;

/** One fact about one application. The database refuses to change or delete it. */
@Entity('journal')
@Index(['application', 'position'], { unique: true })
@Index(['type', 'at', 'actor'], { where: SELDOM })
export class JournalRow {
  @IdColumn() id: EventId;
  @ReferenceColumn(() => Application) application: ApplicationId;
  /** 1 for the first of the application, then without gaps. */
  @CountColumn() position: number;
  @TextColumn() type: EventType;
  /** When it happened. */
  @InstantColumn() at: Instant;
  /** When it was learnt. */
  @InstantColumn() recordedAt: Instant;
  /** The user who did it, or `system`. */
  @TextColumn() actor: string;
  /** The event's own fields: ids, kinds, times and hashes, never a name, an address or a text. */
  @JsonColumn() fields: object;
  /** Over everything above and the hash of the row before. */
  @HashColumn() hash: string;
}
