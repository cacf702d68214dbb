import { Injectable } from '@nestjs/common';
import type { Asked, Case, Gathered, Gatherer } from '../case';
import { OwedThen, type Owed } from './owed.repository';

/** What was told, and how much of it by the recruiter's own word: in a call, a meeting or a text. */
@Injectable()
export class Answers implements Gatherer {
  constructor(private readonly owed: OwedThen) {}

  async gather(asked: Asked, isList: boolean): Promise<Gathered> {
    const of = await this.owed.answered(asked);
    if (!isList) {
      return { base: 'answered', of, cases: [], counts: await this.owed.selfReported(asked) };
    }
    return { base: 'answered', of, cases: (await this.owed.selfReportedOnes(asked)).map(caseOf) };
  }
}

function caseOf({ id, person, application, endedAt, dueAt }: Owed): Case {
  const details = [{ code: 'due', at: dueAt }] as const;
  const at = endedAt ?? dueAt;
  return { id, person, application, at, commitment: id, facts: ['selfReported'], details };
}
