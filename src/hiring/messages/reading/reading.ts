import { MessageRows } from './message-rows.repository';
import { MessageSheets } from './message-sheet';
import { OutboxList } from './outbox-list';

/** What the pages of the outbox read. */
export const MESSAGES_READING = [MessageRows, MessageSheets, OutboxList];
