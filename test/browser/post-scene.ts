import { InboundMails } from '../../src/mail/inbound/inbound-mails.repository';
import { newId } from '../../src/kernel/ids';
import type { Instant } from '../../src/kernel/instant';
import type { InboundMail } from '../../src/store/entities/mail/inbound-mail.entity';
import { Disputes } from '../../src/hiring/verbs/contacts/disputes';
import { DisputeLinks } from '../../src/hiring/verbs/contacts/dispute-links';
import { LoggedContact } from '../../src/store/entities/journey/logged-contact.entity';
import { mail } from '../world/post-office';
import { DeliveryNotices } from '../../src/mail/returned/delivery-notices.repository';
import { Message } from '../../src/store/entities/mail/message.entity';
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

/** Lets the latest mail about somebody stand in another way than it does. @returns its id */
export async function standsSo(
  scene: Scene,
  name: string,
  change: Partial<Message>,
): Promise<Message['id']> {
  const { units } = scene.world;
  return units.run(async () => {
    const [message] = await units.manager.find(Message, {
      where: { about: scene.of(name) },
      order: { id: 'DESC' },
      take: 1,
    });
    await units.manager.update(Message, message!.id, change);
    return message!.id;
  });
}

/** Lets a mail about somebody come back. @returns its id */
export async function cameBack(scene: Scene, name: string): Promise<Message['id']> {
  const { world } = scene;
  const now = world.clock.now();
  const message = await standsSo(scene, name, { attempts: 1 });
  const about = scene.of(name);
  const report = { kind: 'report', status: 'filed', about, subject: 'Undelivered' } as const;
  const mailId = await cameIn(scene, { ...report, why: null });
  await world.units.run(() =>
    world.app.get(DeliveryNotices).add({
      ...{ id: newId(now), message, mail: mailId as InboundMail['id'], action: 'failed', at: now },
      ...{ recipient: 'candidate@example.com', code: '5.1.1', bounce: 'hard' },
      diagnostic:
        'smtp; 550 5.1.1 <candidate@example.com>: Recipient address rejected: User unknown',
    }),
  );
  return message;
}

/** A call that a candidate contests. @returns the contact's id */
export async function contested(scene: Scene, name: string): Promise<string> {
  const { world } = scene;
  const form = {
    ...{ purpose: 'status_update', channel: 'phone', at: '2026-05-12T10:00:00+03:00' },
    note: 'We spoke about the next steps; she was content.',
  };
  await scene.verb(name, 'contacts', form);
  const [contact] = await world.units.manager.findBy(LoggedContact, {
    application: scene.of(name) as LoggedContact['application'],
  });
  const link = world.app.get(DisputeLinks).to(contact!.id);
  const secret = link.slice(link.lastIndexOf('/') + 1);
  await world.app.get(Disputes).dispute(secret, 'Nobody called me on Tuesday.');
  return contact!.id;
}
