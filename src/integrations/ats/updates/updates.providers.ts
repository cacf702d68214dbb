import { Arriving } from './arriving/arriving';
import { Receiving } from './arriving/receiving';
import { Deleting } from './gone/deleting';
import { Gone } from './gone/gone';
import { Known } from './known';
import { AtsLinks } from './links.repository';
import { Meanings } from './meanings/meanings';
import { MeaningRows } from './meanings/meanings.repository';
import { RecordFollowing } from './record-following';
import { Records } from './records';
import { AtsSources } from './sources';
import { Ending } from './steps/ending';
import { Ends } from './steps/ends';
import { Hiring } from './steps/hiring';
import { AtsInterviews } from './steps/interviews';
import { Moving } from './steps/moving';
import { Persons } from './steps/persons';
import { Responsible } from './steps/responsible';
import { Returning } from './steps/returning';
import { AtsUpdates } from './updates';

/** What an ATS tells, done to our applications. */
export const ATS_UPDATES = [
  ...[Arriving, AtsLinks, AtsSources, AtsUpdates, Deleting, Gone, Known, MeaningRows, Meanings],
  ...[AtsInterviews, Ending, Ends, Hiring, Moving, Persons, Responsible, Returning],
  ...[Receiving, RecordFollowing, Records],
];
