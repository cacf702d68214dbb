import { InboundMails } from '../../src/mail/inbound/inbound-mails.repository';
import { newId } from '../../src/kernel/ids';
import type { Instant } from '../../src/kernel/instant';
import type { InboundMail } from '../../src/store/entities/mail/inbound-mail.entity';
import { mail } from '../world/post-office';
import type { Scene } from './scene';

const TEXT =
  'Hello, it is Maija. Which floor is it on? I am coming by train, and would rather not be late.';
const HTML = `<div style="font-family: serif"><p>${TEXT}</p><script>alert(1)</script></div>`;

/** Puts a mail into the inbox that has been read already. @returns its id */
export async function cameIn(scene: Scene, more: Partial<InboundMail> = {}): Promise<string> {
  const { world } = scene;
  const now = world.clock.now();
  const id = newId<'message'>(now);
  const from = more.fromAddress ?? 'maija.private@example.org';
  const subject = more.subject ?? 'Question from Maija Virtanen';
  const headers = {
    ...{ From: from, Subject: subject, 'MIME-Version': '1.0' },
    ...{ 'Content-Type': 'text/html; charset=utf-8', 'Message-ID': `<${id}@example.org>` },
  };
  const raw = mail(headers, HTML);
  await world.units.run(() =>
    world.app.get(InboundMails).add({
      ...{ id, hash: id.padEnd(64, '0'), source: 'smtp', sender: from, size: raw.length },
      ...{ recipients: ['jobs@reply.example.fi'], raw: Buffer.from(raw).toString('base64') },
      ...{ receivedAt: (now - 3_600_000) as Instant, status: 'waiting', attempts: 1 },
      ...{ claimedUntil: 0 as Instant, kind: null, about: null, isVerified: false },
      ...{ why: 'It matches no application.', messageId: `${id}@example.org` },
      ...{ fromAddress: from, fromName: 'Maija V.', addressees: ['jobs@reply.example.fi'] },
      ...{ subject, text: TEXT, fullText: `${TEXT}\n\n> When do you come?` },
      ...{ settledAt: null, settledBy: null, ...more },
    }),
  );
  return id;
}
