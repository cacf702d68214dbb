import { Entity } from 'typeorm';
import { OwnReferenceColumn } from '../../columns';
import { JournalRow, type EventId } from './journal-row.entity';

/** A journal row that no seal covers yet. Ids commit out of order, so the last sealed one says nothing. */
@Entity('unsealed_events')
export class UnsealedEvent {
  @OwnReferenceColumn(() => JournalRow) event: EventId;
}
