import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import type { Instant } from '../../kernel/instant';
import type { Selection } from '../figures/selection';
import { Grouping, type PeopleGrouping } from '../ground/grouping';
import type { Filter, ReportForm } from './report.form';
import { understand, type Question, type Standpoint } from './question';
import { Titles } from './titles.repository';

/** A question, and whom its answer may name. */
export interface Answerable {
  question: Question;
  people: PeopleGrouping;
}

/** Understands what is asked, and whom the answer may name. */
@Injectable()
export class Questions {
  constructor(
    private readonly grouping: Grouping,
    private readonly titles: Titles,
  ) {}

  /**
   * As `understand`, with the people of a team and the jobs of a department as they are now.
   * @throws ForbiddenError `no_ground` for somebody else's figures where they may not be looked at
   */
  async ask(form: ReportForm, caller: Caller, at: Standpoint): Promise<Answerable> {
    const question = understand(form, caller, at);
    const { selection } = question;
    const { people, among } = await this.narrow(question.filters, caller, selection.from);
    return { question: { ...question, selection: { ...selection, ...among } }, people };
  }

  /**
   * Whom figures may name that are narrowed to that, who is in the team and which jobs are of the department, as of now.
   * @param since when the period begins
   * @throws ForbiddenError `no_ground`
   */
  async narrow(
    {
      recruiter,
      team,
      department,
    }: Pick<Record<Filter, string | null>, 'recruiter' | 'team' | 'department'>,
    caller: Caller,
    since: Instant | null,
  ): Promise<{ people: PeopleGrouping; among: Pick<Selection, 'people' | 'jobs'> }> {
    const people = await this.grouping.narrowed(caller, { recruiter, team }, since);
    const among = {
      people: team === null ? null : people.peopleOf(team),
      jobs: department === null ? null : await this.titles.jobsOf(department),
    };
    return { people, among };
  }
}
