import { Clock } from '../../src/kernel/clock';
import { Gauges } from '../../src/kernel/health/gauges';
import { Health } from '../../src/kernel/health/health';
import { Delivery } from '../../src/mail/delivery';
import { EmbeddedMailbox } from '../../src/mail/embedded-mailbox';
import { mailSettings } from '../../src/mail/mail.settings';
import { FaultServer } from './fault-server';

/** A mail server that can go wrong, and what sends to it and to no other. */
export interface Lane {
  server: FaultServer;
  delivery: Delivery;
  close: () => Promise<void>;
}

/** Opens one. The server asks for a password. @param extensions of SMTP, beside that */
export async function openLane(extensions: string[] = [], clock = new Clock()): Promise<Lane> {
  const server = new FaultServer(['AUTH PLAIN', ...extensions]);
  const url = (await server.listen()).replace('//', '//user:secret@');
  const mailbox = new EmbeddedMailbox('', clock);
  const settings = mailSettings({ SMTP_URL: url });
  const delivery = new Delivery(settings, mailbox, clock, new Health(), new Gauges());
  const close = async () => {
    await delivery.onApplicationShutdown();
    await server.close();
  };
  return { server, delivery, close };
}
