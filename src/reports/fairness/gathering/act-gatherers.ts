import { Injectable } from '@nestjs/common';
import { Decisions } from './decisions';
import { HandOvers } from './hand-overs';
import { NewDates } from './new-dates';
import { Pauses } from './pauses';
import { Reopenings } from './reopenings';

/** What is found in the journal. */
@Injectable()
export class ActGatherers {
  constructor(
    readonly pauses: Pauses,
    readonly handOvers: HandOvers,
    readonly dates: NewDates,
    readonly decisions: Decisions,
    readonly reopenings: Reopenings,
  ) {}
}
