import { Injectable } from '@nestjs/common';
import { Users } from '../../../accounts/users';
import { Clock } from '../../../kernel/clock';
import { ConflictError, InputError, NotFoundError } from '../../../kernel/errors';
import { sha256 } from '../../../kernel/hash';
import { formatInstant, type Instant } from '../../../kernel/instant';
import type { Locale } from '../../../mail/locale';
import type { ColleagueRequest } from '../../../store/entities/hiring/colleague-request.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import { timeToCome } from '../verb/moments';
import { Writing } from '../verb/writing';
import { answerWords } from './answer-words';
import { hoursOf, nextReminder } from './reminder-times';
import type { AnswerForm } from './request.form';
import { RequestMail } from './request-mail';
import type { RequestView } from './request.view';
import { isLinkOver, LINK_LASTS_DAYS, LINK_LASTS_MS } from './request-secrets';
import { RequestsRepository } from './requests.repository';

/** Tomorrow, in a few days, in a week, in two: what one says with one press. */
const WORKING_DAYS_AHEAD = [1, 2, 3, 5, 10];

/** What colleagues answer who have a link and no account. They see this one candidate and nobody else. */
@Injectable()
export class AnswersByLink {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: RequestsRepository,
    private readonly writing: Writing,
    private readonly users: Users,
    private readonly mail: RequestMail,
    private readonly clock: Clock,
  ) {}

  /** What is asked. @throws NotFoundError for a link that is not from here, or older than 60 days */
  async show(secret: string): Promise<RequestView> {
    const request = await this.of(secret);
    const { asker, what, due, answeredAt, later } = request;
    const { file, termed } = await this.writing.desktop(request.application);
    // what is asked about somebody who was erased is answered no more, whoever answered it
    if (file.candidate.erasedAt != null)
      throw new NotFoundError('This link is not valid any more.');
    const hours = hoursOf(termed.calendar, request);
    const now = this.clock.now();
    return {
      ...{ candidate: file.candidate.name, job: file.job.title, what, due: formatInstant(due) },
      ...{ asker: await this.users.nameOf(asker), wants: request.wants ?? 'answer' },
      later: later === null ? null : formatInstant(later),
      answeredAt: answeredAt === null ? null : formatInstant(answeredAt),
      timezone: hours.zone.name,
      isWanted: file.application.status === 'active',
      days: WORKING_DAYS_AHEAD.map((n) => formatInstant(hours.due(now, { businessDays: n }))),
    };
  }

  /** One answer for each link; who asked is told. @throws ConflictError saying when it was given */
  async answer(secret: string, form: AnswerForm): Promise<void> {
    await this.units.run(async () => {
      const request = await this.open(secret);
      const asker = await this.users.of(request.asker);
      const kept = answerWords(request, form, asker.locale as Locale);
      if (!(await this.stored.answer(request.id, kept, this.clock.now()))) throw answered(request);
      const desktop = await this.writing.desktop(request.application);
      await this.mail.tell(desktop, request, { answer: kept.answer, later: null });
    });
  }

  /**
   * Says by when the answer will come; who asked is told, and reminders go by that time. The same once more does nothing.
   * @throws InputError for a time that has passed, or at which the link does not work any more
   */
  async postpone(secret: string, by: string): Promise<void> {
    await this.units.run(async () => {
      const request = await this.open(secret);
      const now = this.clock.now();
      const later = timeToCome(by, 'by', now);
      if (later >= request.askedAt + LINK_LASTS_MS) {
        throw new InputError('by: the link does not work so long', 'too_far_ahead');
      }
      if (later === request.later) return;
      const { askedAt, due } = request;
      const desktop = await this.writing.desktop(request.application);
      const hours = hoursOf(desktop.termed.calendar, request);
      const remindAt = nextReminder({ askedAt, due, later }, hours, now);
      if (!(await this.stored.postpone(request.id, { later, remindAt }))) throw answered(request);
      await this.mail.tell(desktop, request, { answer: null, later });
    });
  }

  /** One that is still to be answered. */
  private async open(secret: string): Promise<ColleagueRequest> {
    const request = await this.of(secret);
    if (request.answeredAt !== null) throw answered(request);
    return request;
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

function answered({ answeredAt }: { answeredAt: Instant | null }): ConflictError {
  const forerunner = { by: null, at: answeredAt };
  return new ConflictError('You have answered already; thank you.', forerunner, 'already_answered');
}
