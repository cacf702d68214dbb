import { Injectable } from '@nestjs/common';
import type { EmailAddress } from '../../kernel/address';
import { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import { PublicUrl } from '../../kernel/public-url';
import type { User } from '../../store/entities/accounts/user.entity';
import { formatMoment, LOCALES, type Locale } from '../../mail/locale';
import { Outbox, type Content, type Letter } from '../../mail/outbox';

/** The part of a link that stands for itself, and when it ends. */
interface Secret {
  secret: string;
  endsAt: Instant;
}

/** The mails about accounts, each with a link. They are written in the caller's unit. */
@Injectable()
export class AccountMail {
  constructor(
    private readonly outbox: Outbox,
    private readonly publicUrl: PublicUrl,
    private readonly clock: Clock,
  ) {}

  async invite(user: User, inviter: User, { secret, endsAt }: Secret): Promise<void> {
    const variables = {
      ...{ name: user.name, inviter: inviter.name, role: user.role },
      ...{ link: this.publicUrl.to(`/invitation/${secret}`), expires: momentFor(user, endsAt) },
    };
    await this.put(user, inviter.id, { template: 'user-invitation', variables });
  }

  async offerNewPassword(user: User, { secret, endsAt }: Secret): Promise<void> {
    const variables = {
      name: user.name,
      ...{ link: this.publicUrl.to(`/password-reset/${secret}`), expires: momentFor(user, endsAt) },
    };
    await this.put(user, 'system', { template: 'password-reset', variables });
  }

  private async put(user: User, author: string, content: Content): Promise<void> {
    const letter: Letter = {
      ...content,
      ...{ id: newId(this.clock.now()), locale: localeOf(user), about: null, purposes: [] },
      ...{ automated: true, due: null, author, senderName: 'Lupaus' },
      to: { name: user.name, address: user.email as EmailAddress },
    };
    await this.outbox.put(letter);
  }
}

function momentFor(user: User, at: Instant): string {
  return formatMoment(at, user.timezone ?? 'UTC', localeOf(user));
}

function localeOf({ locale }: User): Locale {
  return LOCALES.find((known) => known === locale) ?? 'en';
}
