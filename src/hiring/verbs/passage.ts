import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Sweep } from '../../journey/sweep/sweep';
import { Absences } from './absences/absences';
import { Presuming } from './meetings/presuming';
import { Stopping } from './assignments/stopping';

/** What happens to applications because the time has come: facts that the sweep must know before it notices anything. */
@Injectable()
export class Passage implements OnModuleInit {
  constructor(
    private readonly sweep: Sweep,
    private readonly presuming: Presuming,
    private readonly stopping: Stopping,
    private readonly absences: Absences,
  ) {}

  onModuleInit(): void {
    this.sweep.begin({ name: 'interviews', run: (asOf) => this.presuming.presumeHeld(asOf) });
    this.sweep.begin({ name: 'assignments', run: () => this.stopping.pauseDelivered() });
    // last: what an interview opens may fall due in an absence
    this.sweep.begin({ name: 'absences', run: (asOf) => this.absences.begin(asOf) });
  }
}
