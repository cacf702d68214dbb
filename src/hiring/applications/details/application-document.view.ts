import { CandidateView } from '../../candidates/candidate.view';
import { PersonView } from '../../jobs/job.view';
import { StageView, TitledView } from '../../named.view';
import { BelongingsView } from '../belongings-parts.view';
import {
  AddressFailsView,
  ApplicationMailView,
  CopyView,
  JournalEntryView,
  OwedView,
} from './application-parts.view';

/** An application with everything that is known of it. */
export class ApplicationView extends BelongingsView {
  id: string;
  /** What another system calls it. */
  externalId: string | null;
  /** `voided`: it came with an import that was taken back. */
  status: 'active' | 'hired' | 'rejected' | 'withdrawn' | 'closed' | 'voided';
  /** To be sent back with a verb, so that it is refused (409) when somebody was there before. */
  version: number;
  receivedAt: string;
  /** When the person applied elsewhere, of one that was imported and whose promises start later; else null. */
  appliedAt: string | null;
  job: TitledView;
  candidate: CandidateView;
  stage: StageView;
  owner: PersonView;
  /** What happened, in the order in which it was recorded. */
  timeline: JournalEntryView[];
  commitments: OwedView[];
  messages: ApplicationMailView[];
  /** Mails that were sent from elsewhere. */
  copies: CopyView[];
  /** Null while mail reaches the candidate, as far as is known. */
  addressFails: AddressFailsView | null;
}
