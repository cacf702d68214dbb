import { maskedStatusLinks } from '../../../journey/letters/status-links';
import { SYSTEM } from '../../../journey/record/chronicle';
import type { Instant } from '../../../kernel/instant';
import { sayReport } from '../../../mail/returned/say-report';
import type { EventText } from '../../../store/entities/journey/event-text.entity';
import type { JournalRow } from '../../../store/entities/journey/journal-row.entity';
import type { Attachment } from '../../../store/entities/mail/attachment.entity';
import type { DeliveryNotice } from '../../../store/entities/mail/delivery-notice.entity';
import type { InboundMail } from '../../../store/entities/mail/inbound-mail.entity';
import type { Belongings } from '../belongings.repository';
import type {
  EntryFacts,
  EntryType,
  TimelineEntry,
  TimelineMail,
  TimelineReceived,
} from './timeline.view';
import type { Letter } from './timeline.repository';

/** Everything that entries are made from. */
export interface Sources {
  rows: readonly JournalRow[];
  texts: ReadonlyMap<string, EventText>;
  letters: ReadonlyMap<string, Letter>;
  inbound: ReadonlyMap<string, InboundMail>;
  files: readonly Attachment[];
  notices: readonly DeliveryNotice[];
  belongings: Belongings;
  /** Names of users and of stages, by id. */
  names: ReadonlyMap<string, string>;
}

/** What a person notices as later. */
const NOTICED_MS = 60_000;

/** What happened, in order of time. */
export function entriesOf(sources: Sources): TimelineEntry[] {
  const entries = sources.rows.map((row) => entryOf(row, sources));
  return [...entries, ...unconfirmed(sources), ...besides(sources)].sort((a, b) => a.at - b.at);
}

function entryOf(row: JournalRow, sources: Sources): TimelineEntry {
  const { type, at, recordedAt, actor } = row;
  const fields = row.fields as Record<string, unknown>;
  const message = typeof fields.message === 'string' ? fields.message : '';
  return {
    ...{ id: `${row.id}/${message}`, type, at, promises: [] },
    learntAt: recordedAt - at > NOTICED_MS ? recordedAt : null,
    actor: actor === SYSTEM ? null : (sources.names.get(actor) ?? actor),
    facts: factsOf(row, fields, sources),
    text: masked(sources.texts.get(row.id)?.text ?? null),
    mail: mailOf(type, message, sources),
    received: type === 'message.received' ? receivedOf(message, sources) : null,
  };
}

function factsOf(
  { type }: JournalRow,
  fields: Record<string, unknown>,
  { names, letters, notices, belongings }: Sources,
): EntryFacts {
  const { stage, to, outcome, kind, channel, purposes, automated, due, starts, ends } = fields;
  const nameOf = (id: unknown) => (typeof id === 'string' ? (names.get(id) ?? id) : undefined);
  const message = String(fields.message);
  const letter = letters.get(message);
  const facts = { outcome, kind, channel, automated, due, starts, ends } as EntryFacts;
  return {
    ...facts,
    ...{ stage: nameOf(stage), to: nameOf(to), isCopy: fields.evidence === 'copy' },
    ...(fields.isEstimated === true ? { isEstimated: true } : {}),
    isImported: fields.evidence === 'import',
    purposes: (purposes as EntryFacts['purposes']) ?? letter?.purposes,
    ...(type === 'message.received'
      ? { channel: belongings.received.find(({ id }) => id === message)?.channel }
      : {}),
    ...(type === 'message.bounced' ? { reports: reportsOn(message, notices) } : {}),
  };
}

function reportsOn(message: string, notices: readonly DeliveryNotice[]): EntryFacts['reports'] {
  return notices
    .filter((notice) => notice.message === message && notice.action === 'failed')
    .map((notice) => ({
      ...{ inWords: sayReport(notice), diagnostic: notice.diagnostic, at: notice.at },
    }));
}

