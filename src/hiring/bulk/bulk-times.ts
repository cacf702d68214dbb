import { parseInstant, type Instant } from '../../kernel/instant';
import type { BulkRun } from '../../store/entities/hiring/bulk-run.entity';
import type { MoveForm } from '../verbs/move.form';
import { tellOf } from '../verbs/move-tell';
import { maybeToCome } from '../verbs/verb/moments';

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
export function formAt<Form extends object>(form: Form, now: Instant): Form {
  const { sendAfter, ...rest } = form as Form & Timed;
  if (sendAfter === undefined || parseInstant(sendAfter)! > now) return form;
  return rest as Form;
}
