import { ArrivalWriting } from './public-jobs/arrival-writing';
import { Arriving } from './public-jobs/arriving';
import { Consents } from './public-jobs/consent/consents';
import { ConsentsRepository } from './public-jobs/consent/consents.repository';
import { Doors } from './public-jobs/door/doors';
import { DoorsRepository } from './public-jobs/door/doors.repository';
import { FormStamps } from './public-jobs/form-stamps';
import { OpenJobs } from './public-jobs/open-jobs';
import { Postings } from './public-jobs/postings';
import { PostingsRepository } from './public-jobs/postings.repository';
import { CandidateActs } from './status/candidate-acts';
import { CandidateSessions } from './status/candidate-sessions';
import { CandidateSessionsRepository } from './status/candidate-sessions.repository';
import { CandidateStatus } from './status/candidate-status';
import { OwnData } from './status/data/own-data';
import { OwnExport } from './status/data/own-export';
import { LinkLetters } from './status/link-letters';
import { NewLinks } from './status/new-links';
import { Own } from './status/own';
import { StatusRepository } from './status/status.repository';
import { Surveys } from './survey/surveys';
import { SurveysRepository } from './survey/surveys.repository';

/** What candidates see and do themselves. */
export const CANDIDATE_SIDE = [
  ...[CandidateActs, CandidateSessions, CandidateSessionsRepository, CandidateStatus],
  ...[LinkLetters, NewLinks, Own, OwnData, OwnExport, StatusRepository],
  ...[Surveys, SurveysRepository],
  ...[Consents, ConsentsRepository, Doors, DoorsRepository],
  ...[Arriving, ArrivalWriting, FormStamps, OpenJobs, Postings, PostingsRepository],
];
