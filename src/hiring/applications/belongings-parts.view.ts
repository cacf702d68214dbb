import { NamedView } from '../named.view';

/** An interview. */
export class HeldInterviewView {
  id: string;
  starts: string;
  ends: string;
  status: string;
}

/** A task that the candidate took home. */
export class GivenAssignmentView {
  id: string;
  text: string;
  due: string;
  givenAt: string;
  returnedAt: string | null;
}

/** What a colleague was asked. */
export class AskedRequestView {
  id: string;
  asker: NamedView;
  /** The colleague's address. */
  to: string;
  what: string;
  answer: string | null;
  /** What they answer by. */
  wants: string;
  /** What they decided. */
  choice: string | null;
  /** By when they said to answer. */
  later: string | null;
  due: string;
  askedAt: string;
  answeredAt: string | null;
}

/** Something that Lupaus asks the owner to do. */
export class OwnTaskView {
  id: string;
  kind: string;
  purposes: string[];
  /** The message or the commitment that it is about. */
  about: string | null;
  /** What to say. */
  text: string | null;
  dueAt: string | null;
  createdAt: string;
}

/** What the candidate said. */
export class HeardView {
  id: string;
  channel: string;
  kind: string;
  subject: string;
  text: string;
  receivedAt: string;
  /** When somebody said that it needs no answer. */
  waivedAt: string | null;
}

/** What belongs to an application beside its timeline. */
export class BelongingsView {
  interviews: HeldInterviewView[];
  assignments: GivenAssignmentView[];
  requests: AskedRequestView[];
  tasks: OwnTaskView[];
  received: HeardView[];
}
