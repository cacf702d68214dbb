import { Injectable } from '@nestjs/common';
import type { Asked, Gathered, Gatherer } from './case';
import { BASE_OF, type Fact } from './facts';
import { ActGatherers } from './gathering/act-gatherers';
import { Answers } from './gathering/answers';
import { LoggedCalls } from './gathering/calls.repository';
import { Waivers } from './gathering/waivers';

/** Finds what is counted, each fact where it is. */
@Injectable()
export class Gatherers {
  private readonly all: Readonly<Record<string, Gatherer>>;

  constructor(acts: ActGatherers, calls: LoggedCalls, answers: Answers, waivers: Waivers) {
    const { pauses, handOvers, dates, decisions, reopenings } = acts;
    this.all = {
      ...{ pauses, handOvers, dates, calls, answered: answers, questions: waivers, decisions },
      none: reopenings,
    };
  }

  /** Everything, how many there are. */
  async everything(asked: Asked): Promise<Gathered[]> {
    const found: Gathered[] = [];
    for (const one of Object.values(this.all)) found.push(await one.gather(asked, false));
    return found;
  }

  /** What one fact is counted from. */
  of(fact: Fact, asked: Asked): Promise<Gathered> {
    return this.all[BASE_OF[fact] ?? 'none']!.gather(asked, true);
  }
}
