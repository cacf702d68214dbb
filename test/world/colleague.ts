import type { InboundMail } from '../../src/store/entities/mail/inbound-mail.entity';
import { mail, type PostOffice } from './post-office';
import type { Signed, World } from './world';

let mails = 0;

/** Somebody who writes to candidates from their own mailbox. */
export class Colleague {
  private constructor(
    private readonly post: PostOffice,
    readonly signed: Signed,
    /** Where copies go that they send. */
    readonly copyAddress: string,
  ) {}

  static async of(world: World, post: PostOffice, signed: Signed): Promise<Colleague> {
    const { body } = await world.get<{ user: { copyAddress: string } }>('session', signed);
    return new Colleague(post, signed, body.user.copyAddress);
  }

  /** Sends a mail, by default with a copy to their address. @returns what came of it, when it has been read */
  async sends(
    headers: Record<string, string>,
    { to, text }: { to?: string | string[]; text?: string } = {},
  ): Promise<InboundMail> {
    const { email, name } = this.signed.user;
    const all = { From: `${name} <${email}>`, 'Message-ID': `<own${++mails}@example.fi>` };
    const raw = mail({ ...all, Subject: 'About you', ...headers }, text ?? 'Hello Maija');
    await this.post.hand(email, to ?? this.copyAddress, raw);
    return (await this.post.read()).at(-1)!;
  }
}
