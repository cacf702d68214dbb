import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan, Not, type FindOptionsWhere } from 'typeorm';
import { ErasedMarks } from '../../../kernel/keys/erased-marks';
import { newId } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import type {
  AtsConnection,
  AtsConnectionId,
} from '../../../store/entities/ats/ats-connection.entity';
import { AtsLink, type AtsLinkId } from '../../../store/entities/ats/ats-link.entity';
import { AtsMeeting } from '../../../store/entities/ats/ats-meeting.entity';
import { Application, type ApplicationId } from '../../../store/entities/hiring/application.entity';
import type { CandidateId } from '../../../store/entities/hiring/candidate.entity';
import { Job, type JobId } from '../../../store/entities/hiring/job.entity';
import { UnitOfWork } from '../../../store/unit-of-work';

const HELD_AT_ONCE = 500;

/** In place of an application's id, for a person's id that a merging took away: no vendor's ids have a colon. */
function retired(externalCandidate: string): string {
  return `merged:${externalCandidate}`;
}

/** Which application of an ATS is which here. */
@Injectable()
export class AtsLinks {
  constructor(
    private readonly units: UnitOfWork,
    private readonly marks: ErasedMarks,
  ) {}

  /** Until the unit ends, nobody else follows what the ATS says of that application. */
  hold({ id }: AtsConnection, externalApplication: string): Promise<void> {
    return this.units.lock(`ats/${id}/${externalApplication}`);
  }

  /** Also that of somebody who was erased, which is one by name only. */
  find({ id }: AtsConnection, externalApplication: string): Promise<AtsLink | null> {
    const either = In([externalApplication, this.marks.of(externalApplication)]);
    return this.units.manager.findOneBy(AtsLink, { connection: id, externalApplication: either });
  }

  /** The link by which a connection follows an application of ours. */
  ofApplication({ id }: AtsConnection, application: ApplicationId): Promise<AtsLink | null> {
    return this.units.manager.findOneBy(AtsLink, { connection: id, application });
  }

  /** Makes a link one of something unheard of when its application was taken back with an import. */
  async letGoOfVoided(link: AtsLink): Promise<void> {
    if (link.application === null) return;
    const where = { id: link.application, status: 'voided' as const };
    if (!(await this.units.manager.existsBy(Application, where))) return;
    const nothing = { seenStatus: null, seenStage: null, seenOwner: null, seenPerson: null };
    Object.assign(link, { application: null, digest: '', isHeld: false, ...nothing });
  }

  /** In a unit. */
  async put(link: AtsLink): Promise<void> {
    await this.units.manager.save(AtsLink, link);
  }

  /** Those of which something waits for a mapping, each once, some at a time. */
  async *held(connection: AtsConnectionId): AsyncGenerator<AtsLink> {
    for (let last = '' as AtsLinkId; ;) {
      const some = await this.units.manager.find(AtsLink, {
        where: { connection, isHeld: true, id: MoreThan(last) },
        order: { id: 'ASC' },
        take: HELD_AT_ONCE,
      });
      yield* some;
      if (some.length < HELD_AT_ONCE) return;
      last = some.at(-1)!.id;
    }
  }

  /** The people here whom the ATS calls so. */
  async candidatesOf({ id }: AtsConnection, externalCandidate: string): Promise<CandidateId[]> {
    const { manager } = this.units;
    const where = { connection: id, externalCandidate, application: Not(IsNull()) };
    const links = await manager.findBy(AtsLink, where);
    if (links.length === 0) return [];
    const ids = links.map(({ application }) => application!);
    const applications = await manager.findBy(Application, { id: In(ids) });
    return [...new Set(applications.map(({ candidate }) => candidate))].sort();
  }

  /** The links of all applications of somebody here that a connection follows, in the order in which they are to be held. */
  async ofPerson({ id }: AtsConnection, candidate: CandidateId): Promise<AtsLink[]> {
    const { manager } = this.units;
    const theirs = await manager.find(Application, { select: { id: true }, where: { candidate } });
    return manager.find(AtsLink, {
      where: { connection: id, application: In(theirs.map((one) => one.id)) },
      order: { externalApplication: 'ASC' },
    });
  }

  /**
   * From now on the ATS calls somebody otherwise; what it calls them by the old id later, for hooks come late, is known to
   * be theirs, and who is deleted by it there is nobody here. In a unit.
   */
  async relabel(
    { id: connection }: AtsConnection,
    from: string,
    into: string,
    now: Instant,
  ): Promise<void> {
    const { manager } = this.units;
    if (from === into) return;
    const where = { connection, externalCandidate: from };
    await manager.update(AtsLink, where, { externalCandidate: into });
    // also of somebody nobody here has heard of: their application may come after this
    await this.note(connection, retired(from), { externalCandidate: into, lastAsOf: now });
  }

  /**
   * What the ATS calls somebody now whom it called so: another id after a merging; a mark when the one whom they became a
   * part of was erased.
   */
  async nowCalled({ id }: AtsConnection, externalCandidate: string): Promise<string> {
    const key = retired(externalCandidate);
    const where = { connection: id, externalApplication: In([key, this.marks.of(key)]) };
    const pointer = await this.units.manager.findOneBy(AtsLink, where);
    return pointer?.externalCandidate ?? externalCandidate;
  }