function mailOf(type: EntryType, message: string, { letters, inbound }: Sources) {
  const letter = letters.get(message);
  if (letter && OF_LETTERS.includes(type)) return letterMail(letter, type === 'message.queued');
  const copy = type === 'message.delivered' ? inbound.get(message) : undefined;
  return copy ? copyMail(copy) : null;
}

const OF_LETTERS: readonly EntryType[] = [
  ...(['message.queued', 'message.delivered', 'message.bounced'] as const),
];

function letterMail(letter: Letter, withText: boolean): TimelineMail {
  const { id, subject, recipient, text, status, answer, uncertain, undoUntil } = letter;
  return {
    ...{ id, subject, recipient, status, answer, undoUntil, text: withText ? masked(text) : null },
    leavesAt: status === 'pending' ? letter.nextAttemptAt : null,
    canCancel: withText && status === 'pending' && uncertain === 0,
    canRetry: withText && (status === 'rejected' || status === 'expired'),
  };
}

function copyMail({ id, subject, addressees, text }: InboundMail): TimelineMail {
  const recipient = addressees.join(', ');
  return {
    ...{ id, subject, recipient, text: masked(text), status: 'delivered', answer: null },
    ...{ leavesAt: null, undoUntil: null, canCancel: false, canRetry: false },
  };
}

function receivedOf(message: string, sources: Sources): TimelineReceived | null {
  const { inbound, files, belongings } = sources;
  const found = belongings.received.find(({ id }) => id === message);
  if (!found) return null;
  const { id, subject, text, kind, waivedAt } = found;
  const mail = inbound.get(id);
  return {
    ...{ id, subject, text: masked(text), waivedAt, isQuestion: kind === 'question' },
    fullText: masked(mail?.fullText ?? null),
    files: files
      .filter((file) => (file.mail as string) === (id as string))
      .map((file) => ({
        ...{ name: file.name, size: file.size },
        href: mail ? `/api/v1/inbox/${mail.id}/files/${file.id}` : null,
      })),
  };
}

/** As staff may read it: replies quote the mail that they answer, with its link. */
function masked<T extends string | null>(text: T): T {
  return (text === null ? null : maskedStatusLinks(text)) as T;
}

/** What came with the candidate's address and is nobody's word yet: no journal has it. */
function unconfirmed(sources: Sources): TimelineEntry[] {
  const known = new Set(
    sources.rows.map(({ fields }) => (fields as Record<string, unknown>).message),
  );
  return sources.belongings.received
    .filter(({ id, channel }) => channel === 'page' && !known.has(id))
    .map(({ id, receivedAt, subject }) => ({
      ...{ id: `${id}/unconfirmed`, type: 'message.received', at: receivedAt, learntAt: null },
      ...{ actor: null, facts: { channel: 'page' }, text: subject, mail: null },
      ...{ received: receivedOf(id, sources), promises: [] },
    }));
}

/** What stands beside the journal: tasks given, and questions to colleagues. */
function besides({ belongings: { assignments, requests }, names }: Sources): TimelineEntry[] {
  const entry = (
    id: string,
    type: EntryType,
    at: Instant,
    more: Partial<TimelineEntry>,
  ): TimelineEntry => ({
    ...{ id, type, at, learntAt: null, actor: null, facts: {}, text: null },
    ...{ mail: null, received: null, promises: [], ...more },
  });
  return [
    ...assignments.map(({ id, givenAt, due, text }) =>
      entry(`${id}/given`, 'assignment.given', givenAt, { facts: { due }, text }),
    ),
    ...requests.flatMap(({ id, asker, to, what, due, askedAt, answeredAt, answer }) => [
      entry(`${id}/asked`, 'request.asked', askedAt, {
        ...{ actor: names.get(asker) ?? asker, facts: { to, due }, text: what },
      }),
      ...(answeredAt === null
        ? []
        : [
            entry(`${id}/answered`, 'request.answered', answeredAt, {
              facts: { to },
              text: answer,
            }),
          ]),
    ]),
  ];
}
