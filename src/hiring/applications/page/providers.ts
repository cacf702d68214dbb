import { DueHints } from '../due/due-hints';
import { KeptAhead } from '../due/kept-ahead';
import { Evidence } from '../evidence/evidence';
import { KeptBy } from '../evidence/kept-by';
import { TimelineRepository } from '../timeline/timeline.repository';
import { Timelines } from '../timeline/timelines';
import { ApplicationPages } from './application-pages';
import { OwedNow } from './owed-now';
import { PersonAround } from './person-around';

/** What the pages of an application are made from. */
export const APPLICATION_PAGES = [
  ...[ApplicationPages, OwedNow, PersonAround, Timelines, TimelineRepository],
  ...[Evidence, KeptBy, DueHints, KeptAhead],
];
