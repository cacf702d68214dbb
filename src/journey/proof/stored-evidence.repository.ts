import { Injectable } from '@nestjs/common';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { CommitmentRow } from '../../store/entities/journey/commitment-row.entity';
import { EventText } from '../../store/entities/journey/event-text.entity';
import { JournalRow } from '../../store/entities/journey/journal-row.entity';
import { Silence } from '../../store/entities/journey/silence.entity';
import { Seal } from '../../store/entities/journey/seal.entity';
import { TermsVersion } from '../../store/entities/journey/terms-version.entity';
import { ReceivedMessage } from '../../store/entities/mail/received-message.entity';
import { SignedHead } from '../../store/entities/proof/signed-head.entity';
import { DemoRun } from '../../store/entities/settings/demo-run.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import type {
  Dossier,
  Evidence,
  StoredCommitment,
  StoredEvent,
  StoredHead,
  StoredSeal,
  StoredSilence,
  StoredTerms,
  StoredText,
} from './evidence';

/** Rows of the journal that are read at once. */
const AT_ONCE = 4000;
const SEALS_AT_ONCE = 8;

/** Some applications, and the last of them; null when no more come. */
interface Batch {
  dossiers: Dossier[];
  upTo: string | null;
}

interface Noticed {
  application: string;
  commitment: string;
  kinds: string;
}

/**
 * What is verified, as the database has it: rows as they are stored and not as entities, which would forgive what is not
 * quite what was written, and take most of the time. To be read in a snapshot.
 */
@Injectable()
export class StoredEvidence implements Evidence {
  /** The columns of commitments that say yes or no. */
  private flags: string[] | null = null;

  constructor(private readonly units: UnitOfWork) {}

  async *dossiers(): AsyncGenerator<Dossier[]> {
    let next: Promise<Batch> | null = this.batch('');
    while (next !== null) {
      const { dossiers, upTo }: Batch = await next;
      // the database reads on while these are folded
      next = upTo === null ? null : this.batch(upTo);
      next?.catch(() => undefined);
      yield dossiers;
    }
  }

  /** The applications that come after one, as many as have so many rows. */
  private async batch(after: string): Promise<Batch> {
    const from = `SELECT ${this.columns(JournalRow)} FROM journal WHERE "application"`;
    const order = 'ORDER BY "application", "position", "id"';
    let events = await this.rows<StoredEvent>(`${from} > $1 ${order} LIMIT ${AT_ONCE}`, [after]);
    if (events.length < AT_ONCE) {
      return { dossiers: await this.around(events, after, null), upTo: null };
    }
    // the last application may go on
    let upTo = events.at(-1)!.application;
    const whole = events.filter(({ application }) => application !== upTo);
    if (whole.length === 0) events = await this.rows<StoredEvent>(`${from} = $1 ${order}`, [upTo]);
    else {
      events = whole;
      upTo = whole.at(-1)!.application;
    }
    return { dossiers: await this.around(events, after, upTo), upTo };
  }

  /** All that belongs to applications after one and up to another, those without a journal too. */
  private async around(
    events: readonly StoredEvent[],
    after: string,
    upTo: string | null,
  ): Promise<Dossier[]> {
    const range =
      upTo === null ? '"application" > $1' : '"application" > $1 AND "application" <= $2';
    const ends = upTo === null ? [after] : [after, upTo];
    const list = this.isSqlite ? 'group_concat("kind")' : `string_agg("kind", ',')`;
    const commitments = await this.rows<StoredCommitment>(
      `SELECT ${this.columns(CommitmentRow)} FROM commitments WHERE ${range} ORDER BY "application", "key"`,
      ends,
    );
    const texts = await this.rows<StoredText>(
      `SELECT ${this.columns(EventText)} FROM event_texts WHERE ${range}`,
      ends,
    );
    const silences = await this.rows<StoredSilence>(
      `SELECT ${this.columns(Silence)} FROM silences WHERE ${range} ORDER BY "application", "since"`,
      ends,
    );
    const noticed = await this.rows<Noticed>(
      `SELECT "application", "commitment", ${list} AS "kinds" FROM notices WHERE ${range} GROUP BY "application", "commitment"`,
      ends,
    );
    const dossiers = new Map<string, Dossier>();
    const of = ({ application }: { application: string }) => {
      let one = dossiers.get(application);
      if (one) return one;
      one = {
        ...{ application, events: [], commitments: [], silences: [] },
        ...{ texts: new Map(), noticed: new Map() },
      };
      dossiers.set(application, one);
      return one;
    };
    for (const event of events) of(event).events.push(event);
    for (const row of commitments) of(row).commitments.push(this.withFlags(row));
    for (const row of silences) of(row).silences.push(row);
    for (const text of texts) of(text).texts!.set(text.event, text);
    // a notice of what is not there any more says nothing here
    for (const row of noticed) {
      dossiers.get(row.application)?.noticed.set(row.commitment, row.kinds.split(','));
    }
    return [...dossiers.values()];
  }

