/** What every letter may name; null when neither HR nor MAIL_FROM names the company. */
interface Common {
  company: string | null;
}

/** What every letter to a candidate may name. Times arrive written out, in the reader's language and zone. */
interface ToCandidate extends Common {
  candidate: string;
  job: string;
  /** The person who answers for the application. */
  answerer: string;
  /** The page that shows where the application stands. */
  link: string | null;
}

interface MayBeDated {
  /** By when the candidate hears next; null when nothing is promised. */
  due: string | null;
}

interface FeedbackWords {
  strengths: string;
  toImprove: string;
  reason: string;
}

interface LateItem {
  candidate: string;
  job: string;
  /** What is owed, in words. */
  title: string;
  due: string;
}

/** What staff choose themselves to get, or not. */
interface Chosen extends Common {
  name: string;
  /** The page on which they choose. */
  settingsLink: string;
}

type Move = ToCandidate & MayBeDated & { stage: string };

/** The variables of each letter, by the name of its template. */
export interface LetterVariables {
  receipt: ToCandidate & MayBeDated;
  /** A person's own words, for any purpose: nothing is added but who answers and by when. */
  message: ToCandidate & MayBeDated & { subject: string; paragraphs: string[] };
  'moved-screening': Move;
  'moved-assignment': Move;
  'moved-interview': Move;
  'moved-offer': Move;
  'moved-hired': ToCandidate & { stage: string };
  /** `declined`: the ground on which no feedback is given. */
  rejection: ToCandidate & {
    feedback: FeedbackWords | null;
    declined: string | null;
    feedbackOffered: boolean;
  };
  promise: ToCandidate & { words: string; due: string };
  rescheduled: ToCandidate & { words: string | null; due: string; apology: boolean };
  apology: ToCandidate & MayBeDated;
  'holding-note': ToCandidate & MayBeDated;
  outcome: ToCandidate & { outcome: 'filled' | 'cancelled'; words: string | null };
  feedback: ToCandidate & FeedbackWords;
  'feedback-declined': ToCandidate & { ground: string };
  'question-receipt': ToCandidate & MayBeDated;
  /** `until`: the day on which the absence of the previous owner ends; null for good. */
  handover: ToCandidate & MayBeDated & { previous: string; until: string | null };
  withdrawal: ToCandidate;
  /** After the end: how the candidate found it. */
  survey: ToCandidate;
  'contact-note': ToCandidate & {
    channel: 'phone' | 'meeting' | 'sms';
    at: string;
    note: string;
    disputeLink: string | null;
  };
  interview: ToCandidate & { starts: string; ends: string; change: 'new' | 'moved' | 'cancelled' };
  assignment: ToCandidate & { text: string; due: string };
  /** To a candidate who lost theirs, or applied twice: each of their applications with the link to its status page. */
  'status-links': Common & { candidate: string; items: { job: string; link: string }[] };
  /** The last one: what was known of the candidate is erased. */
  erased: Common & { candidate: string };

