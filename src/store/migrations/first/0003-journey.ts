import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from '../append-only';
import {
  count,
  createTable,
  flag,
  foreignId,
  hash,
  id,
  instant,
  nullable,
  of,
  own,
  text,
} from '../table';

/** What happened, what is owed, and the proof. */
export class Journey1795219200003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createJournal(runner);
    await createCommitments(runner);
    await createMessages(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['received_messages', 'messages', 'logged_contacts', 'tasks', 'notices'];
    for (const table of [...tables, 'commitments', 'seals', 'unsealed_events', 'event_texts']) {
      await runner.dropTable(table);
    }
    await runner.dropTable('journal');
  }
}

async function createJournal(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
    'journal',
    {
      ...{ id, application: of('applications'), position: count, type: text, at: instant },
      ...{ recordedAt: instant, actor: text, fields: text, hash },
    },
    { uniqueIndex: [['application', 'position']] },
  );
  await makeAppendOnly(
    runner,
    'journal',
    `"id" = NEW."id" OR ("application" = NEW."application" AND "position" = NEW."position")`,
  );
  await createTable(
    runner,
    'event_texts',
    { event: own(of('journal')), application: of('applications'), salt: text, text },
    { index: [['application']] },
  );
  await createTable(runner, 'unsealed_events', { event: own(of('journal')) });
  await createTable(runner, 'seals', {
    ...{ number: own(count), sealedAt: instant, events: text, head: hash },
  });
  await makeAppendOnly(runner, 'seals', `"number" = NEW."number"`);
}

async function createCommitments(runner: QueryRunner): Promise<void> {
  const application = of('applications');
  await createTable(
    runner,
    'commitments',
    {
      ...{ id, application, job: of('jobs'), key: text, rule: text, title: text },
      ...{ owner: of('users'), openedAt: instant, dueAt: instant },
      ...{ pausedUntil: nullable(instant), noticeAt: nullable(instant) },
      ...{ promise: nullable(foreignId), ended: nullable(text), endedAt: nullable(instant) },
      ...{ reason: nullable(text), evidence: nullable(foreignId) },
    },
    {
      uniqueIndex: [['application', 'key']],
      index: [
        ['owner', 'ended', 'dueAt', 'id'],
        ['job', 'ended', 'dueAt', 'id'],
        ['ended', 'dueAt', 'id'],
        ['noticeAt'],
        ['pausedUntil'],
      ],
    },
  );
  await createTable(
    runner,
    'notices',
    {
      ...{ id, application, commitment: text, kind: text, owner: of('users') },
      ...{ at: instant, noticedAt: instant, mailedAt: nullable(instant) },
    },
    {
      uniqueIndex: [['application', 'commitment', 'kind']],
      index: [['mailedAt', 'owner']],
    },
  );
  await createTable(
    runner,
    'tasks',
    {
      ...{ id, application, owner: of('users'), kind: text, purposes: text },
      ...{ about: nullable(foreignId), text: nullable(text), dueAt: nullable(instant) },
      ...{ createdAt: instant, doneAt: nullable(instant) },
    },
    { index: [['owner', 'doneAt'], ['application']] },
  );
  await createTable(
    runner,
    'logged_contacts',
    {
      ...{ id, application, note: text, disputedAt: nullable(instant), words: nullable(text) },
      ...{ decidedAt: nullable(instant), decision: nullable(text), reason: nullable(text) },
    },
    { index: [['application']] },
  );
}

async function createMessages(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
    'messages',
    {
      ...{ id, about: nullable(foreignId), alsoAbout: text, purposes: text, automated: flag },
      ...{ due: nullable(instant), author: text, sender: text, recipient: text, domain: text },
      ...{ subject: text, text, mime: text, status: text, attempts: count, nextAttemptAt: instant },
      ...{ undoUntil: nullable(instant), expiresAt: instant, answer: nullable(text) },
      ...{ uncertain: count, deliveredAt: nullable(instant), createdAt: instant },
    },
    { index: [['status', 'nextAttemptAt', 'id', 'domain'], ['about']] },
  );
  await createTable(
    runner,
    'received_messages',
    {
      ...{ id, about: nullable(foreignId), channel: text, kind: text, subject: text, text },
      ...{ receivedAt: instant, waivedAt: nullable(instant) },
    },
    { index: [['about']] },
  );
}
