import { Injectable } from '@nestjs/common';
import { formatInstant, type Instant } from '../../../kernel/instant';
import { ApplicationConsent } from '../../../store/entities/candidates/application-consent.entity';
import { UnitOfWork } from '../../../store/unit-of-work';

@Injectable()
export class ConsentsRepository {
  constructor(private readonly units: UnitOfWork) {}

  /** Keeps what somebody agreed to who applied; of who applies again, behind what they agreed to first. In a unit. */
  async keep(
    application: ApplicationConsent['application'],
    text: string,
    givenAt: Instant,
  ): Promise<void> {
    const { manager } = this.units;
    const before = await manager.findOneBy(ApplicationConsent, { application });
    const consent =
      before === null
        ? { application, text, givenAt }
        : {
            ...{ application, givenAt: before.givenAt },
            text: `${before.text}\n\n${formatInstant(givenAt)}: ${text}`,
          };
    await manager.upsert(ApplicationConsent, consent, ['application']);
  }
}
