import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { pageOf, readCursor, type Page } from '../../../forms/cursor';
import { PAGE } from '../../../forms/page.form';
import { formatInstant, parseInstant, type Instant } from '../../../kernel/instant';
import type { CommitmentRow } from '../../../store/entities/journey/commitment-row.entity';
import { Scope } from '../../jobs/scope';
import type { ApplicationItem, NextDue } from './application-item.view';
import type { ApplicationsForm } from './applications.form';
import { ApplicationsListRepository, type ListedApplication } from './applications-list.repository';

/** The applications as the API lists them. */
@Injectable()
export class ApplicationsList {
  constructor(
    private readonly stored: ApplicationsListRepository,
    private readonly scope: Scope,
  ) {}

  /**
   * Those that the caller sees, newest first.
   * @param now what is due before it is overdue
   * @param candidate only theirs
   * @throws InputError for an unknown owner; NotFoundError for a job that is not theirs
   */
  async page(
    form: ApplicationsForm,
    caller: Caller,
    now: Instant,
    candidate?: string,
  ): Promise<Page<ApplicationItem>> {
    const { job, owner, status, stage, changedSince, cursor, limit = PAGE } = form;
    const before = readCursor(cursor, ['string'])?.[0];
    const within = await this.scope.of(caller, { job, owner });
    const since = changedSince === undefined ? null : parseInstant(changedSince)!;
    const changed = since === null ? undefined : { since, now };
    const filter = { ...within, status, stage, candidate, before, changed };
    const { items, next } = pageOf(await this.stored.list(filter, limit + 1), limit, ({ id }) => [
      id,
    ]);
    const owed = new Map<string, CommitmentRow[]>();
    for (const row of await this.stored.standing(items.map(({ id }) => id))) {
      owed.set(row.application, [...(owed.get(row.application) ?? []), row]);
    }
    return { items: items.map((row) => itemOf(row, owed.get(row.id) ?? [], now)), next };
  }
}

function itemOf(
  row: ListedApplication,
  owed: readonly CommitmentRow[],
  now: Instant,
): ApplicationItem {
  const { id, status, version } = row;
  const overdue = owed.filter(({ dueAt }) => dueAt < now).map(({ dueAt }) => dueAt);
  const changedAt = Math.max(row.touchedAt, ...overdue) as Instant;
  const [due] = owed;
  return {
    ...{ id, status, version, receivedAt: formatInstant(row.receivedAt) },
    changedAt: formatInstant(changedAt),
    candidate: { id: row.candidate, name: row.candidateName },
    job: { id: row.job, title: row.title },
    stage: { id: row.stage, name: row.stageName, kind: row.stageKind },
    owner: { id: row.owner, name: row.ownerName },
    addressFails: row.fails !== null,
    nextDue: due === undefined ? null : nextDue(due, now),
  };
}

function nextDue({ rule, title, dueAt }: CommitmentRow, now: Instant): NextDue {
  const status = dueAt < now ? 'overdue' : 'open';
  return { rule, title, dueAt: formatInstant(dueAt), status };
}
