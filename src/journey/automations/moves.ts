import type { StageKind } from '../../sla/event';
import type { Purpose } from '../../sla/policy/purpose';
import type { TemplateName } from '../../mail/templates';
import type { Automation } from './automation';

/** A rejection can be taken back for so long. */
const UNDO_MS = 10 * 60_000;

/** What a move to a stage of that kind tells; to the others by another way, or nothing. */
const TOLD: Partial<Record<StageKind, { template: TemplateName; purpose: Purpose }>> = {
  screening: { template: 'moved-screening', purpose: 'status_update' },
  assignment: { template: 'moved-assignment', purpose: 'invitation' },
  interview: { template: 'moved-interview', purpose: 'invitation' },
  offer: { template: 'moved-offer', purpose: 'offer' },
  hired: { template: 'moved-hired', purpose: 'outcome' },
};

/** "Your application has come to this stage", unless the stage is silent. */
export const move: Automation<'stage.entered'> = {
  name: 'move',
  on: 'stage.entered',
  say: ({ event, file, tell, moment }) => {
    const told = TOLD[event.kind];
    if (!told || (file.stage.silent && !tell.words)) return null;
    return {
      template: told.template,
      variables: {
        stage: file.stage.name,
        ...(event.kind === 'hired'
          ? {}
          : { due: tell.due === undefined ? null : moment(tell.due) }),
      },
      ...{ words: tell.words, due: tell.due, sendAfter: tell.sendAfter },
      ...{ purposes: [told.purpose], automated: false },
    };
  },
};

/** The decision. A rejection waits, so that it can be taken back. */
export const decision: Automation<'decision.made'> = {
  name: 'move',
  on: 'decision.made',
  say: ({ event, tell, file }) => {
    if (event.outcome === 'offer') {
      return {
        template: 'moved-offer',
        variables: { stage: file.stage.name, due: null },
        ...{ words: tell.words, sendAfter: tell.sendAfter, purposes: ['offer'], automated: false },
      };
    }
    return {
      template: 'rejection',
      variables: { feedback: tell.feedback ?? null, feedbackOffered: tell.feedback === undefined },
      words: tell.words,
      sendAfter: tell.sendAfter,
      undoMs: tell.sendAfter === undefined ? UNDO_MS : undefined,
      purposes: tell.feedback ? ['rejection', 'feedback'] : ['rejection'],
      automated: false,
    };
  },
};

/** "The job is closed; this became of it." */
export const outcome: Automation<'job.closed'> = {
  name: 'outcome',
  on: 'job.closed',
  say: ({ event, tell }) => ({
    template: 'outcome',
    variables: { outcome: event.outcome ?? 'cancelled', words: tell.words?.body ?? null },
    words: tell.words?.subject === undefined ? undefined : { subject: tell.words.subject },
    ...{ purposes: ['outcome'], automated: false, undoMs: UNDO_MS },
  }),
};
