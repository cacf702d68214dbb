import { Injectable } from '@nestjs/common';
import { Terms } from '../../journey/record/terms';
import type { Instant } from '../../kernel/instant';
import type { TaskKind } from '../../store/entities/journey/task.entity';
import { mayNudgeFrom } from '../verbs/requests/nudges';
import { AskedRepository, type TaskOfMine } from './asked.repository';
import type { Of } from './owed.repository';
import type { LastLetter, TaskRow, WaitingRow } from './today.view';

/** More are not shown; the first ones matter. */
const MOST = 50;

/** What waits for people: for colleagues, and for the reader because Lupaus cannot go on alone. */
@Injectable()
export class Asked {
  constructor(
    private readonly stored: AskedRepository,
    private readonly terms: Terms,
  ) {}

  /** What colleagues have not answered. */
  async ofColleagues(of: Of, now: Instant): Promise<WaitingRow[]> {
    const rows: WaitingRow[] = [];
    for (const row of await this.stored.unanswered(of, now, MOST)) {
      const { id, to: whom, what, askedAt, due: dueAt, later, nudgedAt } = row;
      const calendar = await this.terms.calendar(row.calendar);
      const mayNudge = mayNudgeFrom(nudgedAt ?? askedAt, calendar) <= now;
      rows.push({
        ...{ id, whom, what, askedAt, dueAt, later, nudgedAt, ...namesOf(row), mayNudge },
        isOverdue: dueAt < now,
      });
    }
    return rows;
  }

  /** What Lupaus asks somebody to do. */
  async ofReader(owner: string): Promise<TaskRow[]> {
    const rows = await this.stored.tasksOf(owner, MOST);
    return rows.map((row) => {
      const { id, kind, phone, dueAt, createdAt } = row;
      return { id, kind, phone, dueAt, createdAt, ...namesOf(row), path: pathOf(row) };
    });
  }

  /** What somebody can still take back. */
  async lastLetter(author: string, now: Instant): Promise<LastLetter | null> {
    const found = await this.stored.lastWaiting(author, now);
    if (!found) return null;
    const { id: message, subject, candidate, until } = found;
    return { message, subject, candidate, until };
  }
}

function namesOf({ application, candidate, job, jobTitle }: Names) {
  return { application, candidate, job: { id: job, title: jobTitle } };
}
interface Names {
  application: string;
  candidate: string;
  job: string;
  jobTitle: string;
}

/** The page on which a task is done. */
export function pathOf({
  id,
  kind,
  application,
  about,
  promise,
}: Pick<TaskOfMine, 'id' | 'kind' | 'application' | 'about' | 'promise'>): string {
  const base = `/applications/${application}`;
  const paths: Record<TaskKind, string> = {
    call: `${base}/call?task=${id}`,
    // only a date that was given can be changed; else one is given
    new_date: promise === null ? `${base}/promise` : `${base}/reschedule?about=${about ?? ''}`,
    mail_failed: `/outbox/${about ?? ''}`,
    mail_bounced: `/outbox/${about ?? ''}`,
    answer_not_sent: `${base}/reply`,
    say_purpose: `/inbox/${about ?? ''}/purpose`,
    erasure: `/candidates/${about ?? ''}/erase`,
  };
  return paths[kind];
}