  terms(): Promise<StoredTerms[]> {
    return this.all(TermsVersion, 'ORDER BY "hash"');
  }

  async *seals(): AsyncGenerator<StoredSeal[]> {
    // an altered number may be below the first
    for (let last = -2_147_483_649; ;) {
      const next = `WHERE "number" > ${last} ORDER BY "number" LIMIT ${SEALS_AT_ONCE}`;
      const seals = await this.all<StoredSeal>(Seal, next);
      if (seals.length > 0) yield seals;
      if (seals.length < SEALS_AT_ONCE) return;
      last = seals.at(-1)!.number;
    }
  }

  async unsealed(): Promise<string[]> {
    const rows = await this.rows<{ event: string }>('SELECT "event" FROM unsealed_events');
    return rows.map(({ event }) => event);
  }

  async hashesOf(events: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (events.length === 0) return new Map();
    const rows = await this.rows<{ id: string; hash: string }>(
      `SELECT "id", "hash" FROM journal WHERE "id" IN (${this.listed})`,
      [JSON.stringify(events)],
    );
    return new Map(rows.map(({ id, hash }) => [id, hash]));
  }

  async events(): Promise<number> {
    const [row] = await this.rows<{ n: number | string }>('SELECT count(*) AS n FROM journal');
    return Number(row!.n);
  }

  async oldest(events: readonly string[]): Promise<number | null> {
    if (events.length === 0) return null;
    const [row] = await this.rows<{ at: number | string | null }>(
      `SELECT min("recordedAt") AS at FROM journal WHERE "id" IN (${this.listed})`,
      [JSON.stringify(events)],
    );
    return row!.at === null ? null : Number(row!.at);
  }

  signedHeads(): Promise<StoredHead[]> {
    return this.all(SignedHead, 'ORDER BY "day"');
  }

  async silentJobs(): Promise<ReadonlySet<string>> {
    const runs = await this.units.manager.find(DemoRun);
    return new Set(runs.flatMap(({ contents }) => contents.jobs));
  }

  hasMessage(application: string, message: string): Promise<boolean> {
    const where = { id: message, about: application } as object;
    return this.units.manager.existsBy(ReceivedMessage, where);
  }

  private get isSqlite(): boolean {
    return this.units.manager.connection.options.type === 'sqlite';
  }

  /** The texts of a JSON list, for IN. */
  private get listed(): string {
    return this.isSqlite
      ? 'SELECT value FROM json_each($1)'
      : 'SELECT json_array_elements_text($1::json)';
  }

  private all<Row>(entity: EntityTarget<ObjectLiteral>, rest: string): Promise<Row[]> {
    const { tableName } = this.units.manager.connection.getMetadata(entity);
    return this.rows<Row>(`SELECT ${this.columns(entity)} FROM "${tableName}" ${rest}`);
  }

  /** All columns of a table; PostgreSQL's driver gives 64 bits as a text unless they are asked for as another number. */
  private columns(entity: EntityTarget<ObjectLiteral>): string {
    const { columns } = this.units.manager.connection.getMetadata(entity);
    return columns
      .map(({ databaseName: name, type }) =>
        type === 'bigint' && !this.isSqlite ? `"${name}"::float8 AS "${name}"` : `"${name}"`,
      )
      .join(', ');
  }

  /** SQLite has 0 and 1 for no and yes; anything else is left as it is. */
  private withFlags(row: StoredCommitment): StoredCommitment {
    if (!this.isSqlite) return row;
    this.flags ??= this.units.manager.connection
      .getMetadata(CommitmentRow)
      .columns.flatMap(({ databaseName, type }) => (type === 'boolean' ? [databaseName] : []));
    for (const name of this.flags) {
      if (row[name] === 0 || row[name] === 1) row[name] = row[name] === 1;
    }
    return row;
  }

  private rows<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return this.units.manager.query(sql, values);
  }
}
