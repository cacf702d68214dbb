import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { parseInstant, type Instant } from '../../kernel/instant';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import type { BulkRun } from '../../store/entities/bulk/bulk-run.entity';
import type { MoveForm } from '../verbs/move.form';
import { tellOf } from '../verbs/move-tell';
import { maybeToCome } from '../verbs/verb/moments';
import { BulkPeopleRepository } from './bulk-people.repository';

/** The part of a run's form that names times. */
interface Timed {
  sendAfter?: string;
  due?: string;
}

/**
 * Judges a run's times once, when it is asked for.
 * @throws InputError as the verb for one application does
 */
export function assertTimes(verb: BulkRun['verb'], form: object, now: Instant): void {
  if (verb === 'move') tellOf(form as MoveForm, now);
  if (verb === 'message') maybeToCome((form as Timed).due, 'due', now);
  if (verb === 'decision' || verb === 'message')
    maybeToCome((form as Timed).sendAfter, 'sendAfter', now);
}

/** A run's form when it reaches an application: a `sendAfter` that passed while the run waited holds nothing back. */
function formAt<Form extends object>(form: Form, now: Instant): Form {
  const { sendAfter, ...rest } = form as Form & Timed;
  if (sendAfter === undefined || parseInstant(sendAfter)! > now) return form;
  return rest as Form;
}

/** What stands in words for the name of whoever reads them. */
export const NAME_MARK = '{name}';

/** A run's form as it is done to one application. */
@Injectable()
export class EachForm {
  constructor(
    private readonly people: BulkPeopleRepository,
    private readonly clock: Clock,
  ) {}

  /** With times as they are now, and words that call the candidate by name. */
  async of(form: object, id: ApplicationId): Promise<object> {
    const now = formAt(form, this.clock.now());
    if (!JSON.stringify(now).includes(NAME_MARK)) return now;
    const name = (await this.people.of([id])).get(id)?.name ?? '';
    const { message } = now as { message?: object };
    return { ...named(now, name), ...(message ? { message: named(message, name) } : {}) };
  }
}

function named<Words extends { subject?: string; body?: string }>(
  words: Words,
  name: string,
): Words {
  const { subject, body } = words;
  return {
    ...words,
    ...(subject === undefined ? {} : { subject: subject.replaceAll(NAME_MARK, () => name) }),
    ...(body === undefined ? {} : { body: body.replaceAll(NAME_MARK, () => name) }),
  };
}
