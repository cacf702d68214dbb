import type { StageKind } from '../../sla/event';
import { stageName } from '../../mail/letters/stage-names';
import type { Locale } from '../../mail/locale';
import type { Words } from '../../mail/outbox';
import type { Purpose } from '../../sla/policy/purpose';
import type { MessageId } from '../../store/entities/mail/message.entity';
import type { ApplicationFile } from '../record/application-file.repository';
import type { Automation, MoveTemplate, Tell } from './automation';

/** A rejection can be taken back for so long. */
const UNDO_MS = 10 * 60_000;

/** What a move to a stage of that kind tells; to the others by another way, or nothing. */
const TEMPLATES: Partial<Record<StageKind, MoveTemplate>> = {
  screening: 'moved-screening',
  assignment: 'moved-assignment',
  interview: 'moved-interview',
  offer: 'moved-offer',
};
const PURPOSES = {
  'moved-screening': 'status_update',
  'moved-assignment': 'invitation',
  'moved-interview': 'invitation',
  'moved-offer': 'offer',
} as const satisfies Record<MoveTemplate, Purpose>;

/** Where an application is, for the candidate. */
function stageOf({ stage, candidate }: ApplicationFile): string {
  return stageName(stage, candidate.locale as Locale);
}

/** "Your application has come to this stage", unless the stage is silent. */
export const move: Automation<'stage.entered'> = {
  name: 'move',
  on: 'stage.entered',
  say: ({ event: { kind }, file, tell, moment }) => {
    const { words, due, sendAfter, ics } = tell;
    const { silent } = file.stage;
    const stage = stageOf(file);
    if (silent && !words && !tell.template) return null;
    if (kind === 'hired') {
      const content = { template: 'moved-hired', variables: { stage } } as const;
      return { ...content, words, sendAfter, ics, purposes: ['outcome'], automated: false };
    }
    // a stage that tells nothing by itself tells what somebody writes
    const template = tell.template ?? TEMPLATES[kind] ?? (words ? 'moved-screening' : null);
    if (template === null) return null;
    return {
      template,
      variables: { stage, due: due === undefined ? null : moment(due) },
      ...{ words, due, sendAfter, purposes: [PURPOSES[template]], automated: false },
    };
  },
};

/** The decision. A rejection waits, so that it can be taken back. */
export const decision: Automation<'decision.made'> = {
  name: 'move',
  on: 'decision.made',
  isAsked: true,
  say: ({ event, tell, file }) => {
    const { words, sendAfter, feedback } = tell;
    const id = event.message as MessageId | undefined;
    if (event.outcome === 'offer') {
      return {
        ...{ id, template: 'moved-offer', variables: { stage: stageOf(file), due: null } },
        ...{ words, sendAfter, purposes: ['offer'], automated: false },
      };
    }
    const declined = tell.feedbackDeclined ?? null;
    const feedbackOffered = feedback === undefined && declined === null;
    return {
      ...{ id, template: 'rejection', words: withFeedback(words, tell), sendAfter },
      variables: { feedback: feedback ?? null, declined, feedbackOffered },
      undoMs: sendAfter === undefined ? UNDO_MS : undefined,
      purposes: rejectionPurposes(tell),
      ...{ ics: tell.ics, automated: false },
    };
  },
};

function rejectionPurposes({ feedback, feedbackDeclined }: Tell): Purpose[] {
  if (feedback) return ['rejection', 'feedback'];
  return feedbackDeclined === undefined ? ['rejection'] : ['rejection', 'feedback_declined'];
}

/** A person's own words take the letter's place, so what they gave beside them is added: it counts as told. */
function withFeedback(
  words: Words | undefined,
  { feedback, feedbackDeclined }: Tell,
): Words | undefined {
  if (words?.body === undefined) return words;
  const { strengths, toImprove, reason } = feedback ?? {};
  const told = [words.body, strengths, toImprove, reason, feedbackDeclined];
  return { ...words, body: told.filter((one) => one !== undefined).join('\n\n') };
}

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
    ...{ ics: tell.ics, purposes: ['outcome'], automated: false, undoMs: UNDO_MS },
  }),
};
