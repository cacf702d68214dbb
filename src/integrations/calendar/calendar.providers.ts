import { CalendarReading } from './reading';
import { FeedEntries } from './feed-entries';
import { Feeds } from './feeds';
import { FeedsRepository } from './feeds.repository';
import { InterviewsToCome } from './interviews-to-come.repository';
import { LastEvents } from './last-events.repository';

/** The private calendars of people. */
export const CALENDAR = [
  ...[CalendarReading, FeedEntries, Feeds, FeedsRepository],
  ...[InterviewsToCome, LastEvents],
];
