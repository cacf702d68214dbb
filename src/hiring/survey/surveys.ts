import { Injectable } from '@nestjs/common';
import { DAY_MS } from '../../calendar/civil-date';
import { Reach } from '../../journey/letters/addresses/reach';
import { Correspondence } from '../../journey/letters/correspondence';
import { mailsItself } from '../../journey/letters/who-mails';
import {
  ApplicationFiles,
  type ApplicationFile,
} from '../../journey/record/application-file.repository';
import { Chronicle, SYSTEM } from '../../journey/record/chronicle';
import { allAlone } from '../../journey/sweep/each-alone';
import type { Instant } from '../../kernel/instant';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { endOf } from './end-of';
import { SurveysRepository } from './surveys.repository';

/** So long after the end somebody is asked: not in the letter that told them. */
const AFTER_MS = 3 * DAY_MS;
/** Who was told longer ago is not asked any more. */
const LATEST_MS = 14 * DAY_MS;
/** How often one is looked at that has ended for us, and not yet for the candidate. */
const AGAIN_MS = DAY_MS;
/** Nobody is asked twice within six months. */
const ONCE_IN_MS = 184 * DAY_MS;

/** When to look again; undefined settles it. */
type Next = Instant | undefined;

/** Asks candidates, after the end, how they found it: one question, by mail, and no call where there is no address. */
@Injectable()
export class Surveys {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: SurveysRepository,
    private readonly chronicle: Chronicle,
    private readonly files: ApplicationFiles,
    private readonly reach: Reach,
    private readonly correspondence: Correspondence,
  ) {}

  /**
   * Asks everybody whose time it is, each in a unit of its own; once, however often this runs.
   * @returns how many were looked at
   */
  ask(asOf: Instant): Promise<number> {
    const since = (asOf - LATEST_MS) as Instant;
    return allAlone(
      (without) => this.stored.toLookAt(since, asOf, without),
      ({ id }) => this.lookAt(id, asOf),
    );
  }

  private lookAt(id: ApplicationId, asOf: Instant): Promise<boolean> {
    return this.units.run(async () => {
      await this.chronicle.hold(id);
      const file = await this.files.of(id);
      const { id: candidate } = file.candidate;
      await this.units.lock(`survey/${candidate}`);
      // another worker may have looked at it meanwhile
      if (await this.stored.isSettled(id, asOf)) return true;
      const settled = {
        ...{ application: id, candidate, lookAt: null, invitedAt: null, message: null },
      };
      const termed = await this.chronicle.history(id, asOf);
      const next = this.nextLook(endOf(termed.events), file, asOf);
      if (next !== asOf || !(await this.mayAsk(file, asOf))) {
        await this.stored.put({ ...settled, lookAt: next === asOf ? null : (next ?? null) });
        return true;
      }
      const { message } = await this.correspondence.write(
        file,
        termed,
        { template: 'survey', variables: {}, purposes: ['survey'], automated: true, inHours: true },
        SYSTEM,
      );
      await this.stored.put({ ...settled, invitedAt: asOf, message });
      return true;
    });
  }

  /** @returns `asOf` when it is time */
  private nextLook(end: Instant | null, file: ApplicationFile, asOf: Instant): Next {
    const { pipeline, application } = file;
    if (pipeline.automationsOff.includes('survey') || mailsItself(file)) return undefined;
    // opened again: it will end some day
    if (application.status === 'active') return (asOf + LATEST_MS) as Instant;
    if (end === null) return (asOf + AGAIN_MS) as Instant;
    if (end + AFTER_MS > asOf) return (end + AFTER_MS) as Instant;
    return asOf - end > LATEST_MS ? undefined : asOf;
  }

  private async mayAsk(
    { candidate, application }: ApplicationFile,
    asOf: Instant,
  ): Promise<boolean> {
    const { to } = await this.reach.of(candidate);
    if (to === null || (await this.stored.hasRated(application.id))) return false;
    return !(await this.stored.wasAsked(candidate.id, (asOf - ONCE_IN_MS) as Instant));
  }
}
