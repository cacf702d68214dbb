import { Injectable } from '@nestjs/common';
import type { Asked, Case, Gathered, Gatherer } from '../case';
import { Acts } from './acts.repository';

/** Applications that had ended and were taken up again. */
@Injectable()
export class Reopenings implements Gatherer {
  constructor(private readonly acts: Acts) {}

  async gather(asked: Asked): Promise<Gathered> {
    const acts = await this.acts.of(['application.reopened'], asked);
    const cases = acts.map(({ id, actor: person, application, at }): Case => ({
      ...{ id, person, application, at, commitment: null },
      ...{ facts: ['reopened'], details: [] },
    }));
    return { base: null, of: new Map(), cases };
  }
}
