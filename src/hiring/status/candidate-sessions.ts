import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { StatusLinks, type OpenedLink } from '../../journey/letters/status-links';
import { Clock } from '../../kernel/clock';
import { NotFoundError } from '../../kernel/errors';
import { sha256 } from '../../kernel/hash';
import { newId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { Locale } from '../../mail/locale';
import type { Application } from '../../store/entities/hiring/application.entity';
import type { Candidate } from '../../store/entities/hiring/candidate.entity';
import type { CandidateSession } from '../../store/entities/candidates/candidate-session.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { ApplicationsRepository } from '../applications/applications.repository';
import { CandidateSessionsRepository } from './candidate-sessions.repository';

/** A day: the link in the mail opens another one. */
export const CANDIDATE_SESSION_MS = 24 * 3600_000;

/** Who is here, by a cookie. */
export interface Present {
  session: CandidateSession;
  candidate: Candidate;
}

/** Candidates who came by the link in a mail. In their browser lies a random value, here its hash. */
@Injectable()
export class CandidateSessions {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: CandidateSessionsRepository,
    private readonly applications: ApplicationsRepository,
    private readonly links: StatusLinks,
    private readonly clock: Clock,
  ) {}

  /**
   * What a link is about, whether it still works or not.
   * @throws NotFoundError for one that is not from here, or of somebody who was erased
   */
  async linked(token: string): Promise<OpenedLink & { file: Application }> {
    const link = this.links.read(token);
    const file = link && (await this.applications.find(link.application));
    if (link && file && !(await this.applications.isErased(file))) return { ...link, file };
    throw new NotFoundError('This link is not from here.');
  }

  /**
   * Opens a session for whose link it is.
   * @returns the value of its cookie, this once
   * @throws NotFoundError for a link that is not from here, or that has expired
   */
  async open(token: string): Promise<{ cookie: string; application: string }> {
    const { file, hasExpired } = await this.linked(token);
    if (hasExpired) throw new NotFoundError('This link has expired.');
    const cookie = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const session: CandidateSession = {
      ...{ id: newId(now), candidate: file.candidate, hash: sha256(cookie), locale: null },
      ...{ createdAt: now, endsAt: (now + CANDIDATE_SESSION_MS) as Instant },
    };
    await this.units.run(async () => {
      await this.stored.forgetEnded(now);
      await this.stored.add(session);
    });
    return { cookie, application: file.id };
  }

  /** Who a cookie stands for; null when it has ended, or is none. */
  present(cookie: string | null): Promise<Present | null> {
    if (cookie === null) return Promise.resolve(null);
    return this.stored.living(sha256(cookie), this.clock.now());
  }

  /** Shows the pages in another language from now on; the mails stay as they are. */
  async speak({ session }: Present, locale: Locale): Promise<void> {
    await this.units.run(() => this.stored.speak(session.id, locale));
  }
}
