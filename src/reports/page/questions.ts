import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Grouping, type PeopleGrouping } from '../ground/grouping';
import type { ReportForm } from './report.form';
import { understand, type Question, type Standpoint } from './question';

/** A question, and whom its answer may name. */
export interface Answerable {
  question: Question;
  people: PeopleGrouping;
}

/** Understands what is asked, and whom the answer may name. */
@Injectable()
export class Questions {
  constructor(private readonly grouping: Grouping) {}

  /** @throws ForbiddenError for somebody else's figures where they may not be looked at */
  async ask(form: ReportForm, caller: Caller, at: Standpoint): Promise<Answerable> {
    const question = understand(form, caller, at);
    const { recruiter, from } = question.selection;
    return { question, people: await this.grouping.narrowed(caller, { recruiter }, from) };
  }
}
