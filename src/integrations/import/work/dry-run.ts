import { Injectable } from '@nestjs/common';
import type { Arrival } from '../../../hiring/intake/arrival';
import { Intake } from '../../../hiring/intake/intake';
import { Terms } from '../../../journey/record/terms';
import { addressKey } from '../../../kernel/address';
import type { Instant } from '../../../kernel/instant';
import { foldApplication } from '../../../sla/engine/fold';
import { isBroken, judge } from '../../../sla/report/verdict';
import type { ImportRow } from '../../../store/entities/import/import-row.entity';
import type { ImportRun } from '../../../store/entities/import/import-run.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import type { BadRow, ImportedApplication } from '../draft';
import type { FirstRow, ImportCounts } from '../runs/import-choices';
import { isBadRow } from './file-reader';
import type { Resolved, Resolver } from '../meaning/resolver';
import { arrivalOf } from '../meaning/story';
import { reason } from '../rows/reasons';

/** Rows that are shown as they would be. */
const SHOWN = 20;

/** What was seen so far. */
export interface Seen {
  counts: ImportCounts;
  first: FirstRow[];
  /** The line of each application of the file, by what tells it apart. */
  lines: Map<string, number>;
  rows: ImportRow[];
}

/** Looks at rows as they would be. */
@Injectable()
export class DryRun {
  constructor(
    private readonly units: UnitOfWork,
    private readonly intake: Intake,
    private readonly terms: Terms,
  ) {}

  /** Keeps in mind a row that was looked at before, so that a later one that says the same is found. */
  note(row: ImportedApplication | BadRow, resolver: Resolver, seen: Seen): void {
    const one = isBadRow(row) ? row : resolver.resolve(row);
    if (!('why' in one)) lineBefore(one, seen);
  }

  async look(
    batch: readonly (ImportedApplication | BadRow)[],
    resolver: Resolver,
    run: ImportRun,
    now: Instant,
    seen: Seen,
  ): Promise<void> {
    const resolved: Resolved[] = [];
    for (const row of batch) {
      const one = isBadRow(row) ? row : resolver.resolve(row);
      if (isBadRow(one as BadRow)) this.leaveOut(run, one as BadRow, 'bad', seen);
      else if (!this.isRepeated(one as Resolved, run, seen)) resolved.push(one as Resolved);
    }
    const chosen = { promises: 'for_the_record', mails: false } as const;
    const arrivals = resolved.map((one) => arrivalOf(one, chosen, now));
    const known = await this.units.snapshot(() => this.intake.areKnown(arrivals));
    for (const [i, one] of resolved.entries()) {
      this.show(one, known[i]! ? 'known' : 'new', seen);
      if (known[i]) seen.counts.known++;
      else await this.count(one, arrivals[i]!, now, seen.counts);
    }
  }

  private async count(
    { row, candidate }: Resolved,
    { events, job }: Arrival,
    now: Instant,
    counts: ImportCounts,
  ): Promise<void> {
    counts.new++;
    if (row.status !== 'active') counts.ended++;
    if (row.externalId === null && candidate.email === null) counts.nameless++;
    if (row.appliedAt === null) {
      counts.undated++;
      return;
    }
    const policy = await this.terms.policy(job.policy);
    const calendar = await this.terms.calendar(job.calendar);
    const history = foldApplication(policy, calendar, events, now);
    counts.broken += judge('', history, calendar, now).filter(isBroken).length;
  }

  /** Whether a line before says the same. */
  private isRepeated(one: Resolved, run: ImportRun, seen: Seen): boolean {
    const before = lineBefore(one, seen);
    if (before === null) return false;
    const why = reason(before.isOther ? 'same_person' : 'same_as', before.line);
    this.leaveOut(run, { line: one.row.line, column: null, why }, 'duplicate', seen);
    this.show(one, 'duplicate', seen);
    return true;
  }

  private leaveOut(
    run: ImportRun,
    { line, column, why }: BadRow,
    outcome: 'bad' | 'duplicate',
    { counts, rows }: Seen,
  ): void {
    if (outcome === 'bad') counts.bad++;
    else counts.duplicates++;
    rows.push({
      ...{ run: run.id, line, outcome, application: null, candidate: null },
      ...{ madeCandidate: false, events: 0, column, why },
    });
  }

  private show(
    { row, job, stage, owner, candidate }: Resolved,
    outcome: FirstRow['outcome'],
    { first }: Seen,
  ): void {
    if (first.length >= SHOWN && row.line > first.at(-1)!.line) return;
    first.push({
      ...{ line: row.line, candidate: candidate.name, email: candidate.email, job: job.title },
      ...{ stage: stage.name, owner: owner.name, status: row.status, appliedAt: row.appliedAt },
      outcome,
    });
    first.sort((a, b) => a.line - b.line).splice(SHOWN);
  }
}

/** A line before by which a row is no new application, and whether only the address of both is the same. */
interface Before {
  line: number;
  isOther: boolean;
}

/** The line that says the same, as the intake will find it; null for the first of its kind, which is kept in mind. */
function lineBefore({ row, job, externalId, candidate }: Resolved, { lines }: Seen): Before | null {
  const address = candidate.email === null ? null : addressKey(candidate.email);
  const id = externalId === null ? null : `${job.id}/${externalId}`;
  const underWay = address !== null && row.status === 'active' ? `${job.id} ${address}` : null;
  const then = address === null ? null : `${job.id} ${address} ${row.appliedAt ?? ''}`;
  const known = (key: string | null) => (key === null ? undefined : lines.get(key));
  const same = known(id) ?? (id === null ? known(then) : undefined);
  if (same !== undefined) return { line: same, isOther: false };
  const other = known(underWay);
  if (other !== undefined) return { line: other, isOther: id !== null };
  for (const key of [id, underWay, then]) {
    if (key !== null && !lines.has(key)) lines.set(key, row.line);
  }
  return null;
}
