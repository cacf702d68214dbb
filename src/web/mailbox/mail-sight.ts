import { Injectable } from '@nestjs/common';
import type { ParsedMail } from 'mailparser';
import type { Caller } from '../../accounts/caller';
import { Users } from '../../accounts/users';
import { Outbox } from '../../mail/outbox';

/**
 * Who sees which mail of the embedded mailbox. What is about an application all staff see, unless it went to a user.
 * All else may hold links that open an account: it is for the user whom it went to, and the administrators.
 */
@Injectable()
export class MailSight {
  constructor(
    private readonly users: Users,
    private readonly outbox: Outbox,
  ) {}

  /** Tells the mails that somebody sees from those they do not. The header is enough. */
  async of({ id, role }: Caller): Promise<(mail: ParsedMail) => Promise<boolean>> {
    if (role === 'admin') return () => Promise.resolve(true);
    const ownerOf = new Map(
      [...(await this.users.all()).values()].map((user) => [user.emailKey, user.id]),
    );
    return async (mail) => {
      const owners = recipientsOf(mail).flatMap((key) => ownerOf.get(key) ?? []);
      return owners.length === 0 ? this.isAboutSomebody(mail) : owners.includes(id);
    };
  }

  /** Also false for one that Lupaus does not know any more: whom it was for nobody can tell. */
  private async isAboutSomebody({ messageId }: ParsedMail): Promise<boolean> {
    const id = /^<([^@]+)@/.exec(messageId ?? '')?.[1];
    const message = id === undefined ? null : await this.outbox.find(id);
    return message !== null && message.about !== null;
  }
}

/** The addresses that a mail is for, in the form in which two spellings are equal. */
function recipientsOf({ to, cc, bcc }: ParsedMail): string[] {
  return [to ?? [], cc ?? [], bcc ?? []]
    .flat()
    .flatMap(({ value }) => value.flatMap((one) => [one, ...(one.group ?? [])]))
    .map(({ address }) => (address ?? '').toLowerCase());
}
