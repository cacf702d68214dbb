import { Injectable } from '@nestjs/common';
import { CandidateSessions, type Present } from '../../hiring/status/candidate-sessions';
import { CandidateStatus } from '../../hiring/status/candidate-status';
import { Own } from '../../hiring/status/own';
import type { StatusView } from '../../hiring/status/status.view';
import { NotFoundError } from '../../kernel/errors';
import type { Application } from '../../store/entities/hiring/application.entity';
import type { Reader } from '../page/reader';
import { Guests, type Guest } from '../page/reader-of-guests';
import { localeOf } from '../words/words';
import { CandidateCookie } from './candidate-cookie';
import type { Door } from './door';
import { lostPage } from './link/lost.page';

/** A candidate at one of their applications. */
export interface Visit extends Present {
  application: Application;
  status: StatusView;
  reader: Reader;
  company: string;
}

/** Who comes to the candidates' pages, and what is theirs there. */
@Injectable()
export class Visits {
  constructor(
    private readonly cookies: CandidateCookie,
    private readonly sessions: CandidateSessions,
    private readonly own: Own,
    private readonly status: CandidateStatus,
    private readonly guests: Guests,
  ) {}

  /**
   * Lets a candidate to one of their applications. Whoever is not known, or asks for what is not theirs, gets one and
   * the same page, with what they wrote and the way to a new link.
   */
  async enter(
    { request, reply, id }: Door,
    work: (visit: Visit) => Promise<string>,
  ): Promise<string> {
    const guest = await this.guests.at(reply);
    const visit = await this.of(request, id, guest);
    if (visit) return work(visit);
    reply.status(404);
    const { reader, company } = guest;
    return lostPage(reader, company, request.body);
  }

  private async of(
    request: Door['request'],
    id: string,
    { reader: { now }, company }: Guest,
  ): Promise<Visit | null> {
    const present = await this.sessions.present(this.cookies.read(request));
    const application = present && (await this.applicationOf(present, id));
    if (!application) return null;
    const status = await this.status.of(application.id, now);
    const locale = localeOf(present.session.locale ?? present.candidate.locale);
    return {
      ...{ ...present, application, status, company },
      reader: { locale, zone: status.zone, now },
    };
  }

  private async applicationOf(present: Present, id: string): Promise<Application | null> {
    try {
      return await this.own.application(present.candidate.id, id);
    } catch (error) {
      if (error instanceof NotFoundError) return null;
      throw error;
    }
  }
}
