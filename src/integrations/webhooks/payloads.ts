import { formatInstant, type Instant } from '../../kernel/instant';
import type { CommitmentRow } from '../../store/entities/journey/commitment-row.entity';
import type { JournalRow } from '../../store/entities/journey/journal-row.entity';
import type { PromiseNews } from '../noticed/promise-news.repository';

// What endpoints are sent says who did not: ids, kinds, times and hashes, and nobody's name, address or words. Who may know
// those asks the API for them.

/** Fields of events that are instants. */
const TIMES = ['due', 'starts', 'ends', 'applyUntil'];

/** A payload as Standard Webhooks has it: what it is of, when it happened, and the rest. */
function payload(type: string, at: Instant, data: object): string {
  return JSON.stringify({ type, timestamp: formatInstant(at), data });
}

/** An event of the journal, with its hash, by which the journal's proof can be held against it. */
export function eventPayload(row: JournalRow, job: string | null): string {
  const { type, at } = row;
  const shown = Object.entries(row.fields as Record<string, unknown>).map(
    ([name, value]): [string, unknown] => [
      name,
      TIMES.includes(name) && typeof value === 'number' ? formatInstant(value as Instant) : value,
    ],
  );
  return payload(type, at, {
    ...{ event: row.id, application: row.application, job },
    ...Object.fromEntries(shown.filter(([name]) => name !== 'job')),
    ...{ recordedAt: formatInstant(row.recordedAt), hash: row.hash },
  });
}

/** A promise that was kept, by which message and whether in time. */
export function keptPayload(row: CommitmentRow): string {
  const { id: commitment, application, job, rule, openedAt, dueAt, endedAt, evidence } = row;
  return payload('commitment.kept', endedAt!, {
    ...{ commitment, application, job, rule, openedAt: formatInstant(openedAt) },
    ...{ dueAt: formatInstant(dueAt), inTime: endedAt! <= dueAt, message: evidence },
  });
}

/** A promise that will be due soon, with who is to act. */
export function atRiskPayload(news: PromiseNews): string {
  const { owner, kind, at } = news;
  const share = Number(kind.slice('warning:'.length));
  return payload('commitment.at_risk', at, { ...promiseIn(news), share, owner });
}

/** A promise that was not kept in time. Who is charged with it is a figure of a person, and no webhook tells it. */
export function brokenPayload(news: PromiseNews): string {
  return payload('commitment.broken', news.at, promiseIn(news));
}

/** To see whether anything arrives. */
export function testPayload(now: Instant): string {
  return payload('webhook.test', now, {});
}

function promiseIn({ commitment, application, job, rule, dueAt }: PromiseNews): object {
  return { commitment, application, job, rule, dueAt: formatInstant(dueAt) };
}
