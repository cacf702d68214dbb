import { Injectable } from '@nestjs/common';
import { CandidateErasure } from '../../../../hiring/candidates/erasure/candidate-erasure';
import { CandidateMerging } from '../../../../hiring/candidates/merging/candidate-merging';
import { SYSTEM } from '../../../../journey/record/chronicle';
import { Clock } from '../../../../kernel/clock';
import { ErasedMarks } from '../../../../kernel/keys/erased-marks';
import type { Instant } from '../../../../kernel/instant';
import type { AtsConnection } from '../../../../store/entities/ats/ats-connection.entity';
import type { CandidateId } from '../../../../store/entities/hiring/candidate.entity';
import { UnitOfWork } from '../../../../store/unit-of-work';
import { forgotten, nameOf, type Applied } from '../applied';
import { Deleting } from './deleting';
import { AtsLinks } from '../links.repository';

/** People and applications that an ATS does not have any more. */
@Injectable()
export class Gone {
  constructor(
    private readonly units: UnitOfWork,
    private readonly links: AtsLinks,
    private readonly erasure: CandidateErasure,
    private readonly merging: CandidateMerging,
    private readonly deleting: Deleting,
    private readonly clock: Clock,
  ) {}

  /**
   * Forgets the person here too, with everything that is known of them; but of somebody whom the ATS has under another id
   * as well (a duplicate, or one id for each job) only what it had under this one.
   */
  async erase(connection: AtsConnection, candidate: string): Promise<Applied> {
    const people = await this.links.candidatesOf(connection, candidate);
    let isKept = false;
    for (const one of people) {
      if (await this.deleteTwin(connection, candidate, one)) isKept = true;
      else await this.erasure.erase(one, SYSTEM, `Erased in ${nameOf(connection)}`);
    }
    const theirs = { connection: connection.id, externalCandidate: candidate };
    await this.units.run(() => this.links.forgetWaiting(theirs, this.clock.now()));
    if (people.length === 0) return nobody();
    const words = isKept ? TWIN : 'The person was forgotten.';
    return { outcome: 'done', words, application: null };
  }

  /** @returns false for somebody whom the ATS has under no other id */
  private deleteTwin(
    connection: AtsConnection,
    candidate: string,
    person: CandidateId,
  ): Promise<boolean> {
    return this.units.run(async () => {
      const links = await this.links.ofPerson(connection, person);
      const other = links.find(({ externalCandidate }) => externalCandidate !== candidate);
      if (other === undefined) return false;
      const { externalCandidate } = other;
      for (const link of links.filter((one) => one.externalCandidate === candidate)) {
        await this.links.hold(connection, link.externalApplication);
        await this.deleting.follow(connection, Object.assign(link, { externalCandidate }), null);
      }
      return true;
    });
  }

  /** What is owed is released, and nobody is told: the person has not heard that a record was deleted. */
  async delete(
    connection: AtsConnection,
    application: string,
    at: Instant | null,
  ): Promise<Applied> {
    return this.units.run(async () => {
      await this.links.hold(connection, application);
      const link = await this.links.find(connection, application);
      if (link && ErasedMarks.isMark(link.externalApplication)) return forgotten(link.application);
      if (link !== null) return this.deleting.follow(connection, link, at);
      const now = this.clock.now();
      const asOf = Math.min(at ?? now, now) as Instant;
      await this.links.noteDeleted(connection, application, asOf);
      return nobody();
    });
  }

  /** A meeting that does not take place. */
  async callOff(connection: AtsConnection, interview: string): Promise<Applied> {
    return this.units.run(async () => {
      const found = await this.links.meeting(connection, interview);
      if (found === null) return nobody('No interview here is known by that id.');
      await this.links.hold(connection, found.link.externalApplication);
      return this.deleting.callOff(connection, found.link, found.meeting);
    });
  }

  /** Two people are one. @throws what the merging throws, when the two cannot be */
  async merge(connection: AtsConnection, from: string, told: string): Promise<Applied> {
    // of a chain the later one may be heard of first
    const now = await this.links.nowCalled(connection, told);
    const into = now === from || ErasedMarks.isMark(now) ? told : now;
    const old = await this.links.candidatesOf(connection, from);
    const [next] = await this.links.candidatesOf(connection, into);
    // one person there may be several here: by another address for each application
    for (const one of next === undefined ? [] : old) {
      if (one !== next) await this.merging.merge(one, next!, SYSTEM);
    }
    await this.units.run(() => this.links.relabel(connection, from, into, this.clock.now()));
    if (old.length === 0) return nobody();
    const words =
      next === undefined ? 'The person is called otherwise there.' : 'Two people are one.';
    return { outcome: 'done', words, application: null };
  }
}

const TWIN =
  'What it had under this id was deleted. The person has another one there, and is not forgotten.';

function nobody(words = 'Nobody here is known by that id.'): Applied {
  return { outcome: 'ignored', words, application: null };
}
