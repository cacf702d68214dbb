/** Something that Lupaus asks somebody who answers for an application to do. */
export class TaskView {
  id: string;
  kind: string;
  application: string;
  candidate: string;
  /** The candidate's number, for a call. */
  phone: string | null;
  /** The title of the job. */
  job: string;
  owner: string;
  purposes: string[];
  /** The message or the commitment that it is about. */
  about: string | null;
  /** What to say. */
  text: string | null;
  dueAt: string | null;
  createdAt: string;
}

/** A part of the list of tasks. */
export class TasksView {
  items: TaskView[];
  next: string | null;
}
