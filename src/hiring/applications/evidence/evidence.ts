import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { maskedStatusLinks } from '../../../journey/letters/status-links';
import { NotFoundError } from '../../../kernel/errors';
import type { Instant } from '../../../kernel/instant';
import { mayExplain } from '../../explanations/explainable';
import { Explanations } from '../../explanations/explanations';
import type { CoveringSeal } from './proof/seals-over.repository';
import { BelongingsRepository } from '../belongings.repository';
import { actsOf } from './acts/acts-of';
import { messageOf, wordsOf, type Case } from './case';
import { Cases } from './cases';
import { chainOf } from './chain';
import type { EvidenceView, QuestionView } from './evidence.view';
import { figuresOf, termsOf } from './figures';
import { shownActs } from './acts/shown-acts';
import { MessagesOf } from './messages/messages-of';
import { isOpener } from './acts/openers';
import { SealsOver } from './proof/seals-over.repository';
import { waitingOf } from './waiting';

/** The proof of what was owed, and of what became of it: folded anew from the application's own journal. */
@Injectable()
export class Evidence {
  constructor(
    private readonly cases: Cases,
    private readonly messages: MessagesOf,
    private readonly seals: SealsOver,
    private readonly explanations: Explanations,
    private readonly belongings: BelongingsRepository,
  ) {}

  /**
   * As of one moment.
   * @param now what is open is reckoned until then
   * @throws NotFoundError also for what is not theirs to see
   */
  of(commitment: string, caller: Caller, now: Instant): Promise<EvidenceView> {
    return this.belongings.snapshot(() => this.look(commitment, caller, now));
  }

  /** As `of`. @throws NotFoundError also for a commitment of another application */
  async ofApplication(
    application: string,
    commitment: string,
    caller: Caller,
    now: Instant,
  ): Promise<EvidenceView> {
    if ((await this.cases.applicationOf(commitment)) === application) {
      return this.of(commitment, caller, now);
    }
    throw new NotFoundError('There is no promise with that id.');
  }

  private async look(commitment: string, caller: Caller, now: Instant): Promise<EvidenceView> {
    const one = await this.cases.of(commitment, caller, now);
    const { row, recorded, application } = one;
    const messages = await this.messages.of(one);
    const acts = actsOf(one, new Set(messages.map(({ message }) => message)));
    const seals = await this.seals.of(acts.map((act) => act.row));
    return {
      ...{ id: row.id, application: row.application, pausedUntil: row.pausedUntil },
      candidate: { id: application.candidate.id, name: application.candidate.name },
      job: { id: application.job.id, title: application.job.title },
      ...figuresOf(one),
      ...termsOf(one),
      ...{ words: promisedWords(one), question: questionOf(one) },
      isErased: recorded.some(({ event }) => event.type === 'candidate.erased'),
      ...{ waiting: waitingOf(one), chain: chainOf(one), messages },
      acts: shownActs(acts, one, messages, seals),
      seals: inOrder(seals, new Set(acts.map((act) => act.row.id))),
      explanation: await this.explanations.of(row.id, caller),
      mayExplain: mayExplain(row, caller, now),
    };
  }
}

/** The words of a promise: its own, or those of the contact that said it. */
function promisedWords(one: Case): string | null {
  const { promise } = one.commitment;
  if (promise === null) return null;
  const its = one.recorded.filter((other) => messageOf(other) === promise.message);
  const said =
    its.findLast(({ event }) => PROMISES.includes(event.type)) ??
    its.findLast(({ event }) => event.type === 'message.delivered');
  return said ? wordsOf(one, said) : null;
}

const PROMISES: readonly string[] = ['promise.made', 'promise.rescheduled'];

/** What the candidate asked, where a reply is owed. */
function questionOf(one: Case): QuestionView | null {
  const opener = one.recorded.find(
    (other) => other.event.type === 'message.received' && isOpener(other, one),
  );
  const message = opener && messageOf(opener);
  const asked = one.belongings.received.find(({ id }) => (id as string) === message);
  if (!asked || !opener) return null;
  const { channel, subject, text } = asked;
  return { at: opener.event.at, channel, subject, text: maskedStatusLinks(text) };
}

/** The seals over the rows that are shown, each once. */
function inOrder(
  seals: ReadonlyMap<string, CoveringSeal>,
  shown: ReadonlySet<string>,
): CoveringSeal[] {
  const its = [...seals].filter(([row]) => shown.has(row)).map(([, seal]) => seal);
  return [...new Map(its.map((seal) => [seal.number, seal])).values()].sort(
    (a, b) => a.number - b.number,
  );
}
