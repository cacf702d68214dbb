import { Injectable } from '@nestjs/common';
import { seesAll, type Caller } from '../../accounts/caller';
import { Grouping } from '../ground/grouping';
import type { Question } from '../page/question';
import { Answers } from './answers.repository';
import { voicesOf, type Voices } from './voices';

/** What candidates said in a period of those who answered for them. */
@Injectable()
export class VoiceReport {
  constructor(
    private readonly grouping: Grouping,
    private readonly answers: Answers,
  ) {}

  /**
   * By person, or by team where persons may not be looked at; a recruiter's own are theirs.
   * @returns null where the question is narrowed to a job, a department, a rule or a stage: few would be left, and who
   * they are could be guessed
   */
  async of(
    { filters, selection }: Pick<Question, 'filters' | 'selection'>,
    caller: Caller,
  ): Promise<Voices | null> {
    const { recruiter, team, job, department, rule, stage } = filters;
    if ([job, department, rule, stage].some((one) => one !== null)) return null;
    const since = selection.from;
    const isOwn = !seesAll(caller) || recruiter === caller.id;
    const people = await this.grouping.of(caller, { since, isOwn });
    const given = await this.answers.given(selection.to, recruiter);
    const asked = given.filter(({ owner }) => team === null || people.teamOf(owner) === team);
    const answers = asked.map(({ owner, ...said }) => ({ ...said, key: people.keyOf(owner) }));
    return voicesOf(answers, selection);
  }
}
