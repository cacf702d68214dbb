import { Injectable } from '@nestjs/common';
import { seesAll, type Caller } from '../../accounts/caller';
import { NotFoundError } from '../../kernel/errors';
import { Commitments } from '../../journey/record/commitments.repository';
import { ApplicationFiles } from '../../journey/record/application-file.repository';
import type { Instant } from '../../kernel/instant';
import { GroundRows } from '../../accounts/people/ground-rows.repository';
import { Users } from '../../accounts/users';
import { Sight } from '../jobs/sight.repository';
import type { ExplainedPromise, Explanation } from './explanation.view';
import { mayExplain } from './explainable';
import { ExplanationsRepository, type StoredExplanation } from './explanations.repository';

/** What people say to promises that broke: read by those who wrote it and by HR, and by nobody else. */
@Injectable()
export class Explanations {
  constructor(
    private readonly stored: ExplanationsRepository,
    private readonly commitments: Commitments,
    private readonly files: ApplicationFiles,
    private readonly sight: Sight,
    private readonly users: Users,
    private readonly grounds: GroundRows,
  ) {}

  /** What holds of a commitment; null when nothing was said, or not for the one who asks. @param id the commitment's */
  async of(id: string, caller: Caller): Promise<Explanation | null> {
    return (await this.ofAll([id], caller)).get(id) ?? null;
  }

  /** As `of`, of several, by their ids. */
  async ofAll(ids: readonly string[], caller: Caller): Promise<ReadonlyMap<string, Explanation>> {
    const latest = new Map<string, Explanation>();
    for (const row of await this.stored.of(ids)) {
      const isFirst = !latest.has(row.commitment);
      if (isFirst && mayRead(row, caller)) latest.set(row.commitment, explanationOf(row));
    }
    return latest;
  }

  /**
   * A promise with every version of what was said to it.
   * @param now whether it is broken is looked at then
   * @throws NotFoundError for one that is neither charged to the caller nor theirs to see
   */
  async promise(id: string, caller: Caller, now: Instant): Promise<ExplainedPromise> {
    const row = await this.commitments.find(id);
    const isTheirs = row?.chargedTo === caller.id;
    if (!row || !(isTheirs || seesAll(caller))) throw noPromise();
    const { application, job, candidate } = await this.files.of(row.application);
    const sees = await this.sight.sees(caller, job.id);
    const { rule, title, openedAt, dueAt } = row;
    const charged = row.chargedTo ?? row.owner;
    const mayNameAll = (await this.grounds.current()) !== null;
    const nameOf = <Who>(user: string, who: Who) => (mayNameAll || user === caller.id ? who : null);
    const versions = (await this.stored.of([id])).filter((one) => mayRead(one, caller));
    return {
      ...{ commitment: row.id, rule, title, openedAt, dueAt, job: job.title },
      mayWrite: mayExplain(row, caller, now),
      application: sees ? { id: application.id, candidate: candidate.name } : null,
      chargedTo: nameOf(charged, { id: charged, name: (await this.users.of(charged)).name }),
      versions: versions
        .map(explanationOf)
        .map((one) => ({ ...one, by: nameOf(one.by.id, one.by) })),
    };
  }
}

/** For a commitment that is not there, or not theirs: they do not learn which. */
export function noPromise(): NotFoundError {
  return new NotFoundError('There is no promise with that id.');
}

function mayRead({ by }: StoredExplanation, caller: Caller): boolean {
  return seesAll(caller) || by === caller.id;
}

function explanationOf({ version, words, by, name, at }: StoredExplanation): Explanation {
  return { version, words, by: { id: by, name }, at };
}
