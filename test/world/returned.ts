import type { InboundMail } from '../../src/store/entities/mail/inbound-mail.entity';
import { Office } from '../e2e/verbs-office';
import type { DatabaseKind } from './databases';
import { reportOf, type Said } from './delivery-reports';
import type { Arrived } from './mail-server';
import { INBOUND, PostOffice } from './post-office';
import { until } from './world';

interface Report {
  action: string;
  bounce: string | null;
  code: string;
  inWords: string;
  diagnostic: string;
}

/** What an application shows of its mails. */
export interface Seen {
  addressFails: { reason: string; detail: string; since: string } | null;
  candidate: { id: string };
  messages: {
    id: string;
    status: string;
    recipient: string;
    purposes: string[];
    reports: Report[];
  }[];
  tasks: { id: string; kind: string; about: string; text: string; dueAt: string | null }[];
}

/** What PATCH of a candidate says. */
export interface Corrected {
  sentAgain: { message: string; insteadOf: string; subject: string }[];
  redirected: { message: string }[];
}

/** An office whose mails come back: Maija's application, the receipt on its way or arrived. */
export class ReturningOffice {
  person = '';

  private constructor(
    readonly office: Office,
    readonly post: PostOffice,
    readonly id: string,
  ) {}

  static async open(kind: DatabaseKind): Promise<ReturningOffice> {
    const office = await Office.open(kind, INBOUND);
    const id = await office.application();
    await office.settled(id);
    const returning = new ReturningOffice(office, new PostOffice(office.world), id);
    returning.person = (await returning.see()).candidate.id;
    return returning;
  }

  close(): Promise<void> {
    return this.office.close();
  }

  async see(id = this.id): Promise<Seen> {
    return (await this.office.world.get<Seen>(`applications/${id}`)).body;
  }

  /** Writes a mail of Kaisa's. @returns its id */
  async write(form: object = {}): Promise<string> {
    const { body } = await this.office.verb(this.id, 'messages', {
      ...{ purpose: ['status_update'], subject: 'News', body: 'We have seen it.', ...form },
    });
    return body.said[0]!.message;
  }

  /** The mail that the mail server got as the nth, else the last. */
  sent(nth = -1): Arrived {
    return this.office.server.arrived.at(nth)!;
  }

  /** Waits until the mail server has got so many. */
  got(count: number): Promise<unknown> {
    return until(`${count} mails`, () => this.office.server.arrived.length === count);
  }

  /** Hands a report about a mail over, the last one unless another is said. @returns what became of it */
  async report(said: Partial<Said> = {}, about = this.sent()): Promise<InboundMail> {
    const report = { to: about.from, recipient: about.to[0]!, ...said };
    const count = (await this.post.all()).length;
    await this.post.hand('', report.to, reportOf(report));
    const all = await this.post.read();
    return all[count]!;
  }

  async correct(email: string | null): Promise<Corrected> {
    const change = { method: 'PATCH' as const, body: JSON.stringify({ email }) };
    return (await this.office.world.ask<Corrected>(`candidates/${this.person}`, change)).body;
  }
}
