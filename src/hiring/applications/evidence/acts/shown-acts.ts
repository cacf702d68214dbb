import type { CoveringSeal } from '../proof/seals-over.repository';
import type { EntryFacts } from '../../timeline/timeline.view';
import { nameOf, wordsOf, type Case, type Recorded } from '../case';
import type { Act, MessageView } from '../evidence.view';

/** Events with their place in the journal, who did them, and when it was learnt. */
export function shownActs(
  acts: readonly Recorded[],
  one: Case,
  messages: readonly MessageView[],
  seals: ReadonlyMap<string, CoveringSeal>,
): Act[] {
  return acts.map((act) => {
    const { id, type, at, recordedAt, actor, position, hash } = act.row;
    const name = nameOf(one, actor);
    return {
      ...{ id, type, at, position, hash, facts: factsOf(act, one, messages) },
      recordedAt: recordedAt > at ? recordedAt : null,
      actor: name === null ? null : { id: actor, name },
      reason: WITH_REASONS.includes(type) ? wordsOf(one, act) : null,
      seal: seals.get(id)?.number ?? null,
    };
  });
}

function factsOf(
  { event, row }: Recorded,
  { names, belongings }: Case,
  messages: readonly MessageView[],
): EntryFacts {
  const fields = row.fields as Record<string, unknown>;
  const { outcome, kind, channel, automated, due, to, stage } = fields;
  const named = (id: unknown) => (typeof id === 'string' ? (names.get(id) ?? id) : undefined);
  const message = messages.find((one) => one.message === fields.message);
  const received = belongings.received.find(({ id }) => (id as string) === fields.message);
  return {
    ...({ outcome, kind, automated, due } as EntryFacts),
    channel: (received?.channel ?? channel) as EntryFacts['channel'],
    ...{ to: named(to), stage: named(stage) },
    purposes: event.type === 'message.delivered' ? event.purposes : message?.purposes,
    isCopy: fields.evidence === 'copy',
    isImported: fields.evidence === 'import',
  };
}

const WITH_REASONS: readonly string[] = ['clock.paused', 'owner.changed', 'question.waived'];
