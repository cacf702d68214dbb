import { Entity, Index } from 'typeorm';
import { OwnReferenceColumn, ReferenceColumn, TextColumn } from '../../columns';
import { Application, type ApplicationId } from '../hiring/application.entity';
import { JournalRow, type EventId } from './journal-row.entity';

/** The words that belong to an event. The journal has their hash only, so they can be erased and not altered. */
@Entity('event_texts')
@Index(['application'])
export class EventText {
  @OwnReferenceColumn(() => JournalRow) event: EventId;
  @ReferenceColumn(() => Application) application: ApplicationId;
  /** Random, so that nobody finds short words by trying; erased with them. */
  @TextColumn() salt: string;
  @TextColumn() text: string;
}
