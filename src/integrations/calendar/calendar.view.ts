import { formatInstant } from '../../kernel/instant';
import type { FeedView } from './feeds';

/** The link by which one's calendar reads what one owes. */
export class CalendarFeedView {
  /** For a calendar, and for nobody else: who has it sees what it shows. */
  link: string;
  namesCandidates: boolean;
  createdAt: string;
  /** When a calendar last read it. */
  readAt: string | null;

  static of({ createdAt, readAt, ...rest }: FeedView): CalendarFeedView {
    return {
      ...{ ...rest, createdAt: formatInstant(createdAt) },
      readAt: readAt === null ? null : formatInstant(readAt),
    };
  }
}
