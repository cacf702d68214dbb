import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { Suppressions } from '../../../mail/returned/suppressions.repository';
import { addressKey, parseAddress } from '../../../kernel/address';
import { Sight } from '../../jobs/sight.repository';
import type { ApplicationHead } from '../application-heads';
import { ApplicationsListRepository } from '../list/applications-list.repository';
import type { ApplicationPageView } from './application-page.view';

const MOST = 20;

/** What is known of the person behind an application. */
@Injectable()
export class PersonAround {
  constructor(
    private readonly suppressions: Suppressions,
    private readonly applications: ApplicationsListRepository,
    private readonly sight: Sight,
  ) {}

  async of(
    { id, candidate }: ApplicationHead,
    caller: Caller,
  ): Promise<Pick<ApplicationPageView, 'addressFails' | 'others'>> {
    const address = candidate.email === null ? null : parseAddress(candidate.email);
    const fails = await this.suppressions.of(address === null ? null : addressKey(address));
    const jobs = await this.sight.jobsOf(caller);
    const all = await this.applications.list({ jobs, candidate: candidate.id }, MOST);
    return {
      addressFails: fails && { since: fails.since, detail: fails.detail },
      others: all
        .filter((one) => one.id !== id)
        .map(({ id: other, title, stageName, status }) => ({
          ...{ id: other, job: title, stage: stageName, status },
        })),
    };
  }
}
