import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  address,
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

/** Mail that comes to us: candidates' answers, reports about our mails, copies of what was written elsewhere. */
export class Inbound1795219200005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'inbound_mails',
      {
        ...{ id, hash, source: text, sender: nullable(text), recipients: text, raw: text },
        ...{ size: count, receivedAt: instant, status: text, attempts: count },
        ...{ claimedUntil: instant, kind: nullable(text), about: nullable(foreignId) },
        ...{ isVerified: flag, why: nullable(text), messageId: nullable(text) },
        ...{ fromAddress: nullable(text), fromName: text, addressees: text, subject: text, text },
        ...{ fullText: nullable(text), settledAt: nullable(instant) },
        ...{ settledBy: nullable(foreignId), receipt: nullable(foreignId) },
        ...{ receiptedFor: nullable(foreignId), receiptedAt: nullable(instant) },
      },
      {
        unique: [['hash']],
        index: [
          ...[['status', 'claimedUntil'], ['about'], ['messageId']],
          ['receiptedFor', 'receiptedAt'],
        ],
      },
    );
    const mail = of('inbound_mails');
    await createTable(
      runner,
      'attachments',
      { id, mail, position: count, name: text, type: text, size: count, content: nullable(text) },
      { index: [['mail']] },
    );
    await createTable(
      runner,
      'delivery_notices',
      {
        ...{ id, message: of('messages'), mail, recipient: text, action: text, code: text },
        ...{ bounce: nullable(text), diagnostic: nullable(text), at: instant },
      },
      { index: [['message'], ['recipient', 'at'], ['bounce', 'at']] },
    );
    await createTable(
      runner,
      'suppressed_addresses',
      {
        ...{ id, address, reason: text, detail: text, message: nullable(of('messages')) },
        ...{ since: instant, by: text, liftedAt: nullable(instant) },
        ...{ liftedBy: nullable(foreignId), liftReason: nullable(text) },
      },
      { index: [['address']] },
    );
    await createTable(runner, 'mailbox_cursors', {
      ...{ mailbox: own(address), uidValidity: text, uid: instant, heldBy: nullable(text) },
      ...{ heldUntil: instant, refreshToken: nullable(text), changedAt: instant },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['mailbox_cursors', 'suppressed_addresses', 'delivery_notices', 'attachments'];
    for (const table of [...tables, 'inbound_mails']) await runner.dropTable(table);
  }
}
