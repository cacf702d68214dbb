import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { pageOf, readCursor } from '../../forms/cursor';
import { PAGE } from '../../forms/page.form';
import { Sight } from '../../hiring/jobs/sight.repository';
import { teamName } from '../ground/grouping';
import type { Question, Standpoint } from '../page/question';
import { Questions } from '../page/questions';
import type { ReportForm } from '../page/report.form';
import { Silences, type SilenceRow } from './silences.repository';

/** An application whose candidate was left without a word. */
export interface SilenceLine extends Pick<SilenceRow, 'id' | 'application' | 'since' | 'longAt'> {
  job: { id: string; title: string };
  /** Null where the one who asks does not see the application any more. */
  candidate: string | null;
  /** Who answered for it then; where persons may not be looked at, their team. */
  person: { id: string; name: string };
  isNamed: boolean;
  endedAt: SilenceRow['endedAt'];
}

/** The applications behind the number of those left silent, and how many they are. */
export interface SilenceList {
  question: Question;
  total: number;
  items: SilenceLine[];
  next: string | null;
}

/** Who was left silent. */
@Injectable()
export class SilenceLists {
  constructor(
    private readonly silences: Silences,
    private readonly sight: Sight,
    private readonly questions: Questions,
  ) {}

  /**
   * A page of them, in the order in which the silence was too long.
   * @throws InputError for an address that asks for what cannot be; NotFoundError for somebody else's; ForbiddenError
   * `no_ground` where persons may not be looked at
   */
  async page(form: ReportForm, caller: Caller, at: Standpoint): Promise<SilenceList> {
    const { question, people } = await this.questions.ask(form, caller, at);
    const { selection, now } = question;
    const { cursor, limit = PAGE } = form;
    const after = readCursor(cursor, ['number', 'string']);
    const rows = await this.silences.list(selection, now, { after, limit: limit + 1 });
    const { items, next } = pageOf(rows, limit, ({ longAt, id }) => [longAt, id]);
    const jobs = await this.sight.jobsOf(caller);
    return {
      ...{ question, next, total: await this.silences.count(selection, now) },
      items: items.map(({ job, jobTitle, candidate, person, personName, ...row }) => {
        const key = people.keyOf(person, row.longAt);
        const isNamed = key === person;
        return {
          ...row,
          job: { id: job, title: jobTitle },
          candidate: jobs === null || jobs.some((one) => one === job) ? candidate : null,
          person: { id: key, name: isNamed ? personName : teamName(key) },
          isNamed,
        };
      }),
    };
  }
}
