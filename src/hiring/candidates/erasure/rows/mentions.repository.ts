import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Instant } from '../../../../kernel/instant';
import { IdempotentAnswer } from '../../../../store/entities/accounts/idempotent-answer.entity';
import { User } from '../../../../store/entities/accounts/user.entity';
import { BulkItem } from '../../../../store/entities/bulk/bulk-item.entity';
import { BulkRun } from '../../../../store/entities/bulk/bulk-run.entity';
import type { ApplicationId } from '../../../../store/entities/hiring/application.entity';
import { Message, type MessageId } from '../../../../store/entities/mail/message.entity';
import { ReportExportPart } from '../../../../store/entities/reports/report-export-part.entity';
import { ReportExport } from '../../../../store/entities/reports/report-export.entity';
import { UnitOfWork } from '../../../../store/unit-of-work';
import { inPieces } from './mail-rows.repository';
import type { PersonWords } from '../person-words';

/** Why somebody's file is gone. */
const ASK_AGAIN = 'Somebody who may be named in it was erased. Ask for the file anew.';

/** What is somebody else's and names the person: mails to staff, answers, files, forms for many. */
@Injectable()
export class Mentions {
  constructor(private readonly units: UnitOfWork) {}

  /** Ids of the mails that are about no application and go to the person or name them. Reads every such mail. */
  async mails(words: PersonWords): Promise<MessageId[]> {
    const query = this.units.manager
      .createQueryBuilder(Message, 'message')
      .select(['message.id', 'message.recipient', 'message.subject', 'message.text'])
      .where({ about: IsNull() });
    const patterns = words.patterns();
    if (patterns.length === 0) return [];
    const either = patterns.flatMap((_, i) =>
      ['recipient', 'subject', 'text'].map((column) => `message.${column} LIKE :p${i} ESCAPE '\\'`),
    );
    const found = await query
      .andWhere(`(${either.join(' OR ')})`)
      .setParameters(Object.fromEntries(patterns.map((pattern, i) => [`p${i}`, pattern])))
      .getMany();
    // who works here and applied is still written to as staff
    const staff = new Set((await this.users(found)).map(({ email }) => email));
    return found
      .filter(({ recipient, subject, text }) =>
        [staff.has(recipient) ? '' : recipient, subject, text].some((one) => words.areIn(one)),
      )
      .map(({ id }) => id);
  }

  private users(mails: readonly Message[]): Promise<User[]> {
    const addresses = [...new Set(mails.map(({ recipient }) => recipient))];
    return this.units.manager.find(User, {
      select: { email: true },
      where: { email: In(addresses) },
    });
  }

  /** Forgets what requests were answered that name the person: a repetition is told that it is too late for one. */
  async forgetAnswers(words: PersonWords): Promise<void> {
    const { manager } = this.units;
    const patterns = words.patterns(true);
    for (const some of inPieces(patterns)) {
      const either = some.map((_, i) => `"answer" LIKE $${i + 1} ESCAPE '\\'`).join(' OR ');
      const found = await manager.query<{ hash: string }[]>(
        `SELECT "hash" FROM idempotent_answers WHERE ${either}`,
        some,
      );
      for (const hashes of inPieces(found.map(({ hash }) => hash))) {
        await manager.delete(IdempotentAnswer, { hash: In(hashes) });
      }
    }
  }

  /** Deletes the lists that were made as files: they name candidates, and some cannot be searched. */
  async dropFiles(at: Instant): Promise<void> {
    const { manager } = this.units;
    const made = await manager.find(ReportExport, {
      select: { id: true },
      where: { what: 'list', status: In(['running', 'done', 'failed']) },
    });
    for (const { id } of made) {
      await this.units.lock(`export/${id}`);
      const { affected } = await manager.delete(ReportExportPart, { export: id });
      const where = { id, status: In(['running', 'done']) };
      // who is writing it finds the lease gone
      const gone = { lease: null, leasedUntil: null, finishedAt: at, parts: 0, bytes: 0, done: 0 };
      if ((affected ?? 0) === 0 && !(await manager.existsBy(ReportExport, where))) continue;
      await manager.update(ReportExport, where, { ...gone, status: 'failed', error: ASK_AGAIN });
    }
  }

  /** Takes the person's own words out of what was done to several at once. */
  async clearBulk(all: readonly ApplicationId[], words: PersonWords): Promise<void> {
    const { manager } = this.units;
    for (const application of inPieces(all)) {
      const items = await manager.findBy(BulkItem, { application: In(application) });
      for (const id of new Set(items.map(({ run }) => run))) {
        const { form } = await manager.findOneByOrFail(BulkRun, { id });
        await manager.update(BulkRun, id, { form: words.outOf(form) as object });
      }
    }
  }
}
