import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { Journey } from '../../../journey/journey';
import type { Saying, Warning } from '../../../journey/letters/saying';
import { Clock } from '../../../kernel/clock';
import { InputError } from '../../../kernel/errors';
import { newId } from '../../../kernel/ids';
import type { ApplicationId } from '../../../store/entities/hiring/application.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import { Desk } from '../../applications/desk';
import { maybeToCome, warnOutsideHours } from '../verb/moments';
import type { VerbOutcome } from '../verb/verb-answers';
import { Writing } from '../verb/writing';
import { Companions } from './companions';
import { warnUseless, type Draft } from './keeping';
import type { MessageForm } from './message.form';
import { assertFree } from './purposes';

/** Letters in a recruiter's own words. */
@Injectable()
export class Messages {
  constructor(
    private readonly units: UnitOfWork,
    private readonly desk: Desk,
    private readonly companions: Companions,
    private readonly journey: Journey,
    private readonly writing: Writing,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes to a candidate, for one or several of their applications.
   * @throws InputError for a purpose that has a verb of its own, and for an application of somebody else
   */
  write(id: string, caller: Caller, form: MessageForm): Promise<VerbOutcome> {
    assertFree(form.purpose);
    const { alsoFor = [] } = form;
    if (alsoFor.includes(id)) throw new InputError('alsoFor: it speaks for that one anyway');
    return this.units.run(async () => {
      // always in one order, so that two units never wait for each other
      for (const one of [id, ...alsoFor].sort()) await this.journey.hold(one as ApplicationId);
      return this.desk.open(id, caller, form.version, async (application) => {
        const also = await this.companions.of(application, alsoFor, caller);
        return { result: await this.send(application.id, also, caller, form) };
      });
    });
  }

  private async send(
    application: ApplicationId,
    alsoFor: ApplicationId[],
    caller: Caller,
    form: MessageForm,
  ): Promise<VerbOutcome> {
    const now = this.clock.now();
    const due = maybeToCome(form.due, 'due', now);
    const sendAfter = maybeToCome(form.sendAfter, 'sendAfter', now);
    if (due !== undefined && sendAfter !== undefined && sendAfter >= due) {
      throw new InputError('sendAfter must lie before due', 'sent_too_late');
    }
    const desktop = await this.writing.desktop(application);
    const draft: Draft = { message: newId(now), purposes: form.purpose, automated: false, due };
    const others = [];
    for (const other of alsoFor) others.push((await this.writing.desktop(other)).termed);
    const paragraphs = form.body.split(/\n\s*\n/);
    const saying: Saying = {
      ...{ id: draft.message, template: 'message', purposes: form.purpose, automated: false },
      variables: { due: null, subject: form.subject, paragraphs },
      ...{ due, sendAfter, alsoFor },
    };
    const said = await this.writing.send(desktop, saying, caller.id);
    const all: Warning[] = [
      ...warnOutsideHours(desktop.termed.calendar, due),
      ...warnUseless([desktop.termed, ...others], draft, now),
    ];
    return { application, said: [said], warnings: all };
  }
}
