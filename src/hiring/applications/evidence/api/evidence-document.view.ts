import {
  ActDocument,
  CalendarDocument,
  ChainDocument,
  ChargeDocument,
  ExplanationDocument,
  MessageDocument,
  PauseDocument,
  QuestionDocument,
  SealDocument,
  ShareDocument,
  StatutoryDocument,
  TermsDocument,
  TimeDocument,
  VerdictDocument,
  WaitingDocument,
} from './evidence-parts.view';

/** Whose promise it is. */
export class PersonDocument {
  id: string;
  name: string;
}

/** For which job. */
export class JobDocument {
  id: string;
  title: string;
}

/** All that proves what became of one promise. Times are ISO 8601 in UTC, seconds of business time. */
export class EvidenceDocument {
  id: string;
  application: string;
  candidate: PersonDocument;
  job: JobDocument;
  rule: string;
  /** What is owed, in the policy's words. */
  title: string;
  /** How long the rule gives; with "fromEvent" the date was given. */
  within: object;
  statutory: StatutoryDocument | null;
  policy: TermsDocument;
  calendar: CalendarDocument;
  /** The words of the promise, if it was one. */
  words: string | null;
  /** The candidate's data were erased, and all words with them. */
  isErased: boolean;
  question: QuestionDocument | null;
  openedAt: string;
  /** When it begins to count: later than its opening where it counts from the closing date. */
  countsFrom: string;
  dueAt: string;
  /** The end of a day that a bounce gave; null when none did. */
  dayGiven: string | null;
  endedAt: string | null;
  pausedUntil: string | null;
  /** Until when it is reckoned: its end, or now. */
  until: string;
  verdict: VerdictDocument;
  times: TimeDocument[];
  pauses: PauseDocument[];
  /** From its opening to its end or now, pauses not taken out: what its owners share. */
  elapsedBusinessSeconds: number;
  owners: ShareDocument[];
  charge: ChargeDocument;
  waiting: WaitingDocument;
  /** First to last; none when its date was never moved. */
  chain: ChainDocument[];
  messages: MessageDocument[];
  /** Who did what when, in order. */
  acts: ActDocument[];
  /** The seals over the rows of those. */
  seals: SealDocument[];
  /** What the one who is charged said to it, if it is broken: for them and for HR, null for anybody else. */
  explanation: ExplanationDocument | null;
  /** Whether POST /commitments/:id/explanation is the caller's. */
  mayExplain: boolean;
}
