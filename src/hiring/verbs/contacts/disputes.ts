import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { Journey } from '../../../journey/journey';
import { Clock } from '../../../kernel/clock';
import { ConflictError, InputError, NotFoundError } from '../../../kernel/errors';
import type { LoggedContact } from '../../../store/entities/journey/logged-contact.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import { Desk } from '../../applications/desk';
import type { VerbOutcome } from '../verb/verb-answers';
import type { DisputeDecisionForm } from './contact.form';
import { ContactsRepository } from './contacts.repository';
import { DisputeLinks } from './dispute-links';

/** The actor behind what a candidate does. */
const CANDIDATE = 'candidate';

/** Contacts that never took place, say the candidates; HR decides. */
@Injectable()
export class Disputes {
  constructor(
    private readonly units: UnitOfWork,
    private readonly desk: Desk,
    private readonly stored: ContactsRepository,
    private readonly links: DisputeLinks,
    private readonly journey: Journey,
    private readonly clock: Clock,
  ) {}

  /** The contact that a link is for. @throws NotFoundError for a link that is not from here */
  async of(secret: string): Promise<LoggedContact> {
    const id = this.links.contactOf(secret);
    const contact = id === null ? null : await this.stored.find(id);
    if (contact) return contact;
    throw new NotFoundError('This link is not valid.');
  }

  /** The candidate says that it never took place. @throws ConflictError when that was said before */
  async dispute(secret: string, words: string): Promise<void> {
    await this.deny(await this.of(secret), words);
  }

  /** As `dispute`, of a contact that is known to be the candidate's. */
  async deny({ id: message, application }: LoggedContact, words: string): Promise<void> {
    await this.units.run(async () => {
      await this.journey.hold(application);
      const at = this.clock.now();
      if (!(await this.stored.dispute(message, at, words))) {
        throw new ConflictError('You have told us already.', undefined, 'already_disputed');
      }
      const disputed = { type: 'contact.disputed', at, message, text: words } as const;
      await this.journey.record(application, disputed, CANDIDATE);
    });
  }

  /**
   * HR decides: an upheld dispute takes back what the contact kept.
   * @throws InputError for a contact that nobody disputes, or that is decided
   */
  async decide(id: string, caller: Caller, form: DisputeDecisionForm): Promise<VerbOutcome> {
    const contact = await this.stored.find(id);
    if (!contact) throw new NotFoundError('There is no contact with that id.');
    return this.desk.open(
      contact.application,
      caller,
      form.version,
      async ({ id: application }) => {
        const { id: message, disputedAt } = (await this.stored.find(id)) ?? contact;
        if (disputedAt === null) {
          throw new InputError('Nobody says that this contact did not take place.', 'not_disputed');
        }
        const at = this.clock.now();
        const { decision, reason } = form;
        if (!(await this.stored.decide(message, { decidedAt: at, decision, reason }))) {
          throw new InputError('It is decided already.', 'already_decided');
        }
        if (decision === 'upheld') {
          const upheld = { type: 'dispute.upheld', at, message, text: reason } as const;
          await this.journey.record(application, upheld, caller.id);
        }
        return { result: { application, said: [] } };
      },
    );
  }
}
