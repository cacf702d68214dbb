import { CandidatesController } from './candidates.controller';
import { CandidateEndsController } from './ends.controller';
import { CandidateErasure } from './erasure/candidate-erasure';
import { DoomedFiles } from './erasure/rows/doomed-files.repository';
import { Erasing } from './erasure/erasing';
import { ErasureParts } from './erasure/erasure-parts';
import { ErasureRooms } from './erasure/erasure-rooms';
import { ErasureWriting } from './erasure/erasure-writing';
import { LastMails } from './erasure/rows/last-mails.repository';
import { MailRows } from './erasure/rows/mail-rows.repository';
import { Mentions } from './erasure/rows/mentions.repository';
import { OwnRows } from './erasure/rows/own-rows.repository';
import { Retention } from './erasure/rows/retention.repository';
import { CandidateExport } from './export/candidate-export';
import { ExportParts } from './export/export-parts';
import { PersonRecords } from './export/records.repository';
import { CandidateMerging } from './merging/candidate-merging';
import { Merging } from './merging/merging';
import { MergingRepository } from './merging/merging.repository';

const ERASURE = [
  CandidateErasure,
  DoomedFiles,
  Erasing,
  ErasureParts,
  ErasureRooms,
  ErasureWriting,
];
const ROWS = [LastMails, MailRows, Mentions, OwnRows, Retention];

export const CANDIDATE_CONTROLLERS = [CandidatesController, CandidateEndsController];

/** Forgetting a candidate, handing over what is known of them, and making one of two. */
export const CANDIDATE_ENDS = [
  ...[...ERASURE, ...ROWS],
  ...[CandidateExport, ExportParts, PersonRecords],
  ...[CandidateMerging, Merging, MergingRepository],
];
