import { formatInstant, type Instant } from '../../../../kernel/instant';
import type { CountedTime } from '../counted-time';
import type { EvidenceView, ShareView } from '../evidence.view';
import type { EvidenceDocument } from './evidence-document.view';
import type { ShareDocument, TimeDocument } from './evidence-parts.view';
import { actDocument, messageDocument } from './parts-of';

/** The evidence as the API gives it: times as texts, seconds as numbers. */
export function documentOf(view: EvidenceView): EvidenceDocument {
  const { id, application, candidate, job, rule, title, within, statutory } = view;
  const { policy, calendar, words, isErased, question, explanation, elapsed } = view;
  return {
    ...{ id, application, candidate, job, rule, title, within, statutory },
    ...{ policy, calendar, words, isErased },
    question: question && { ...question, at: formatInstant(question.at) },
    ...timesOf(view),
    verdict: verdictOf(view),
    times: view.times.map(timeDocument),
    pauses: view.pauses.map(({ from, to }) => ({
      ...{ from: formatInstant(from), to: formatInstant(to) },
    })),
    elapsedBusinessSeconds: elapsed,
    owners: view.owners.map(shareDocument),
    charge: { ...view.charge, shares: view.charge.shares.map(shareDocument) },
    waiting: waitingOf(view),
    chain: view.chain.map(({ openedAt, dueAt, endedAt, ...link }) => ({
      ...link,
      ...{ openedAt: formatInstant(openedAt), dueAt: formatInstant(dueAt) },
      endedAt: maybe(endedAt),
    })),
    messages: view.messages.map(messageDocument),
    acts: view.acts.map(actDocument),
    seals: view.seals.map((seal) => ({ ...seal, sealedAt: formatInstant(seal.sealedAt) })),
    explanation: explanation && { ...explanation, at: formatInstant(explanation.at) },
    mayExplain: view.mayExplain,
  };
}

function maybe(at: Instant | null): string | null {
  return at === null ? null : formatInstant(at);
}

function timesOf(view: EvidenceView) {
  const { openedAt, countsFrom, dueAt, dayGiven, endedAt, pausedUntil, until } = view;
  return {
    ...{ openedAt: formatInstant(openedAt), countsFrom: formatInstant(countsFrom) },
    ...{ dueAt: formatInstant(dueAt), dayGiven: maybe(dayGiven), endedAt: maybe(endedAt) },
    ...{ pausedUntil: maybe(pausedUntil), until: formatInstant(until) },
  };
}

function verdictOf({ verdict }: EvidenceView): EvidenceDocument['verdict'] {
  const { status, earlyBy, lateBy, reschedules, reason, byTransport } = verdict;
  return {
    ...{ status, earlyBySeconds: earlyBy, lateBySeconds: lateBy },
    ...{ reschedules, reason, inTransport: byTransport },
  };
}

function timeDocument({
  kind,
  from,
  to,
  counted,
  skipped,
  paused,
  spans,
}: CountedTime): TimeDocument {
  return {
    ...{ kind, from: formatInstant(from), to: formatInstant(to) },
    ...{ countedSeconds: counted, skippedSeconds: skipped, pausedSeconds: paused },
    spans: spans.map((span) => ({
      ...{ from: formatInstant(span.from), to: formatInstant(span.to), kind: span.kind },
      ...{ seconds: (span.to - span.from) / 1000, date: span.date },
    })),
  };
}

function shareDocument({ id, name, seconds }: ShareView): ShareDocument {
  return { id, name, businessSeconds: seconds };
}

function waitingOf({ waiting, elapsed }: EvidenceView): EvidenceDocument['waiting'] {
  return {
    businessSeconds: waiting.seconds,
    share: elapsed > 0 ? waiting.seconds / elapsed : null,
    requests: waiting.requests.map(({ to, by, askedAt, due, answeredAt, seconds }) => ({
      ...{ to, by, askedAt: formatInstant(askedAt), due: formatInstant(due) },
      ...{ answeredAt: maybe(answeredAt), businessSeconds: seconds },
    })),
  };
}
