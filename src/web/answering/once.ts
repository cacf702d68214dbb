import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { ConflictError } from '../../kernel/errors';
import { sha256 } from '../../kernel/hash';
import { IdempotentAnswers } from '../../store/idempotent-answers';
import { UnitOfWork } from '../../store/unit-of-work';
import { typedIn } from './answering';

/** A form that is sent twice, by a double click or by going back, does its work once. */
@Injectable()
export class Once {
  constructor(
    private readonly units: UnitOfWork,
    private readonly answers: IdempotentAnswers,
    private readonly clock: Clock,
  ) {}

  /** A new form's own key: for its hidden field `once`. */
  static key(): string {
    return randomUUID();
  }

  /**
   * Does what a form asks for in one unit, unless the same form did already. A form without a key does it always.
   * @param who the caller's id, or whatever else tells one person's forms from another's
   * @returns what the first said: a text, such as the path of the page to go to
   * @throws ConflictError `form_used` when the same form was sent already with something else in it
   */
  run(who: string, body: unknown, work: () => Promise<string>): Promise<string> {
    const key = typedIn(body, 'once');
    if (key === '') return work();
    const hash = sha256(JSON.stringify(['form', who, key]));
    const content = sha256(contentOf(body));
    return this.units.run(async () => {
      const now = this.clock.now();
      await this.answers.hold(hash);
      const first = await this.answers.find(hash, now);
      if (first !== null && first.body !== content) throw used();
      if (first !== null) return first.answer;
      const answer = await work();
      await this.answers.keep({ hash, body: content, status: 303, answer, createdAt: now });
      return answer;
    });
  }
}

/** The fields of a form that say what is wanted, the same for the same words in whatever order they came. */
function contentOf(body: unknown): string {
  const fields = Object.entries(body as object).filter(([name]) => name !== 'once');
  return JSON.stringify(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function used(): ConflictError {
  return new ConflictError(
    'This form was sent already, with other words. Nothing of what is typed now was sent yet: look, and send it again if it should be.',
    undefined,
    'form_used',
  );
}
