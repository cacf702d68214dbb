import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { Clock } from '../../../kernel/clock';
import { newId } from '../../../kernel/ids';
import { parseAddress } from '../../../kernel/address';
import { Desk } from '../../applications/desk';
import { timeToCome, warnOutsideHours } from '../verb/moments';
import type { VerbOutcome } from '../verb/verb-answers';
import { Writing } from '../verb/writing';
import type { RequestForm } from './request.form';
import { hoursOf, nextReminder } from './reminder-times';
import { RequestMail } from './request-mail';
import { RequestSecrets } from './request-secrets';
import { RequestsRepository } from './requests.repository';

/** Colleagues without an account who are asked for a decision or feedback. The clock runs on meanwhile. */
@Injectable()
export class Requests {
  constructor(
    private readonly desk: Desk,
    private readonly stored: RequestsRepository,
    private readonly writing: Writing,
    private readonly mail: RequestMail,
    private readonly secrets: RequestSecrets,
    private readonly clock: Clock,
  ) {}

  /** Asks a colleague, who answers by a link of their own. */
  ask(of: string, caller: Caller, form: RequestForm): Promise<VerbOutcome> {
    return this.desk.open(of, caller, form.version, async (application) => {
      const now = this.clock.now();
      const due = timeToCome(form.due, 'due', now);
      const id = newId<'request'>(now);
      const { hash } = this.secrets.of(id);
      const desktop = await this.writing.desktop(application.id);
      const request = {
        ...{ id, application: application.id, asker: caller.id },
        ...{
          to: parseAddress(form.to)!,
          what: form.what,
          wants: form.wants ?? 'answer',
          due,
          hash,
        },
        ...{ timezone: form.timezone ?? null, later: null, choice: null },
        ...{ askedAt: now, nudgedAt: null, remindAt: null, answeredAt: null, answer: null },
      };
      const remindAt = nextReminder(request, hoursOf(desktop.termed.calendar, request), now);
      await this.stored.add({ ...request, remindAt });
      await this.mail.send(desktop, request);
      const warnings = warnOutsideHours(desktop.termed.calendar, due);
      return { result: { application: application.id, said: [], warnings } };
    });
  }
}
