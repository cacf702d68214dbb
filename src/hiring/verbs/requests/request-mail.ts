import { Injectable } from '@nestjs/common';
import { Users } from '../../../accounts/users';
import type { EmailAddress } from '../../../kernel/address';
import { Clock } from '../../../kernel/clock';
import { newId } from '../../../kernel/ids';
import { PublicUrl } from '../../../kernel/public-url';
import { formatMoment, type Locale } from '../../../mail/locale';
import { Outbox } from '../../../mail/outbox';
import type { ColleagueRequest } from '../../../store/entities/hiring/colleague-request.entity';
import type { Desktop } from '../verb/writing';

/** The mail by which a colleague is asked. */
@Injectable()
export class RequestMail {
  constructor(
    private readonly outbox: Outbox,
    private readonly users: Users,
    private readonly url: PublicUrl,
    private readonly clock: Clock,
  ) {}

  /** @param secret of the link, which is kept nowhere. In a unit. */
  async send(
    { file: { candidate, job }, termed }: Desktop,
    { to, what, due, asker }: ColleagueRequest,
    secret: string,
  ): Promise<void> {
    const { name, locale } = await this.users.of(asker);
    const address = to as EmailAddress;
    await this.outbox.put({
      ...{ id: newId(this.clock.now()), template: 'request', locale: locale as Locale },
      variables: {
        ...{ to: nameIn(to), asker: name, candidate: candidate.name, job: job.title, what },
        due: formatMoment(due, termed.calendar.zone.name, locale as Locale),
        link: this.url.to(`/request/${secret}`),
      },
      // nothing that the candidate is told: it is about nobody's promise
      ...{ about: null, purposes: [], automated: false, due: null, author: asker },
      ...{ to: { name: '', address }, senderName: name },
    });
  }
}

/** What one calls a colleague of whom one knows the address. */
function nameIn(address: string): string {
  return address.slice(0, address.lastIndexOf('@'));
}
