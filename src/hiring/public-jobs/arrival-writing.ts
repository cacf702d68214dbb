import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { UnitOfWork } from '../../store/unit-of-work';
import { Applications, type Received } from '../applications/applications';
import { Candidates } from '../candidates/candidates';
import { CANDIDATE } from '../status/own';
import { Heard } from '../verbs/heard/heard';
import type { ApplyForm } from './apply.form';
import { PostingsRepository, type PostedJob } from './postings.repository';

/** What is written of an arrival, in one unit. */
@Injectable()
export class ArrivalWriting {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: PostingsRepository,
    private readonly applications: Applications,
    private readonly candidates: Candidates,
    private readonly heard: Heard,
    private readonly clock: Clock,
  ) {}

  write({ job }: PostedJob, form: ApplyForm, consent: string): Promise<Received> {
    const { name, email, phone, locale, message } = form;
    return this.units.run(async () => {
      // anybody may write another's address here
      const isKnown = (await this.candidates.knownAs({ name, email })) !== null;
      const candidate = { name, email, locale, ...(isKnown ? {} : { phone }) };
      const received = await this.applications.receive({ job: job.id, candidate }, CANDIDATE);
      await this.stored.agree(received.id, consent, this.clock.now());
      if (message !== undefined && !received.isNew) {
        await this.heard.keepUnconfirmed(received.id, message);
      } else if (message !== undefined) {
        const said = { text: message, channel: 'page', kind: 'other' } as const;
        await this.heard.receive(received.id, CANDIDATE, said);
      }
      return received;
    });
  }
}
