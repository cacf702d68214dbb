import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  ErasureParts,
  type ErasurePart,
  type Forgotten,
} from '../../../hiring/candidates/erasure/erasure-parts';
import { Clock } from '../../../kernel/clock';
import { AtsLinks } from '../updates/links.repository';
import { PersonDeliveries } from './person-deliveries.repository';

/** What an ATS told of a person who is erased here, and what it calls them. */
@Injectable()
export class PersonForgetting implements ErasurePart, OnModuleInit {
  readonly name = 'applicant tracking systems';

  constructor(
    private readonly parts: ErasureParts,
    private readonly deliveries: PersonDeliveries,
    private readonly links: AtsLinks,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.parts.add(this);
  }

  async forget({ applications, words }: Forgotten): Promise<readonly string[]> {
    const now = this.clock.now();
    await this.deliveries.forgetApplications(applications, now);
    for (const person of await this.links.peopleOf(applications)) {
      await this.deliveries.forgetCalled(person, now);
    }
    await this.deliveries.forgetNaming(words, now);
    // at last: by the links it is known what told of them
    await this.links.forget(applications, now);
    return [];
  }
}
