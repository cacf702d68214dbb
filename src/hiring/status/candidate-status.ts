import { Injectable } from '@nestjs/common';
import {
  ApplicationFiles,
  type ApplicationFile,
} from '../../journey/record/application-file.repository';
import { Commitments } from '../../journey/record/commitments.repository';
import { eventOf, type JourneyEvent } from '../../journey/record/journal-event';
import { Journal } from '../../journey/record/journal.repository';
import { Terms } from '../../journey/record/terms';
import type { Instant } from '../../kernel/instant';
import { Outbox } from '../../mail/outbox';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import type { CommitmentRow } from '../../store/entities/journey/commitment-row.entity';
import { goneIn, isToldIn, isUntold, knownOf } from '../verbs/verb/told';
import { sentenceOf, type Owed, type OwedKind, type SentenceFacts } from './sentence';
import { StatusRepository } from './status.repository';
import type { StatusView } from './status.view';
import { stepsOf } from './steps';

/** What the rules of presets owe, as the candidate would call it; what an own policy adds is an answer. */
const KINDS: Record<string, OwedKind | null> = {
  ...{ acknowledge: 'contact', heartbeat: 'contact', promise_contact: 'contact' },
  ...{ feedback: 'feedback', promise_feedback: 'feedback', reply: 'reply' },
  // a limit that nobody was told of is no date to name
  answer_limit: null,
};

/** Where an application stands, for the one whose it is. */
@Injectable()
export class CandidateStatus {
  constructor(
    private readonly stored: StatusRepository,
    private readonly files: ApplicationFiles,
    private readonly journal: Journal,
    private readonly commitments: Commitments,
    private readonly outbox: Outbox,
    private readonly terms: Terms,
  ) {}

  /** @param id one that is known to be theirs */
  async of(id: ApplicationId, now: Instant): Promise<StatusView> {
    const file = await this.files.of(id);
    const { application, candidate, job, owner } = file;
    const rows = await this.journal.of(id);
    const events = rows.map(eventOf).sort((a, b) => a.at - b.at);
    const isTold = isToldIn(events, application.status);
    const owed = await this.knownPromises(file, events);
    const standing = owed.filter(({ ended }) => ended === null);
    const facts = await this.factsOf(file, events, standing, now);
    const all = await this.stored.applicationsOf(candidate.id);
    const erasure = await this.stored.erasure(all.map((one) => one.id));
    const calendar = await this.terms.calendar(application.calendar);
    const asked = standing.some(({ rule }) => KINDS[rule] === 'feedback');
    return {
      ...{ id, version: application.version, job: job.title, answerer: owner.name },
      zone: candidate.timezone ?? calendar.zone.name,
      ...{ sentence: sentenceOf(facts, now), owed: facts.owed },
      steps: await this.stepsOf(id, knownOf(events, isTold), standing),
      others: all
        .filter((one) => one.id !== id)
        .map(({ id: other, title, status }) => ({ id: other, job: title, status })),
      can: {
        ask: true,
        feedback: facts.feedback === 'available' && !asked,
        withdraw:
          application.status === 'active' || (!isTold && application.status !== 'withdrawn'),
        rate: true,
      },
      feedback: facts.feedback,
      erasure: erasure && { askedAt: erasure.createdAt, due: erasure.dueAt! },
    };
  }

  /** What the candidate may know is owed, standing or not: nothing that an end opened of which they are not told. */
  async promises(id: ApplicationId): Promise<CommitmentRow[]> {
    const rows = await this.journal.of(id);
    const events = rows.map(eventOf).sort((a, b) => a.at - b.at);
    return this.knownPromises(await this.files.of(id), events);
  }

  private async knownPromises(
    { application: { id, status, policy } }: ApplicationFile,
    events: readonly JourneyEvent[],
  ): Promise<CommitmentRow[]> {
    const terms = await this.terms.policy(policy);
    const isTold = isToldIn(events, status);
    const rows = await this.commitments.of(id);
    return rows.filter((one) => !isUntold(one, terms, events, isTold));
  }

  private async factsOf(
    { application: { id, status } }: ApplicationFile,
    events: readonly JourneyEvent[],
    standing: readonly CommitmentRow[],
    now: Instant,
  ): Promise<SentenceFacts> {
    const [interview] = (await this.stored.interviews(id)).filter(({ ends }) => ends > now);
    const task = (await this.stored.assignments(id)).find(
      ({ pausedAt, returnedAt }) => pausedAt !== null && returnedAt === null,
    );
    const isTold = isToldIn(events, status);
    return {
      ...{ status, isTold, interview: interview ?? null, taskDue: task?.due ?? null },
      owed: standing.flatMap(owedIn),
      feedback: feedbackIn(events, status !== 'active' && status !== 'withdrawn' && isTold),
    };
  }

  private async stepsOf(
    id: ApplicationId,
    events: readonly JourneyEvent[],
    standing: readonly CommitmentRow[],
  ): Promise<StatusView['steps']> {
    const replyOwed = standing.find(({ rule }) => KINDS[rule] === 'reply');
    return stepsOf({
      events,
      mails: await this.outbox.about(id),
      received: await this.stored.received(id),
      contacts: await this.stored.contacts(id),
      replyOwedSince: replyOwed?.openedAt ?? null,
    });
  }
}

function owedIn({ rule, dueAt, pausedUntil }: CommitmentRow): Owed[] {
  const what = Object.hasOwn(KINDS, rule) ? KINDS[rule] : 'answer';
  return what == null ? [] : [{ what, dueAt, pausedUntil }];
}

function feedbackIn(events: readonly JourneyEvent[], hasEnded: boolean): SentenceFacts['feedback'] {
  const gone = goneIn(events);
  const isGiven = events.some(
    (event) =>
      event.type === 'message.delivered' &&
      !gone.has(event.message) &&
      event.purposes.some((one) => one === 'feedback' || one === 'feedback_declined'),
  );
  if (isGiven) return 'given';
  return hasEnded ? 'available' : 'none';
}
