import { Injectable } from '@nestjs/common';
import type { ParsedMail } from 'mailparser';
import type { Caller } from '../../accounts/caller';
import { Users } from '../../accounts/users';

/**
 * Who sees which mail of the embedded mailbox. What goes to candidates all staff see; what goes to the address of a
 * user holds links that open their account, and is for them and the administrators.
 */
@Injectable()
export class MailSight {
  constructor(private readonly users: Users) {}

  /** Tells the mails that somebody sees from those they do not. The header is enough. */
  async of({ id, role }: Caller): Promise<(mail: ParsedMail) => boolean> {
    if (role === 'admin') return () => true;
    const ownerOf = new Map(
      [...(await this.users.all()).values()].map((user) => [user.emailKey, user.id]),
    );
    return (mail) => {
      const owners = recipientsOf(mail).flatMap((key) => ownerOf.get(key) ?? []);
      return owners.length === 0 || owners.includes(id);
    };
  }
}

/** The addresses that a mail is for, in the form in which two spellings are equal. */
function recipientsOf({ to, cc, bcc }: ParsedMail): string[] {
  return [to ?? [], cc ?? [], bcc ?? []]
    .flat()
    .flatMap(({ value }) => value.flatMap((one) => [one, ...(one.group ?? [])]))
    .map(({ address }) => (address ?? '').toLowerCase());
}
