import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
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
   */
  run(who: string, body: unknown, work: () => Promise<string>): Promise<string> {
    const key = typedIn(body, 'once');
    if (key === '') return work();
    const hash = sha256(JSON.stringify(['form', who, key]));
    return this.units.run(async () => {
      const now = this.clock.now();
      await this.answers.hold(hash);
      const first = await this.answers.find(hash, now);
      if (first !== null) return first.answer;
      const answer = await work();
      await this.answers.keep({ hash, body: hash, status: 303, answer, createdAt: now });
      return answer;
    });
  }
}
