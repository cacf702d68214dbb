import { questionReceipt, receipt, withdrawal } from './arrivals';
import type { Automation } from './automation';
import { contactNote, interview } from './meetings';
import { decision, move, outcome } from './moves';
import { handover, newPromise, promise } from './promises';

/** Every mail that follows from an event. The holding note follows from none: the sweep writes it. */
export const ALL: readonly Automation[] = [
  ...[receipt, questionReceipt, withdrawal, interview, contactNote],
  ...[move, decision, outcome, promise, newPromise, handover],
] as unknown as readonly Automation[];
