import { Injectable } from '@nestjs/common';
import { StatusLinks } from '../../journey/letters/status-links';
import { SYSTEM } from '../../journey/record/chronicle';
import type { EmailAddress } from '../../kernel/address';
import { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import type { Locale } from '../../mail/locale';
import { Outbox, type Letter } from '../../mail/outbox';
import type { Candidate } from '../../store/entities/hiring/candidate.entity';
import { Organisations } from '../organisation/organisations.repository';
import type { Titled } from './status.repository';

/** The mails that carry nothing but links to status pages. */
@Injectable()
export class LinkLetters {
  constructor(
    private readonly links: StatusLinks,
    private readonly outbox: Outbox,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  /** In a unit. It tells nothing about an application, so it keeps nothing that is owed. */
  async write(candidate: Candidate, applications: readonly Titled[]): Promise<void> {
    const { name } = await this.organisations.the();
    const items = applications.map(({ id, title }) => ({ job: title, link: this.links.to(id) }));
    const letter: Letter & { template: 'status-links' } = {
      ...{ id: newId(this.clock.now()), template: 'status-links' },
      ...{ locale: candidate.locale as Locale, variables: { candidate: candidate.name, items } },
      ...{ about: null, purposes: [], automated: true, due: null, author: SYSTEM },
      senderName: name === '' ? 'Lupaus' : name,
      to: { name: candidate.name, address: candidate.email as EmailAddress },
    };
    await this.outbox.put(letter);
  }
}
