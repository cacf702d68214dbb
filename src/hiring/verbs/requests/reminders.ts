import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Journey } from '../../../journey/journey';
import { allAlone } from '../../../journey/sweep/each-alone';
import { Sweep } from '../../../journey/sweep/sweep';
import type { Instant } from '../../../kernel/instant';
import type { ColleagueRequest } from '../../../store/entities/hiring/colleague-request.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import { Writing } from '../verb/writing';
import { hoursOf, nextReminder } from './reminder-times';
import { RequestMail } from './request-mail';
import { RequestsRepository } from './requests.repository';

/** Colleagues who have not answered get the mail again by itself, in their own hours. */
@Injectable()
export class Reminders implements OnModuleInit {
  constructor(
    private readonly sweep: Sweep,
    private readonly units: UnitOfWork,
    private readonly stored: RequestsRepository,
    private readonly journey: Journey,
    private readonly writing: Writing,
    private readonly mail: RequestMail,
  ) {}

  onModuleInit(): void {
    this.sweep.end({ name: 'request reminders', run: (asOf) => this.remind(asOf) });
  }

  /**
   * Reminds those whose time has come by `asOf`; after a standstill each once, however many were to leave meanwhile.
   * @returns how many
   */
  remind(asOf: Instant): Promise<number> {
    return allAlone(
      (without) => this.stored.toRemind(asOf, without),
      (request) => this.units.run(() => this.remindOne(request, asOf)),
    );
  }

  private async remindOne(
    { id, application }: Pick<ColleagueRequest, 'id' | 'application'>,
    asOf: Instant,
  ): Promise<boolean> {
    await this.journey.hold(application);
    const request = await this.stored.find(id);
    // somebody may have answered, or reminded them, meanwhile
    if (request?.remindAt == null || request.remindAt > asOf) return false;
    const desktop = await this.writing.desktop(application);
    // of who was turned away, was hired or has withdrawn nobody waits to hear
    if (desktop.file.application.status !== 'active') {
      await this.stored.change(id, { remindAt: null });
      return false;
    }
    const hours = hoursOf(desktop.termed.calendar, request);
    const opening = hours.due(asOf, { businessSeconds: 0 });
    if (opening > asOf) {
      await this.stored.change(id, { remindAt: opening });
      return false;
    }
    await this.mail.send(desktop, request, { isReminder: true });
    const remindAt = nextReminder(request, hours, asOf);
    await this.stored.change(id, { nudgedAt: asOf, remindAt });
    return true;
  }
}
