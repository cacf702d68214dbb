import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Users } from '../../accounts/users';
import { Zone } from '../../calendar/zone';
import { Organisations } from '../../hiring/organisation/organisations.repository';
import { InputError } from '../../kernel/errors';
import { parseInstant, type Instant } from '../../kernel/instant';
import { stageIn, type Selection } from '../figures/selection';
import { Sums } from '../figures/sums.repository';
import type { PeopleGrouping } from '../ground/grouping';
import { askedOf } from '../page/question';
import { Questions } from '../page/questions';
import type { FiguresForm } from './figures.form';

/** Understands what programs ask about. */
@Injectable()
export class ApiQuestions {
  constructor(
    private readonly questions: Questions,
    private readonly sums: Sums,
    private readonly users: Users,
    private readonly organisations: Organisations,
  ) {}

  /**
   * What is asked about, and whom the answer may name. A recruiter asks about themselves, whatever they say.
   * @throws InputError, NotFoundError for somebody else's figures, ForbiddenError `no_ground`
   */
  async ask(
    form: FiguresForm,
    caller: Caller,
  ): Promise<{ selection: Selection; people: PeopleGrouping }> {
    const { team = null, job = null, department = null, rule = null, stage = null } = form;
    const [from, to] = [instantOf(form.from), instantOf(form.to)];
    if (from !== null && to !== null && from >= to) throw new InputError('from must be before to');
    const recruiter = askedOf(await this.idOf(form.recruiter, caller), caller);
    // without a beginning it is all that there is
    const since = from ?? (await this.sums.firstDue());
    const { people, among } = await this.questions.narrow(
      { recruiter, team, department },
      caller,
      since,
    );
    return {
      selection: { from, to, recruiter, job, rule, stage: stageIn(stage), ...among },
      people,
    };
  }

  /** By whose clock days and weeks begin. */
  async zoneOf(caller: Caller): Promise<Zone> {
    const { timezone } = await this.users.of(caller.id);
    return Zone.named(timezone ?? (await this.organisations.the()).timezone);
  }

  private async idOf(named: string | undefined, caller: Caller): Promise<string | undefined> {
    if (named === undefined) return undefined;
    return named === 'me' ? caller.id : (await this.users.named(named, 'recruiter')).id;
  }
}

function instantOf(text: string | undefined): Instant | null {
  return text === undefined ? null : parseInstant(text);
}
