import { Injectable } from '@nestjs/common';
import { In, IsNull, Not, type EntityMetadata } from 'typeorm';
import { User } from '../../store/entities/accounts/user.entity';
import { Application } from '../../store/entities/hiring/application.entity';
import { Candidate } from '../../store/entities/hiring/candidate.entity';
import { Job } from '../../store/entities/hiring/job.entity';
import { Pipeline } from '../../store/entities/hiring/pipeline.entity';
import { JournalRow } from '../../store/entities/journey/journal-row.entity';
import { Seal } from '../../store/entities/journey/seal.entity';
import { TermsVersion } from '../../store/entities/journey/terms-version.entity';
import { UnsealedEvent } from '../../store/entities/journey/unsealed-event.entity';
import { Message } from '../../store/entities/mail/message.entity';
import { ReceivedMessage } from '../../store/entities/mail/received-message.entity';
import type { DemoContents } from '../../store/entities/settings/demo-run.entity';
import { PersonGround } from '../../store/entities/settings/person-ground.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { tiesTo, type Tie } from './demo-ties.repository';

/** SQLite takes no more than 32,766 values in a statement. */
const AT_ONCE = 500;
/** Tables whose rows the database refuses to delete. */
const APPEND_ONLY = ['journal', 'seals', 'explanations'];

/** Takes rows out with everything that refers to them. Only the demonstration is ever taken out like this. */
@Injectable()
export class DemoRemoval {
  constructor(private readonly units: UnitOfWork) {}

  /** The real rows that would go with the demonstration, or lose whom they name. */
  ties(contents: DemoContents): Promise<Tie[]> {
    return tiesTo(this.units.manager, contents);
  }

  /**
   * Takes everything out. In a unit.
   * @returns whether anything real stays in the journal, whose seals are to be made anew
   */
  async remove(contents: DemoContents): Promise<boolean> {
    const { manager } = this.units;
    return this.unlocked(async () => {
      const applications = await manager.find(Application, {
        select: { id: true, candidate: true },
        where: { job: In(contents.jobs) },
      });
      const ids: string[] = applications.map(({ id }) => id);
      const applicants: string[] = applications.map(({ candidate }) => candidate);
      const emails = await manager.find(User, {
        select: { email: true },
        where: { id: In(contents.users) },
      });
      for (const table of [Message, ReceivedMessage]) await this.wipe(table, 'about', ids);
      await this.wipe(
        Message,
        'recipient',
        emails.map(({ email }) => email),
      );
      await this.wipe(Job, 'id', contents.jobs);
      await this.wipe(Candidate, 'id', contents.candidates);
      await this.wipe(Candidate, 'id', await this.withoutApplication(applicants));
      await this.wipe(PersonGround, 'id', contents.grounds ?? []);
      await this.wipe(Pipeline, 'id', contents.pipelines);
      await this.wipe(User, 'id', contents.users);
      for (const hash of contents.terms) {
        if (!(await this.isUsed(hash))) await manager.delete(TermsVersion, { hash });
      }
      return this.sealAnew();
    });
  }

  /** What people wrote to a demonstration's job of their own accord has no application any more. */
  private async withoutApplication(candidates: readonly string[]): Promise<string[]> {
    const { manager } = this.units;
    const left = await manager.find(Application, {
      select: { candidate: true },
      where: { candidate: In([...candidates]) },
    });
    const kept = new Set<string>(left.map(({ candidate }) => candidate));
    return [...new Set(candidates)].filter((id) => !kept.has(id));
  }

  /** The chain over all applications was made with the demonstration in it. */
  private async sealAnew(): Promise<boolean> {
    const { manager } = this.units;
    await manager.delete(Seal, { number: Not(IsNull()) });
    await manager.update(TermsVersion, { seal: Not(IsNull()) }, { seal: null });
    await manager.delete(UnsealedEvent, { event: Not(IsNull()) });
    const left = await manager.find(JournalRow, { select: { id: true }, order: { id: 'ASC' } });
    for (let i = 0; i < left.length; i += AT_ONCE) {
      const events = left.slice(i, i + AT_ONCE).map(({ id }) => ({ event: id }));
      await manager.insert(UnsealedEvent, events);
    }
    return left.length > 0;
  }

  private async isUsed(hash: string): Promise<boolean> {
    for (const { table, key } of this.references(this.metadataOf(TermsVersion))) {
      const column = table.findColumnWithPropertyName(key)!.databaseName;
      const [row] = await this.units.manager.query<unknown[]>(
        `SELECT 1 AS one FROM "${table.tableName}" WHERE "${column}" = $1 LIMIT 1`,
        [hash],
      );
      if (row !== undefined) return true;
    }
    return false;
  }

  /** Deletes the rows with these values, those that refer to them first. */
  private async wipe(
    target: EntityMetadata | typeof User | object,
    key: string,
    values: readonly string[],
  ): Promise<void> {
    const table = this.metadataOf(target);
    for (let i = 0; i < values.length; i += AT_ONCE) {
      const some = values.slice(i, i + AT_ONCE);
      const [primary] = table.primaryColumns;
      const references = this.references(table);
      if (references.length > 0 && primary) {
        const rows: Record<string, string>[] = await this.units.manager.find(table.target, {
          select: { [primary.propertyName]: true },
          where: { [key]: In(some) },
        });
        const ids = rows.map((row) => row[primary.propertyName]!);
        for (const { table: other, key: column } of references) await this.wipe(other, column, ids);
      }
      await this.units.manager.delete(table.target, { [key]: In(some) });
    }
  }

  /** The tables that refer to another, with their columns that do. */
  private references(to: EntityMetadata): { table: EntityMetadata; key: string }[] {
    return this.units.manager.connection.entityMetadatas.flatMap((table) =>
      table.foreignKeys
        .filter(({ referencedEntityMetadata }) => referencedEntityMetadata === to)
        .map(({ columns }) => ({ table, key: columns[0]!.propertyName })),
    );
  }

  private metadataOf(target: unknown): EntityMetadata {
    const { connection } = this.units.manager;
    const all = connection.entityMetadatas;
    return all.find((one) => one === target) ?? connection.getMetadata(target as typeof User);
  }

  /** Lifts what guards the journal while `work` runs, in this unit: if it fails, nothing was lifted. */
  private async unlocked<T>(work: () => Promise<T>): Promise<T> {
    const { manager } = this.units;
    if (manager.connection.options.type === 'postgres') {
      for (const table of APPEND_ONLY) {
        await manager.query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
      }
      const result = await work();
      for (const table of APPEND_ONLY) {
        await manager.query(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
      }
      return result;
    }
    const names = APPEND_ONLY.map((table) => `'${table}'`).join(', ');
    const triggers: { name: string; sql: string }[] = await manager.query(
      `SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN (${names})`,
    );
    for (const { name } of triggers) await manager.query(`DROP TRIGGER "${name}"`);
    const result = await work();
    for (const { sql } of triggers) await manager.query(sql);
    return result;
  }
}
