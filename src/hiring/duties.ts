import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Sweep } from '../journey/sweep/sweep';
import { IdempotentAnswers } from '../store/idempotent-answers';
import { Surveys } from './survey/surveys';
import { Absences } from './verbs/absences/absences';
import { Presuming } from './verbs/meetings/presuming';
import { Stopping } from './verbs/assignments/stopping';

/** What the sweep does for this room: facts that only the time brings, before anything is noticed. */
@Injectable()
export class Duties implements OnModuleInit {
  constructor(
    private readonly sweep: Sweep,
    private readonly interviews: Presuming,
    private readonly assignments: Stopping,
    private readonly absences: Absences,
    private readonly answers: IdempotentAnswers,
    private readonly surveys: Surveys,
  ) {}

  onModuleInit(): void {
    const { sweep, interviews, assignments, absences, answers, surveys } = this;
    sweep.begin({ name: 'interviews', run: (asOf) => interviews.presumeHeld(asOf) });
    sweep.begin({ name: 'assignments', run: () => assignments.pauseDelivered() });
    sweep.begin({ name: 'absences', run: (asOf) => absences.begin(asOf) });
    sweep.end({ name: 'surveys', run: (asOf) => surveys.ask(asOf) });
    sweep.end({ name: 'old answers', run: (asOf) => answers.forgetOld(asOf) });
  }
}
