import type { EntryType } from '../../../hiring/applications/timeline/timeline.view';

/** What a sentence is made from. */
export interface Happened {
  /** Who did it; Lupaus where nobody did. */
  who: string;
  isLupaus: boolean;
  stage: string;
  to: string;
  outcome: string;
  kind: string;
  channel: string;
  /** What a message was for, in words. */
  purposes: string;
  isAutomated: boolean;
  isCopy: boolean;
  isImported: boolean;
}

/** A sentence for everything that can happen. */
export type Sentences = Record<EntryType, (happened: Happened) => string>;
