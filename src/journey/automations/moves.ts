import type { StageKind } from '../../sla/event';
import type { Automation } from './automation';

/** A rejection can be taken back for so long. */
const UNDO_MS = 10 * 60_000;

/** What a move to a stage of that kind tells; to the others by another way, or nothing. */
const TOLD = {
  screening: { template: 'moved-screening', purpose: 'status_update' },
  assignment: { template: 'moved-assignment', purpose: 'invitation' },
  interview: { template: 'moved-interview', purpose: 'invitation' },
  offer: { template: 'moved-offer', purpose: 'offer' },
} as const;

/** "Your application has come to this stage", unless the stage is silent. */
export const move: Automation<'stage.entered'> = {
  name: 'move',
  on: 'stage.entered',
  say: ({ event: { kind }, file, tell, moment }) => {
    if (file.stage.silent && !tell.words) return null;
    const { words, due, sendAfter } = tell;
    const { name: stage } = file.stage;
    if (kind === 'hired') {
      const content = { template: 'moved-hired', variables: { stage } } as const;
      return { ...content, words, sendAfter, purposes: ['outcome'], automated: false };
    }
    if (!isTold(kind)) return null;
    return {
      template: TOLD[kind].template,
      variables: { stage, due: due === undefined ? null : moment(due) },
      ...{ words, due, sendAfter, purposes: [TOLD[kind].purpose], automated: false },
    };
  },
};

function isTold(kind: StageKind): kind is keyof typeof TOLD {
  return kind in TOLD;
}

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
    variables: {
      outcome: event.outcome === 'filled' ? 'filled' : 'cancelled',
      words: tell.words?.body ?? null,
    },
    words: tell.words?.subject === undefined ? undefined : { subject: tell.words.subject },
    ...{ purposes: ['outcome'], automated: false, undoMs: UNDO_MS },
  }),
};
