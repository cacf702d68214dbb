import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { CopyPurposes } from '../../journey/inbound/elsewhere/copy-purposes';
import type { Warning } from '../../journey/letters/saying';
import type { TermedHistory } from '../../journey/record/history';
import { Clock } from '../../kernel/clock';
import { stands } from '../../sla/engine/commitment';
import { UnitOfWork } from '../../store/unit-of-work';
import { Desk } from '../applications/desk';
import { assertSayable } from '../verbs/contacts/calls';
import { maybeToCome, warnOutsideHours } from '../verbs/verb/moments';
import type { VerbOutcome } from '../verbs/verb/verb-answers';
import { Inbox } from './inbox';
import type { PurposeForm } from './purpose.form';

/** What people say of mails that they sent from their own mailboxes. */
@Injectable()
export class SaidPurposes {
  constructor(
    private readonly units: UnitOfWork,
    private readonly purposes: CopyPurposes,
    private readonly inbox: Inbox,
    private readonly desk: Desk,
    private readonly clock: Clock,
  ) {}

  /**
   * Records what a mail was for.
   * @throws NotFoundError for what is no copy, what the caller does not see, or an application that they do not see
   * @throws InputError for a purpose that has a verb of its own, and where it is not clear which application is meant
   * @throws ConflictError when it has been said
   */
  say(id: string, caller: Caller, form: PurposeForm): Promise<VerbOutcome> {
    return this.units.run(async () => {
      await this.units.lock(`inbound/${id}`);
      await this.inbox.findOwn(id, caller);
      const { mail, place } = await this.purposes.find(id, form.application);
      return this.desk.open<VerbOutcome>(place, caller, undefined, async (application) => {
        assertSayable(form.purpose, application);
        const due = maybeToCome(form.due, 'due', this.clock.now());
        const meant = { purposes: form.purpose, due };
        const { said, termed } = await this.purposes.say(mail, application, meant, caller.id);
        const warnings = [
          ...warnOutsideHours(termed.calendar, due),
          ...warnUseless(termed, mail.id),
        ];
        return { result: { application: application.id, said, warnings } };
      });
    });
  }
}

/** Says so when something is owed and the mail kept none of it. */
function warnUseless({ history }: TermedHistory, message: string): Warning[] {
  const { commitments } = history;
  const keeps = commitments.some(
    ({ end }) => end?.how === 'kept' && end.evidence.message === message,
  );
  if (keeps || !commitments.some(stands)) return [];
  return [{ code: 'keeps_nothing', detail: 'It keeps nothing of what is owed.' }];
}
