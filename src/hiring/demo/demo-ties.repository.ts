import { Brackets, type EntityManager, type EntityMetadata, type ObjectLiteral } from 'typeorm';
import { ApiToken } from '../../store/entities/accounts/api-token.entity';
import { OneTimeLink } from '../../store/entities/accounts/one-time-link.entity';
import { Session } from '../../store/entities/accounts/session.entity';
import { StaffMailSetting } from '../../store/entities/accounts/staff-mail-setting.entity';
import { User } from '../../store/entities/accounts/user.entity';
import { Absence } from '../../store/entities/hiring/absence.entity';
import { Application } from '../../store/entities/hiring/application.entity';
import { BulkRun } from '../../store/entities/bulk/bulk-run.entity';
import { Job } from '../../store/entities/hiring/job.entity';
import { Organisation } from '../../store/entities/hiring/organisation.entity';
import { CommitmentRow } from '../../store/entities/journey/commitment-row.entity';
import { JournalRow } from '../../store/entities/journey/journal-row.entity';
import { Message } from '../../store/entities/mail/message.entity';
import { StaffDigest } from '../../store/entities/mail/staff-digest.entity';
import type { DemoContents } from '../../store/entities/settings/demo-run.entity';

/** So many rows of one table that are none of the demonstration's, and would go with it or lose whom they name. */
export interface Tie {
  /** The table, in words. */
  what: string;
  count: number;
}

/** What a user has only for their own sake: it goes with them. */
const OWN: readonly unknown[] = [ApiToken, OneTimeLink, Session, StaffDigest, StaffMailSetting];
/** Both its candidate and its job are the demonstration's. */
const INVENTED = `SELECT d.id FROM applications d WHERE d.job IN (:...jobs) AND d.candidate IN (:...candidates)`;

/** What real rows refer to the demonstration's people, candidates, jobs or stages. In the order of the tables' names. */
export async function tiesTo(manager: EntityManager, contents: DemoContents): Promise<Tie[]> {
  const { users, jobs, candidates, pipelines } = contents;
  const values = { users, jobs, candidates, pipelines };
  const countOf = async (table: EntityMetadata, where: string, outside = realIn(table)) => {
    const name = table.tableName;
    const query = manager.createQueryBuilder<ObjectLiteral>(table.target, 'row');
    query.where(new Brackets((all) => all.where(where))).andWhere(outside);
    const count = await query.setParameters(values).getCount();
    return { what: name.replaceAll('_', ' '), count };
  };
  const metadata = (target: object | string) => manager.connection.getMetadata(target as never);
  const others = manager.connection.entityMetadatas.filter(
    ({ target }) => !OWN.includes(target) && target !== Application && target !== Job,
  );
  const ties = [
    await countOf(metadata(Job), 'row.owner IN (:...users) OR row.pipeline IN (:...pipelines)'),
    await countOf(
      metadata(Application),
      'row.owner IN (:...users) OR row.candidate IN (:...candidates) OR row.job IN (:...jobs)' +
        ' OR row.stage IN (SELECT s.id FROM stages s WHERE s.pipeline IN (:...pipelines))',
    ),
    await countOf(metadata(Organisation), 'row.pipeline IN (:...pipelines)', '1 = 1'),
  ];
  for (const table of others) {
    const named = namingUsers(table);
    if (named.length > 0) ties.push(await countOf(table, named.join(' OR ')));
  }
  return ties.filter(({ count }) => count > 0).sort((a, b) => (a.what < b.what ? -1 : 1));
}

/** The conditions on which a row names one of the users. */
function namingUsers({ target, foreignKeys }: EntityMetadata): string[] {
  const columns = foreignKeys
    .filter(({ referencedEntityMetadata }) => referencedEntityMetadata.target === User)
    .map(({ columns: [column] }) => column!.propertyName);
  // who is named without a reference, by what a proof reckons with
  if (target === CommitmentRow) columns.push('chargedTo');
  if (target === JournalRow) columns.push('actor');
  const named = columns.map((column) => `row.${column} IN (:...users)`);
  // a mail to them goes with them, also where it is about somebody real
  if (target === Message) {
    named.push('row.recipient IN (SELECT u.email FROM users u WHERE u.id IN (:...users))');
  }
  return named;
}

/** The condition on which a row of that table is none of the demonstration's. */
function realIn({ target, columns }: EntityMetadata): string {
  const has = (name: string) => columns.some(({ propertyName }) => propertyName === name);
  if (target === Job) return 'row.id NOT IN (:...jobs)';
  if (target === Application) return `row.id NOT IN (${INVENTED})`;
  if (has('application')) return `row.application NOT IN (${INVENTED})`;
  if (has('job')) return 'row.job NOT IN (:...jobs)';
  if (target === Message) return `row.about IS NOT NULL AND row.about NOT IN (${INVENTED})`;
  if (target === Absence) return 'row.user NOT IN (:...users)';
  if (target === BulkRun) {
    return `EXISTS (SELECT 1 FROM bulk_items i WHERE i.run = row.id AND i.application NOT IN (${INVENTED}))`;
  }
  return '1 = 1';
}
