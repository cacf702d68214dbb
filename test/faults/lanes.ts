import { Clock } from '../../src/kernel/clock';
import { Gauges } from '../../src/kernel/health/gauges';
import { Health } from '../../src/kernel/health/health';
import { Delivery } from '../../src/mail/delivery';
import { EmbeddedMailbox } from '../../src/mail/embedded-mailbox';
import { mailSettings } from '../../src/mail/mail.settings';
import type { Message } from '../../src/store/entities/mail/message.entity';
import { isStuck, type Fault } from './fault';
import { FaultServer } from './fault-server';

/** A mail server that can go wrong, and what sends to it and to no other. */
export interface Lane {
  server: FaultServer;
  delivery: Delivery;
  close: () => Promise<void>;
}

/** Of what a server does without an end, so much is waited for. */
const STUCK_MS = 100;

/**
 * Sends a message to a server that will go wrong in a way. Where only a deadline ends that, it comes shortly after the
 * server went wrong: counted from the beginning it would come before, on a machine that is slow enough.
 */
export function sendTo({ server, delivery }: Lane, message: Message, fault: Fault) {
  if (!isStuck(fault)) return delivery.send(message);
  const deadline = new AbortController();
  server.onFault = () => {
    setTimeout(() => {
      deadline.abort();
    }, STUCK_MS);
  };
  return delivery.send(message, deadline.signal);
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