  /** When somebody was erased, here or there, whom the ATS calls so; null for nobody that was. */
  async erasedAt({ id }: AtsConnection, externalCandidate: string): Promise<Instant | null> {
    const externalApplication = this.tombOf(externalCandidate);
    const where = { connection: id, externalApplication };
    return (await this.units.manager.findOneBy(AtsLink, where))?.lastAsOf ?? null;
  }

  /** An application was deleted there of which nobody here has heard: what comes late of it is not taken. In a unit. */
  noteDeleted(
    { id }: AtsConnection,
    externalApplication: string,
    lastAsOf: Instant,
  ): Promise<void> {
    const gone = { externalCandidate: '', lastAsOf, seenStatus: 'withdrawn' };
    return this.note(id, externalApplication, gone);
  }

  meetingsOf(link: AtsLinkId): Promise<AtsMeeting[]> {
    return this.units.manager.find(AtsMeeting, { where: { link }, order: { id: 'ASC' } });
  }

  /** A meeting by what the ATS calls it, with the application that it belongs to; null for none that is known. */
  async meeting(
    { id: connection }: AtsConnection,
    externalId: string,
  ): Promise<{ meeting: AtsMeeting; link: AtsLink } | null> {
    const { manager } = this.units;
    for (const meeting of await manager.findBy(AtsMeeting, { externalId })) {
      const link = await manager.findOneBy(AtsLink, { id: meeting.link, connection });
      if (link) return { meeting, link };
    }
    return null;
  }

  /** In a unit. */
  async putMeeting(meeting: AtsMeeting): Promise<void> {
    await this.units.manager.save(AtsMeeting, meeting);
  }

  job(id: JobId): Promise<Job> {
    return this.units.manager.findOneByOrFail(Job, { id });
  }

  /** How an ATS calls the people of some applications, each once. */
  async peopleOf(
    applications: readonly ApplicationId[],
  ): Promise<Pick<AtsLink, 'connection' | 'externalCandidate'>[]> {
    const links = await this.units.manager.findBy(AtsLink, { application: In([...applications]) });
    const each = links.map(
      ({ connection, externalCandidate }) =>
        [`${connection}/${externalCandidate}`, { connection, externalCandidate }] as const,
    );
    return [...new Map(each).values()];
  }

  /** Leaves of links marks, by which nobody comes back who was erased, and no id that leads to them. In a unit. */
  async forget(applications: readonly ApplicationId[], now: Instant): Promise<void> {
    const people = await this.peopleOf(applications);
    await this.mark({ application: In([...applications]) });
    for (const person of people) await this.forgetWaiting(person, now);
  }

  /**
   * The same for what waits for a mapping and so belongs to nobody here, and for what comes late: nothing is taken that
   * they applied for before. In a unit.
   */
  async forgetWaiting(
    person: Pick<AtsLink, 'connection' | 'externalCandidate'>,
    now: Instant,
  ): Promise<void> {
    const { connection, externalCandidate } = person;
    if (ErasedMarks.isMark(externalCandidate)) return;
    await this.mark({ ...person, application: IsNull() });
    const erased = { externalCandidate: this.marks.of(externalCandidate), lastAsOf: now };
    await this.note(connection, this.tombOf(externalCandidate), erased);
  }

  private async mark(where: FindOptionsWhere<AtsLink>): Promise<void> {
    const { manager } = this.units;
    const links = await manager.findBy(AtsLink, where);
    for (const { id, externalApplication, externalCandidate } of links) {
      if (ErasedMarks.isMark(externalApplication)) continue;
      await manager.delete(AtsMeeting, { link: id });
      await manager.update(AtsLink, id, {
        externalApplication: this.marks.of(externalApplication),
        externalCandidate: this.marks.of(externalCandidate),
        ...{ digest: '', isHeld: false, seenStatus: null, seenStage: null, seenPerson: null },
      });
    }
  }

  /** In place of an application's id, for somebody who was erased. @param person what they are called, or its mark */
  private tombOf(person: string): string {
    return `person:${ErasedMarks.isMark(person) ? person : this.marks.of(person)}`;
  }

  /** Writes down what belongs to no application here. In a unit. */
  private async note(
    connection: AtsConnectionId,
    externalApplication: string,
    said: Pick<AtsLink, 'externalCandidate' | 'lastAsOf'> & Partial<AtsLink>,
  ): Promise<void> {
    const { manager } = this.units;
    await manager.delete(AtsLink, { connection, externalApplication });
    const nothing = { seenStatus: null, seenStage: null, seenOwner: null, seenPerson: null };
    await manager.insert(AtsLink, {
      ...{ id: newId(said.lastAsOf), connection, externalApplication, application: null },
      ...{ digest: '', isHeld: false, ...nothing, ...said },
    });
  }

  /** All applications that a connection follows are written to by that one from now on. In a unit. */
  async setMailedBy(connection: AtsConnectionId, mailedBy: string | null): Promise<void> {
    await this.units.manager.query(
      `UPDATE applications SET "mailedBy" = $1 WHERE "id" IN (
        SELECT "application" FROM ats_links WHERE "connection" = $2 AND "application" IS NOT NULL)`,
      [mailedBy, connection],
    );
  }
}
