import { DueHints } from '../due/due-hints';
import { KeptAhead } from '../due/kept-ahead';
import { Evidence } from '../evidence/evidence';
import { Cases } from '../evidence/cases';
import { LoggedContacts } from '../evidence/messages/logged-contacts.repository';
import { MessagesOf } from '../evidence/messages/messages-of';
import { SealsOver } from '../evidence/proof/seals-over.repository';
import { TimelineRepository } from '../timeline/timeline.repository';
import { Timelines } from '../timeline/timelines';
import { ApplicationPages } from './application-pages';
import { OwedNow } from './owed-now';
import { PersonAround } from './person-around';

/** What the pages of an application are made from. */
export const APPLICATION_PAGES = [
  ...[ApplicationPages, OwedNow, PersonAround, Timelines, TimelineRepository],
  ...[Cases, Evidence, LoggedContacts, MessagesOf, SealsOver],
  ...[DueHints, KeptAhead],
];
