import { Application } from '../../src/store/entities/hiring/application.entity';
import type { DatabaseKind } from '../world/databases';
import { MailServer } from '../world/mail-server';
import { mailsLeft } from '../world/mails-left';
import { until, World, type Got, type Signed } from '../world/world';

export interface Entry extends Record<string, unknown> {
  event: string;
  at: string;
  message?: string;
}
export interface Owed {
  id: string;
  rule: string;
  status: string;
  owner: { id: string; name: string };
  dueAt: string;
  keptAt: string | null;
  reason: string | null;
}
export interface Shown {
  id: string;
  timeline: Entry[];
  commitments: Owed[];
  messages: { id: string; status: string; purposes: string[] }[];
}
export interface Answer {
  application: Shown;
  said: { message: string; task: string | null; leavesAt: string; undoUntil: string | null }[];
  warnings: { code: string; detail: string }[];
  code: string;
  detail: string;
}

/** A recruiter's office: the service, a mail server, and Kaisa, who answers. */
export class Office {
  private constructor(
    readonly world: World,
    readonly server: MailServer,
  ) {}

  /** @param environment further settings */
  static async open(
    kind: DatabaseKind = 'sqlite',
    environment: Record<string, string> = {},
  ): Promise<Office> {
    const server = new MailServer();
    return new Office(await World.start(await server.listen(), kind, environment), server);
  }

  async close(): Promise<void> {
    this.server.release();
    await this.world.stop();
    await this.server.close();
  }

  /** The id of an application of Maija's, to a job of its own unless another is said. */
  async application(candidate: object = {}, job?: string): Promise<string> {
    const person = { name: 'Maija Meri', email: 'maija@example.com', ...candidate };
    const form = { job: job ?? (await this.world.job()), candidate: person };
    return (await this.world.post<{ id: string }>('applications', form)).body.id;
  }

  /** POST to a verb of an application. */
  verb(id: string, verb: string, form: object = {}, as: Signed = this.world.kaisa) {
    return this.world.post<Answer>(`applications/${id}/${verb}`, form, as);
  }

  patch(path: string, form: object, as: Signed = this.world.kaisa): Promise<Got<Answer>> {
    return this.world.ask<Answer>(path, { method: 'PATCH', body: JSON.stringify(form) }, as);
  }

  async show(id: string): Promise<Shown> {
    return (await this.world.get<Shown>(`applications/${id}`)).body;
  }

  /** The application's own row. */
  row(id: string): Promise<Application> {
    return this.world.units.manager.findOneByOrFail(Application, { id: id as Application['id'] });
  }

  async owed(id: string, rule: string): Promise<Owed[]> {
    return (await this.show(id)).commitments.filter((one) => one.rule === rule);
  }

  async events(id: string): Promise<string[]> {
    return (await this.show(id)).timeline.map(({ event }) => event);
  }

  /** Waits until nothing about an application is on its way. */
  settled(id: string): Promise<unknown> {
    return until('the mails', async () => {
      const { messages } = await this.show(id);
      return messages.every(({ status }) => status === 'delivered');
    });
  }

  /** Waits until no mail is on its way. */
  quiet(): Promise<unknown> {
    return mailsLeft(this.world);
  }

  /** Waits until the mail server has taken a message and the journal says so. */
  delivered(id: string, message: string): Promise<Shown> {
    return until(`the delivery of ${message}`, async () => {
      const shown = await this.show(id);
      const told = shown.timeline.some(
        (one) => one.event === 'message.delivered' && one.message === message,
      );
      return told ? shown : null;
    });
  }

  /** The mail that was sent last with these words in it, in one line; empty when there is none. */
  mail(words: string): string {
    const found = this.server.arrived.findLast(({ raw }) => decoded(raw).includes(words));
    return found ? decoded(found.raw) : '';
  }
}

/** Quoted-printable, soft breaks and white space undone: enough to read. */
export function decoded(raw: string): string {
  const bytes = raw
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8').replace(/\s+/g, ' ');
}
