import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { Clock } from '../../kernel/clock';
import { NotFoundError } from '../../kernel/errors';
import { CSV_TYPE, written } from '../page/csv';
import { ApiFairness } from './api-fairness';
import { FACTS, type Fact } from './facts';
import { FairnessQuery } from './fairness.form';
import type { CasesView, FairnessReportView } from './fairness.view';

/** What could be gaming: facts with what they are counted from, for HR of everybody, for a recruiter their own. */
@AllowedTo('recruiter')
@Controller('api/v1/reports')
export class FairnessController {
  constructor(
    private readonly fairness: ApiFairness,
    private readonly clock: Clock,
  ) {}

  /** The facts of [from, to) per recruiter; per team where no ground for figures per person is recorded. */
  @Get('fairness')
  report(@SignedIn() caller: Caller, @Query() form: FairnessQuery): Promise<FairnessReportView> {
    return this.fairness.report(form, caller, this.clock.now());
  }

  /** The same as a file. */
  @Get('fairness.csv')
  @ApiProduces('text/csv')
  @Header('content-type', CSV_TYPE)
  async file(@SignedIn() caller: Caller, @Query() form: FairnessQuery): Promise<string> {
    const { recruiters } = await this.fairness.report(form, caller, this.clock.now());
    const lines = recruiters.flatMap(({ recruiter, facts }) =>
      facts.map(({ fact, count, of, share }) => ({ ...recruiter, fact, count, of, share })),
    );
    return written(lines, {
      ...{ id: ({ id }) => id, name: ({ name }) => name, fact: ({ fact }) => fact },
      ...{ count: ({ count }) => count, of: ({ of }) => of, share: ({ share }) => share },
    });
  }

  /** What one number counts, in order of time. */
  @Get('fairness/:fact')
  list(
    @Param('fact') fact: string,
    @SignedIn() caller: Caller,
    @Query() form: FairnessQuery,
  ): Promise<CasesView> {
    const known = FACTS.find((one): one is Fact => one === fact);
    if (!known) throw new NotFoundError(`There is no such fact; there are ${FACTS.join(', ')}.`);
    return this.fairness.list(known, form, caller, this.clock.now());
  }
}
