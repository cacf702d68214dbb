import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import type { BusinessTime } from '../../../calendar/business-time';
import type { EpochDay } from '../../../calendar/civil-date';
import { Clock } from '../../../kernel/clock';
import { ConflictError, InputError, NotFoundError } from '../../../kernel/errors';
import type { Instant } from '../../../kernel/instant';
import type { ColleagueRequest } from '../../../store/entities/hiring/colleague-request.entity';
import { Desk } from '../../applications/desk';
import type { VerbOutcome } from '../verb/verb-answers';
import { Writing } from '../verb/writing';
import { RequestMail } from './request-mail';
import { hoursOf, nextReminder } from './reminder-times';
import { isLinkOver, LINK_LASTS_DAYS } from './request-secrets';
import { RequestsRepository } from './requests.repository';

/** Colleagues who have not answered and are asked once more. */
@Injectable()
export class Nudges {
  constructor(
    private readonly desk: Desk,
    private readonly stored: RequestsRepository,
    private readonly writing: Writing,
    private readonly mail: RequestMail,
    private readonly clock: Clock,
  ) {}

  /**
   * Sends a request's mail again, with a link that answers the same request.
   * @throws NotFoundError also for one that is not theirs to see
   * @throws ConflictError when it is answered, and for a second mail on one working day of the job's calendar
   */
  async nudge(id: string, caller: Caller): Promise<VerbOutcome> {
    const { application } = await this.found(id);
    return this.desk.open(application, caller, undefined, async () => {
      const now = this.clock.now();
      const request = await this.found(id);
      const desktop = await this.writing.desktop(application);
      assertMayNudge(request, desktop.termed.calendar, now);
      const hours = hoursOf(desktop.termed.calendar, request);
      const remindAt = nextReminder(request, hours, now);
      await this.stored.change(request.id, { nudgedAt: now, remindAt });
      await this.mail.send(desktop, request, { isReminder: true });
      return { result: { application, said: [] } };
    });
  }

  private async found(id: string): Promise<ColleagueRequest> {
    const request = await this.stored.find(id);
    if (request) return request;
    throw new NotFoundError('There is no request with that id.');
  }
}

function assertMayNudge(
  { askedAt, nudgedAt, answeredAt, to }: ColleagueRequest,
  calendar: BusinessTime,
  now: Instant,
): void {
  if (answeredAt !== null) {
    throw new ConflictError(`${to} has answered.`, { by: to, at: answeredAt }, 'already_answered');
  }
  if (isLinkOver(askedAt, now)) {
    throw new InputError(
      `The request is older than ${LINK_LASTS_DAYS} days; ask anew.`,
      'request_over',
    );
  }
  if (mayNudgeFrom(nudgedAt ?? askedAt, calendar) > now) {
    throw new ConflictError(
      `${to} was sent this mail already on this working day; one a day is enough.`,
      { by: null, at: nudgedAt ?? askedAt },
      'nudged_today',
    );
  }
}

/** From when a mail that was sent then may be sent again: the working day after. */
export function mayNudgeFrom(sentAt: Instant, calendar: BusinessTime): Instant {
  const { zone } = calendar;
  const opening = calendar.due(zone.startOfDay(zone.dayAt(sentAt)), { businessSeconds: 0 });
  return zone.startOfDay((zone.dayAt(opening) + 1) as EpochDay);
}
