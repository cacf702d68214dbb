import { Injectable } from '@nestjs/common';
import { answer, goTo, type PageReply } from '../../answering/answering';
import { Once } from '../../answering/once';
import { lostPage } from '../link/lost.page';
import { problemIn } from '../problems';
import type { Door } from '../door';
import { Visits, type Visit } from '../visits';
import type { Act } from './done.page';

/** Something that a candidate does with a form. */
export interface Doing {
  /** @throws LupausError of what the candidate can mend */
  work: (visit: Visit) => Promise<void>;
  /** The page once more, with what was wrong in the candidate's language. */
  again: (visit: Visit, problem: string) => Promise<string> | string;
  /** What was done, for the page that says what happens next. */
  done: Act;
}

/** The small pages on which candidates do something: each shown, done once, and followed by what happens next. */
@Injectable()
export class Acting {
  constructor(
    private readonly visits: Visits,
    private readonly once: Once,
  ) {}

  show(door: Door, page: (visit: Visit) => Promise<string> | string): Promise<string> {
    return this.visits.enter(door, (visit) =>
      this.mending(door.reply, visit, async () => page(visit), { again: page }),
    );
  }

  /** Does it, once for each form that was shown, and goes to what happens next. */
  do(door: Door, doing: Doing): Promise<string> {
    return this.visits.enter(door, (visit) => {
      const work = async () => {
        const goal = await this.once.run(visit.candidate.id, door.request.body, async () => {
          await doing.work(visit);
          return `/my/${visit.application.id}/done/${doing.done}`;
        });
        return goTo(door.reply, goal);
      };
      return this.mending(door.reply, visit, work, doing);
    });
  }

  /** What is not theirs gets the page of what cannot be shown; all else the page again. */
  private mending(
    reply: PageReply,
    visit: Visit,
    work: () => Promise<string>,
    { again }: Pick<Doing, 'again'>,
  ): Promise<string> {
    const { reader, company } = visit;
    return answer(reply, work, (detail, code) =>
      code === 'not_found'
        ? lostPage(reader, company, null)
        : again(visit, problemIn(reader.locale, code, detail)),
    );
  }
}