  'user-invitation': Common & {
    name: string;
    inviter: string;
    role: 'admin' | 'hr_lead' | 'recruiter';
    link: string;
    expires: string;
  };
  'password-reset': Common & { name: string; link: string; expires: string };
  /** A colleague is asked for a decision or feedback; `what` is the asker's own words. */
  request: Common & {
    to: string;
    asker: string;
    candidate: string;
    job: string;
    what: string;
    due: string;
    link: string;
    isReminder: boolean;
    /** `due` is what they said themselves. */
    isPromised: boolean;
  };
  /** What a colleague answered, or by when they will, to who asked. */
  'request-answered': Common & {
    name: string;
    colleague: string;
    candidate: string;
    job: string;
    answer: string | null;
    later: string | null;
    link: string;
  };
  /** What a candidate wrote, to the one who answers; an answer goes on to the candidate. */
  'reply-forwarded': Common & {
    name: string;
    candidate: string;
    job: string;
    subject: string;
    paragraphs: string[];
    /** There is more than the paragraphs. */
    isCut: boolean;
    /** The address that it came from, where that is not the candidate's. */
    stranger: string | null;
    /** The names of the files that came with it. */
    files: string[];
    /** By when an answer is promised; null when none is. */
    due: string | null;
    link: string;
  };
  /** Each working day: what is late, and what is due today; `more` than these wait. */
  'due-today': Chosen & {
    late: LateItem[];
    today: LateItem[];
    lateCount: number;
    todayCount: number;
    more: number;
    /** The page with all of it. */
    link: string;
  };
  /** To HR, each week: the figures of seven days; the report as a file goes with it. */
  weekly: Chosen & {
    days: string;
    sentence: string;
    /** The rows are people; else they are teams. */
    isPersonal: boolean;
    rows: { name: string; fellDue: string; kept: string; broken: string; rate: string }[];
    more: number;
    /** The journal's newest seal; null while there is none. */
    seal: { number: string; at: string; head: string } | null;
    /** The same day's head as this installation has signed it, in one line; null while there is none. */
    signedHead: string | null;
    link: string;
  };
  'at-risk': Chosen & { items: LateItem[] };
  /** To HR; with `askNewDate` to the owner, who is to give new dates. */
  broken: Chosen & {
    /**
     * `owner`: null where persons may not be named. `keptAt`: kept by now, though late. One that is not owed and was not
     * kept has ended otherwise.
     */
    items: (LateItem & { owner: string | null; isOwed: boolean; keptAt: string | null })[];
    askNewDate: boolean;
  };
  /** To HR and administrators: another mail server takes no mail from us; `said` is its answer. */
  'mail-refused': Common & { name: string; said: string };
  /** To administrators: nothing is sent to another system any more. `since`: when it began to fail; null when it said that it is gone. */
  'receiver-off': Common & {
    name: string;
    receiver: string;
    host: string;
    since: string | null;
    link: string;
  };
  /** To administrators: what an ATS tells does not arrive. `said`: what is wrong; `isLook`: it cannot be looked into, else an event cannot be followed. */
  'connection-trouble': Common & {
    name: string;
    connection: string;
    said: string;
    isLook: boolean;
    link: string;
  };
}

export type LetterName = keyof LetterVariables;

/** What a caller gives: the outbox adds the company, and no link where none is given. */
export type GivenVariables<N extends LetterName> = Omit<LetterVariables[N], Optional<N>> &
  Partial<LetterVariables[N]>;
type Optional<N extends LetterName> =
  'company' | (null extends LetterVariables[N][keyof LetterVariables[N] & 'link'] ? 'link' : never);

/** What stands around a letter: greeting and signature, the foot of a staff mail, or nothing. */
export type Frame = 'candidate' | 'staff' | null;

/** Every letter, with the frame around it. */
export const FRAMES: Record<LetterName, Frame> = {
  receipt: 'candidate',
  message: null,
  'moved-screening': 'candidate',
  'moved-assignment': 'candidate',
  'moved-interview': 'candidate',
  'moved-offer': 'candidate',
  'moved-hired': 'candidate',
  rejection: 'candidate',
  promise: 'candidate',
  rescheduled: 'candidate',
  apology: 'candidate',
  'holding-note': 'candidate',
  outcome: 'candidate',
  feedback: 'candidate',
  'feedback-declined': 'candidate',
  'question-receipt': 'candidate',
  handover: 'candidate',
  withdrawal: 'candidate',
  survey: 'candidate',
  'contact-note': 'candidate',
  interview: 'candidate',
  assignment: 'candidate',
  'status-links': 'staff',
  erased: 'staff',
  'user-invitation': 'staff',
  'password-reset': 'staff',
  request: 'staff',
  'request-answered': 'staff',
  'reply-forwarded': 'staff',
  'due-today': 'staff',
  weekly: 'staff',
  'at-risk': 'staff',
  broken: 'staff',
  'mail-refused': 'staff',
  'receiver-off': 'staff',
  'connection-trouble': 'staff',
};

export const LETTER_NAMES = Object.keys(FRAMES) as LetterName[];
