import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../store/unit-of-work';
import { Applications, type Received } from '../applications/applications';
import { Candidates } from '../candidates/candidates';
import type { HeldPaper } from '../papers/paper-intake';
import { Papers } from '../papers/papers';
import { CANDIDATE } from '../status/own';
import { Heard } from '../verbs/heard/heard';
import type { ApplyForm } from './apply.form';
import { Consents } from './consent/consents';
import type { PostedJob } from './postings.repository';

/** An application that came in, and which of its files were taken over. */
export interface Arrived extends Received {
  /** Their keys. */
  files: string[];
}

/** What is written of an arrival, in one unit. */
@Injectable()
export class ArrivalWriting {
  constructor(
    private readonly units: UnitOfWork,
    private readonly applications: Applications,
    private readonly candidates: Candidates,
    private readonly heard: Heard,
    private readonly consents: Consents,
    private readonly papers: Papers,
  ) {}

  /** @param consent the words that they agreed to */
  write(
    { job }: PostedJob,
    form: ApplyForm,
    consent: string,
    files: readonly HeldPaper[],
  ): Promise<Arrived> {
    const { name, email, phone, message } = form;
    const locale = form.locale ?? (job.locale as ApplyForm['locale']);
    return this.units.run(async () => {
      // anybody may write another's address here
      const isKnown = (await this.candidates.knownAs({ name, email })) !== null;
      const candidate = { name, email, locale, ...(isKnown ? {} : { phone }) };
      const received = await this.applications.receive({ job: job.id, candidate }, CANDIDATE);
      const { id, isNew } = received;
      await this.consents.keep(id, consent);
      const sender = { by: CANDIDATE.id, isConfirmed: isNew };
      const added = await this.papers.add(id, files, sender);
      if (message !== undefined && !isNew) {
        await this.heard.keepUnconfirmed(id, message);
      } else if (message !== undefined) {
        const said = { text: message, channel: 'page', kind: 'other' } as const;
        await this.heard.receive(id, CANDIDATE, said);
      }
      return { ...received, files: added.map(({ storedAs }) => storedAs) };
    });
  }
}
