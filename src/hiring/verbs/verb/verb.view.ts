import { ApplicationView } from '../../applications/details/application-document.view';

/** What the one who asked should know. */
export class WarningView {
  code: string;
  /** A sentence. */
  detail: string;
}

/** A letter or a call that follows from a verb. */
export class SaidView {
  /** The mail, or what a call is to tell. */
  message: string;
  /** The call that the owner is asked to make where there is no address. */
  task: string | null;
  leavesAt: string | null;
  /** Until when it can be taken back. */
  undoUntil: string | null;
}

/** What every verb of an application answers. */
export class VerbView {
  /** As GET /applications/:id shows it now. */
  application: ApplicationView;
  said: SaidView[];
  warnings: WarningView[];
}
