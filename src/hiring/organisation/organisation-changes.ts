import { Injectable } from '@nestjs/common';
import { seesAll, type Caller } from '../../accounts/caller';
import { Zone } from '../../calendar/zone';
import { ConflictError, ForbiddenError } from '../../kernel/errors';
import { UnitOfWork } from '../../store/unit-of-work';
import { Pipelines } from '../jobs/pipelines.repository';
import { Followers } from '../terms/followers';
import { JobTerms } from '../terms/job-terms';
import { TermsList } from '../terms/terms-list';
import { Organisations, type OrganisationWords } from './organisations.repository';

/** What jobs get that name none, as HR chooses it. */
export interface DefaultsChoice {
  policy: string;
  calendar: string;
  pipeline: string;
  /** Open jobs that have the present default go along, for applications received from now on. */
  takesOpenJobs: boolean;
}

/** What HR says of the organisation. */
@Injectable()
export class OrganisationChanges {
  constructor(
    private readonly units: UnitOfWork,
    private readonly organisations: Organisations,
    private readonly followers: Followers,
    private readonly list: TermsList,
    private readonly sources: JobTerms,
    private readonly pipelines: Pipelines,
  ) {}

  /** @throws InputError for a zone that is none, ConflictError when somebody said something else since */
  say(words: OrganisationWords, seen: number | undefined, caller: Caller): Promise<void> {
    assertMay(caller);
    Zone.named(words.timezone);
    return this.units.run(async () => {
      await this.assertSeen(seen);
      await this.organisations.say(words, caller.id);
    });
  }

  /** @throws InputError for a name that is not known */
  choose(choice: DefaultsChoice, seen: number | undefined, caller: Caller): Promise<void> {
    assertMay(caller);
    const { policy, calendar, pipeline, takesOpenJobs } = choice;
    return this.units.run(async () => {
      await this.assertSeen(seen);
      await this.pipelines.find(pipeline);
      for (const [kind, name] of [
        ['policy', policy],
        ['calendar', calendar],
      ] as const) {
        await this.sources.contentOf(kind, name);
        const old = await this.list.defaultOf(kind);
        if (takesOpenJobs && old !== name) {
          await this.followers.moveOver(kind, old, name, caller.id);
        }
      }
      await this.organisations.setDefaults({ policy, calendar, pipeline }, caller.id);
    });
  }

  private async assertSeen(seen: number | undefined): Promise<void> {
    await this.units.lock('organisation');
    const { version } = await this.organisations.the();
    if (seen === undefined || seen === version) return;
    throw new ConflictError(
      'The organisation was changed by somebody else meanwhile; look at it again and repeat.',
      undefined,
      'changed_meanwhile',
    );
  }
}

function assertMay(caller: Caller): void {
  if (seesAll(caller)) return;
  throw new ForbiddenError('The organisation is described by HR leads and administrators.');
}
