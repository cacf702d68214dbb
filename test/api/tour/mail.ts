import { newId } from '../../../src/kernel/ids';
import { DeliveryNotice } from '../../../src/store/entities/mail/delivery-notice.entity';
import { InboundMail } from '../../../src/store/entities/mail/inbound-mail.entity';
import { Message, type MessageId } from '../../../src/store/entities/mail/message.entity';
import { mail, PostOffice } from '../../world/post-office';
import { until } from '../../world/world';
import type { Answer, Tour } from '../recorder';
import { apply, verbsOf } from './applications';

/** Mails to candidates. */
export async function messages(tour: Tour, job: Answer): Promise<void> {
  const { id } = await apply(tour, job, 'Iiris Ilves');
  const written = await verbsOf(tour, id)('messages', {
    ...{ purpose: ['status_update'], subject: 'Where your application is' },
    ...{ body: 'We read on.', sendAfter: '2026-05-20T08:00:00+03:00' },
  });
  const { message } = (written.said as { message: string }[])[0]!;
  const path = { id: message };
  await tour.ask('GET /messages', { query: { application: id, limit: '20' } });
  await tour.ask('GET /messages/{id}', { path });
  await tour.ask('POST /messages/{id}/cancel', { path, as: tour.world.kaisa });
  const receipt = await until('the receipt', async () => {
    const { body } = await tour.world.get<Answer>(`messages?application=${id}`);
    return body.items.find(({ status }) => status === 'delivered');
  });
  // as if the mail server had refused it
  const { units } = tour.world;
  await units.run(() => units.manager.update(Message, { id: receipt.id as MessageId }, REFUSED));
  await tour.ask('POST /messages/{id}/retry', { path: { id: receipt.id }, as: tour.world.kaisa });
}

const REFUSED = {
  status: 'rejected',
  deliveredAt: null,
  answer: '550 5.1.1 No such user',
} as const;

/** Mails that came in. */
export async function inbox(tour: Tour, job: Answer): Promise<void> {
  const { id: application } = await apply(tour, job, 'Noora Niemi');
  const post = new PostOffice(tour.world);
  const from = 'noora.niemi@example.org';
  await post.hand(from, 'jobs@reply.example.fi', withFile(from));
  await post.read();
  const { items } = await tour.ask('GET /inbox', { query: { limit: '20' } });
  const path = { id: items[0]!.id };
  const whole = await tour.ask('GET /inbox/{id}', { path });
  const [file] = whole.files as [Answer];
  await tour.ask('GET /inbox/{id}/raw', { path });
  await tour.ask('GET /inbox/{id}/files/{file}', { path: { ...path, file: file.id } });
  await tour.ask('POST /inbox/{id}/dismiss', { path, body: { reason: 'An advertisement.' } });
  await tour.ask('POST /inbox/{id}/reopen', { path });
  await tour.ask('POST /inbox/{id}/assign', { path, body: { application } });
  await purpose(tour, post, application);
  await tour.ask('GET /mailbox');
  const mails = await tour.world.get<Answer>('mailbox');
  await tour.ask('GET /mailbox/{name}', { path: { name: String(mails.body.items[0]!.name) } });
}

/** A mail of Kaisa's own mailbox, of which a copy came. */
async function purpose(tour: Tour, post: PostOffice, application: string): Promise<void> {
  const { kaisa } = tour.world;
  const { body } = await tour.world.get<{ user: { copyAddress: string } }>('session', kaisa);
  const headers = {
    ...{ From: `Kaisa Virta <${kaisa.user.email}>`, To: 'noora.niemi@example.com' },
    ...{ Subject: 'About you', 'Message-ID': '<own1@example.fi>' },
  };
  await post.hand(kaisa.user.email, body.user.copyAddress, mail(headers, 'Hello Noora'));
  const copy = (await post.read()).at(-1)!;
  await tour.ask('POST /inbox/{id}/purpose', {
    ...{ path: { id: copy.id }, body: { purpose: ['status_update'], application }, as: kaisa },
  });
}

function withFile(from: string): string {
  const headers = {
    ...{ From: `Noora Niemi <${from}>`, Subject: 'My certificate', 'Message-ID': '<n1@x>' },
    ...{ 'MIME-Version': '1.0', 'Content-Type': 'multipart/mixed; boundary="b"' },
  };
  const parts = [
    ...['--b', 'Content-Type: text/plain', '', 'Here it is. When will I hear?'],
    ...['--b', 'Content-Type: text/plain; name="certificate.txt"'],
    ...['Content-Disposition: attachment; filename="certificate.txt"', '', 'Passed', '--b--'],
  ];
  return mail(headers, parts.join('\r\n'));
}

/** Addresses to which nothing is mailed. To be gone round after mail came in. */
export async function suppressions(tour: Tour): Promise<void> {
  const { units } = tour.world;
  const address = 'old.address@example.com';
  await tour.ask('POST /suppressions', { body: { address, reason: 'Asked us by telephone.' } });
  const { body } = await tour.world.get<Answer>('messages?status=delivered');
  const [message] = body.items as [Answer];
  const recipient = String(message.recipient);
  const [mail] = (await units.manager.find(InboundMail)) as [InboundMail];
  const now = tour.world.clock.now();
  // as another mail server reports it
  await units.run(() =>
    units.manager.insert(DeliveryNotice, {
      ...{ id: newId<'delivery-notice'>(now), message: message.id as MessageId, mail: mail.id },
      ...{ recipient, action: 'failed', code: '5.7.1', bounce: 'unknown', at: now },
    }),
  );
  await tour.ask('POST /messages/{id}/suppression', {
    path: { id: message.id },
    body: { reason: 'Somebody else reads this mailbox.' },
  });
  await tour.ask('GET /suppressions');
  const query = { reason: 'It works again.' };
  await tour.ask('DELETE /suppressions/{address}', { path: { address }, query });
  await tour.ask('DELETE /suppressions/{address}', { path: { address: recipient }, query });
}
