import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThanOrEqual } from 'typeorm';
import { CommitmentRow } from '../../store/entities/journey/commitment-row.entity';
import { JournalRow, type EventId } from '../../store/entities/journey/journal-row.entity';
import { Seal } from '../../store/entities/journey/seal.entity';
import { UnsealedEvent } from '../../store/entities/journey/unsealed-event.entity';
import { DemoRun } from '../../store/entities/settings/demo-run.entity';
import { DAY_MS } from '../../calendar/civil-date';
import { UnitOfWork } from '../../store/unit-of-work';
import {
  FEEDBACK_ASKED,
  FEEDBACK_DECLINED,
  FEEDBACK_GIVEN,
  HANDED_LATE,
  MACHINE,
  NONE,
  SELF_REPORTED,
  TRANSPORT,
  type LedgerOutcome,
  type LedgerRow,
} from './columns';

/** Up to where the journal was read. */
export interface Standing {
  /** The newest seal's number, 0 for none, and its head. */
  number: number;
  head: string | null;
  /** Demonstrations that came and went: they take journals along. */
  demos: string;
}

const PART = 500;
/** So many days are read one by one, and all that comes later at once: little is due in so long a time. */
const MOST_DAYS = 200;
const EVER = 8_640_000_000_000_000;
const IDS = 500;
/** More than these since are not worth a look at each; most seals hold few events. */
const MOST_SEALS = 2000;
const MOST_EVENTS = 50_000;

/** Reads commitments into the ledger, and which applications have changed since. */
@Injectable()
export class LedgerRows {
  constructor(private readonly units: UnitOfWork) {}

  async standing(): Promise<Standing> {
    const { manager } = this.units;
    const select = { number: true, head: true } as const;
    const [last] = await manager.find(Seal, { select, order: { number: 'DESC' }, take: 1 });
    const demos = await manager.find(DemoRun, { select: { id: true, removedAt: true } });
    return {
      ...{ number: last?.number ?? 0, head: last?.head ?? null },
      demos: demos.map(({ id, removedAt }) => `${id}/${removedAt ?? ''}`).join(' '),
    };
  }

  /** False while rows are still as an older version judged them. */
  async isJudged(): Promise<boolean> {
    return !(await this.units.manager.existsBy(CommitmentRow, { stage: IsNull() }));
  }

  /**
   * The applications of which anything was recorded after a standing: every event is in a seal after that one, or in
   * none yet, in whatever order they were committed.
   * @returns null where the chain was made anew, or too much happened
   */
  async changedSince({ number, head }: Standing): Promise<string[] | null> {
    const { manager } = this.units;
    const order = { number: 'ASC' } as const;
    const where = { number: MoreThanOrEqual(number) };
    const seals = await manager.find(Seal, { where, order, take: MOST_SEALS });
    if (number > 0 && seals.shift()?.head !== head) return null;
    if (seals.length >= MOST_SEALS - 1) return null;
    const waiting = await manager.find(UnsealedEvent);
    const events = [...seals.flatMap((seal) => seal.events), ...waiting.map(({ event }) => event)];
    if (events.length > MOST_EVENTS) return null;
    const changed = new Set<string>();
    for (const ids of partsOf<EventId>(events)) {
      const select = { id: true, application: true } as const;
      const rows = await manager.find(JournalRow, { select, where: { id: In(ids) } });
      for (const { application } of rows) changed.add(application);
    }
    return [...changed];
  }

  /** The rows of some applications. */
  async of(applications: readonly string[]): Promise<LedgerRow[]> {
    const rows: LedgerRow[] = [];
    for (const ids of partsOf(applications)) {
      const marks = ids.map((_, i) => `$${i + 1}`).join(', ');
      rows.push(...(await this.read(() => `a."id" IN (${marks})`, ids)));
    }
    return rows;
  }

  /** What falls due from an instant on, a day at a time; silences of which that is when they become too long. */
  async *since(from: number): AsyncGenerator<LedgerRow[]> {
    for (let day = 0; day <= MOST_DAYS; day++) {
      const [first, end] = [
        from + day * DAY_MS,
        day < MOST_DAYS ? from + (day + 1) * DAY_MS : EVER,
      ];
      yield await this.read((due) => `${due} >= $1 AND ${due} < $2`, [first, end]);
    }
  }

