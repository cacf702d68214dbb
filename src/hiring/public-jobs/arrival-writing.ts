import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { UnitOfWork } from '../../store/unit-of-work';
import { Applications, type Received } from '../applications/applications';
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
    private readonly heard: Heard,
    private readonly clock: Clock,
  ) {}

  write({ job }: PostedJob, form: ApplyForm, consent: string): Promise<Received> {
    const { name, email, phone, locale, message } = form;
    return this.units.run(async () => {
      const candidate = { name, email, phone, locale };
      const received = await this.applications.receive({ job: job.id, candidate }, CANDIDATE);
      if (received.isNew) await this.stored.agree(received.id, consent, this.clock.now());
      if (message !== undefined) {
        const said = { text: message, channel: 'page', kind: 'other' } as const;
        await this.heard.receive(received.id, CANDIDATE, said);
      }
      return received;
    });
  }
}
