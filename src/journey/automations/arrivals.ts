import type { Instant } from '../../kernel/instant';
import type { TermedHistory } from '../record/history';
import type { Automation } from './automation';

/** "Your application is here, this person answers, by then." At once: the candidate is waiting for it. */
export const receipt: Automation<'application.received'> = {
  name: 'receipt',
  on: 'application.received',
  say: ({ termed, moment, tell }) => {
    const due = dueOf(termed, 'first_answer');
    return {
      template: 'receipt',
      variables: { due: due && moment(due) },
      ...{ words: tell.words, purposes: ['acknowledgement'], automated: true },
    };
  },
};

/** "Your message is here. If it needs an answer, this person answers by then." */
export const questionReceipt: Automation<'message.received'> = {
  name: 'question_receipt',
  on: 'message.received',
  say: ({ event, termed, moment, tell }) => {
    if (event.kind !== 'question') return null;
    const owed = dueOf(termed, 'reply');
    // it may be known late whose question it was: no day is promised that has passed when it leaves
    const due = owed !== null && owed >= (tell.sendAfter ?? event.at) ? owed : null;
    return {
      template: 'question-receipt',
      variables: { due: due && moment(due) },
      ...{ purposes: ['acknowledgement'], automated: true },
    };
  },
};

/** "Your application is withdrawn." */
export const withdrawal: Automation<'application.withdrawn'> = {
  name: 'withdrawal',
  on: 'application.withdrawn',
  say: ({ tell }) => ({
    template: 'withdrawal',
    variables: {},
    ...{ words: tell.words, ics: tell.ics },
    ...{ purposes: ['withdrawal_confirmation'], automated: true },
  }),
};

/** When the open commitment of a rule is due. */
function dueOf({ history }: TermedHistory, key: string): Instant | null {
  const open = history.commitments.findLast(({ rule, end }) => rule.key === key && end === null);
  return open?.dueAt ?? null;
}
