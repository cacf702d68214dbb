import { Injectable } from '@nestjs/common';
import { Users } from '../../../accounts/users';
import { ApplicationFiles } from '../../../journey/record/application-file.repository';
import { Clock } from '../../../kernel/clock';
import { ConflictError, NotFoundError } from '../../../kernel/errors';
import { sha256 } from '../../../kernel/hash';
import { formatInstant } from '../../../kernel/instant';
import type { ColleagueRequest } from '../../../store/entities/hiring/colleague-request.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import type { RequestView } from './request.view';
import { isLinkOver, LINK_LASTS_DAYS } from './request-secrets';
import { RequestsRepository } from './requests.repository';

/** What colleagues answer who have a link and no account. */
@Injectable()
export class AnswersByLink {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: RequestsRepository,
    private readonly files: ApplicationFiles,
    private readonly users: Users,
    private readonly clock: Clock,
  ) {}

  /** What is asked. @throws NotFoundError for a link that is not from here, or older than 60 days */
  async show(secret: string): Promise<RequestView> {
    const { application, asker, what, due, answeredAt } = await this.of(secret);
    const { candidate, job } = await this.files.of(application);
    return {
      ...{ candidate: candidate.name, job: job.title, what, due: formatInstant(due) },
      asker: await this.users.nameOf(asker),
      answeredAt: answeredAt === null ? null : formatInstant(answeredAt),
    };
  }

  /** One answer for each link. @throws ConflictError saying when it was given */
  async answer(secret: string, answer: string): Promise<void> {
    await this.units.run(async () => {
      const { id, answeredAt } = await this.of(secret);
      if (await this.stored.answer(id, answer, this.clock.now())) return;
      throw new ConflictError(
        'You have answered already; thank you.',
        { by: null, at: answeredAt },
        'already_answered',
      );
    });
  }

  private async of(secret: string): Promise<ColleagueRequest> {
    const request = await this.stored.byHash(sha256(secret));
    if (!request) throw new NotFoundError('This link is not valid.');
    if (!isLinkOver(request.askedAt, this.clock.now())) return request;
    throw new NotFoundError(
      `This link is not valid any more: it ended ${LINK_LASTS_DAYS} days after it was sent.`,
    );
  }
}