  /** All rows, some applications at a time. */
  async *all(): AsyncGenerator<LedgerRow[]> {
    for (let after = ''; ;) {
      const ids = await this.units.manager.query<{ id: string }[]>(
        `SELECT "id" FROM applications WHERE "id" > $1 ORDER BY "id" LIMIT ${PART}`,
        [after],
      );
      const last = ids.at(-1)?.id;
      if (last === undefined) return;
      yield await this.read(() => `a."id" > $1 AND a."id" <= $2`, [after, last]);
      after = last;
    }
  }

  /** One text for each application, one more for its silences: drivers are slow at many rows. */
  private async read(
    where: (due: string) => string,
    values: readonly (string | number)[],
  ): Promise<LedgerRow[]> {
    const isSqlite = this.units.manager.connection.options.type === 'sqlite';
    const found: Read[] = [];
    for (const { table, line, due } of LINES) {
      const joined = isSqlite ? `group_concat(${line})` : `string_agg(${line}, ',')`;
      const some = await this.units.manager.query<Read[]>(
        `SELECT a."id", a."candidate", a."calendar", ${joined} AS "lines" FROM applications a
         JOIN ${table} c ON c."application" = a."id"
         WHERE ${where(due)} GROUP BY a."id", a."candidate", a."calendar"`,
        [...values],
      );
      found.push(...some);
    }
    return found.flatMap(({ lines, ...of }) => lines.split(',').map((line) => rowOf(of, line)));
  }
}

interface Of {
  id: string;
  candidate: string;
  calendar: string;
}
type Read = Of & { lines: string };

const flag = (name: string, value: number) => `(CASE WHEN c."${name}" THEN ${value} ELSE 0 END)`;
const maybe = (name: string) => `COALESCE(CAST(c."${name}" AS text), '')`;
const FLAGS = [
  ...[flag('keptByMachine', MACHINE), flag('lateInTransport', TRANSPORT)],
  ...[flag('selfReported', SELF_REPORTED), flag('handedLate', HANDED_LATE)],
  `(CASE c."feedback" WHEN 'asked' THEN ${FEEDBACK_ASKED} WHEN 'given' THEN ${FEEDBACK_GIVEN}
    WHEN 'declined' THEN ${FEEDBACK_DECLINED} ELSE 0 END)`,
].join(' + ');
const BECAME = `COALESCE(CASE WHEN c."scored" OR c."outcome" <> 'kept' THEN c."outcome"
  WHEN c."outcome" IS NOT NULL THEN 'unscored' END, 'stands')`;
const LINE = [
  ...[`CAST(c."dueAt" AS text)`, BECAME, `c."chargedTo"`, `c."owner"`, `c."job"`, `c."rule"`],
  ...[`CAST(${FLAGS} AS text)`, maybe('takenBusinessMs'), maybe('overdueBusinessMs')],
  ...[`COALESCE(c."stage", '')`, maybe('timelyBusinessMs'), `CAST(c."openedAt" AS text)`],
].join(` || ' ' || `);
// silences have the same fields
const SILENT = [
  ...[`CAST(c."longAt" AS text)`, `'silent'`, `c."owner"`, `c."owner"`, `c."job"`, `''`],
  ...[`'0'`, `''`, `''`, `c."stage"`, `'0'`, `CAST(c."since" AS text)`],
].join(` || ' ' || `);
const LINES = [
  { table: 'commitments', line: LINE, due: `c."dueAt"` },
  { table: 'silences', line: SILENT, due: `c."longAt"` },
];

function rowOf({ id, candidate, calendar }: Of, line: string): LedgerRow {
  const fields = line.split(' ');
  // one literal: a million are made of it
  return {
    application: id,
    candidate,
    calendar,
    dueAt: Number(fields[0]),
    became: fields[1] as LedgerOutcome,
    chargedTo: fields[2]!,
    owner: fields[3]!,
    job: fields[4]!,
    rule: fields[5]!,
    flags: Number(fields[6]),
    taken: fields[7] === '' ? NONE : Number(fields[7]),
    overdue: fields[8] === '' ? NONE : Number(fields[8]),
    stage: fields[9]!,
    timely: Number(fields[10]),
    openedAt: Number(fields[11]),
  };
}

function* partsOf<T>(items: readonly T[]): Generator<T[]> {
  for (let from = 0; from < items.length; from += IDS) yield items.slice(from, from + IDS);
}
