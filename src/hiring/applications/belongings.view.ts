import { maskedStatusLinks } from '../../journey/letters/status-links';
import { formatInstant } from '../../kernel/instant';
import type { User } from '../../store/entities/accounts/user.entity';
import type { Task } from '../../store/entities/journey/task.entity';
import { timeOrNull } from '../jobs/job.view';
import type { Belongings } from './belongings.repository';
import type { BelongingsView, OwnTaskView } from './belongings-parts.view';

/** What belongs to an application, as the API shows it. */
export function belongingsEntries(
  { interviews, assignments, requests, received, tasks }: Belongings,
  users: ReadonlyMap<string, User>,
): Pick<BelongingsView, keyof BelongingsView> {
  return {
    interviews: interviews.map(({ id, starts, ends, status }) => ({
      ...{ id, starts: formatInstant(starts), ends: formatInstant(ends), status },
    })),
    assignments: assignments.map(({ id, text, due, givenAt, returnedAt }) => ({
      ...{ id, text, due: formatInstant(due), givenAt: formatInstant(givenAt) },
      returnedAt: timeOrNull(returnedAt),
    })),
    requests: requests.map(({ id, asker, to, wants, what, choice, answer, ...times }) => ({
      ...{ id, asker: { id: asker, name: users.get(asker)?.name ?? asker }, to, what, answer },
      ...{ wants: wants ?? 'answer', choice, later: timeOrNull(times.later) },
      ...{ due: formatInstant(times.due), askedAt: formatInstant(times.askedAt) },
      answeredAt: timeOrNull(times.answeredAt),
    })),
    tasks: tasks.map(taskEntry),
    received: received.map(({ id, channel, kind, subject, text, receivedAt, waivedAt }) => ({
      ...{ id, channel, kind, subject, text: maskedStatusLinks(text) },
      receivedAt: formatInstant(receivedAt),
      waivedAt: timeOrNull(waivedAt),
    })),
  };
}

function taskEntry({ id, kind, purposes, about, text, dueAt, createdAt }: Task): OwnTaskView {
  const times = { dueAt: timeOrNull(dueAt), createdAt: formatInstant(createdAt) };
  return { id, kind, purposes, about, text: text && maskedStatusLinks(text), ...times };
}
