import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { newId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import { hashText } from '../../journey/record/journal.repository';
import type { UserId } from '../../store/entities/accounts/user.entity';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import type { CommitmentRow } from '../../store/entities/journey/commitment-row.entity';
import { ExplanationText } from '../../store/entities/journey/explanation-text.entity';
import { Explanation } from '../../store/entities/journey/explanation.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { faultsOf, linkHash } from './explanation-chain';

/** An explanation with its words, and the id of the commitment that it is about. */
export interface StoredExplanation {
  commitment: string;
  version: number;
  words: string | null;
  by: string;
  name: string;
  at: Instant;
}

/** SQLite takes no more than 32,766 values in a statement. */
const AT_ONCE = 500;

/** What people said to promises that broke, only ever added to. */
@Injectable()
export class ExplanationsRepository {
  constructor(private readonly units: UnitOfWork) {}

  /** Every version of what was said to some commitments, by their ids; newest first. */
  async of(commitments: readonly string[]): Promise<StoredExplanation[]> {
    const all: StoredExplanation[] = [];
    for (let i = 0; i < commitments.length; i += AT_ONCE) {
      const some = commitments.slice(i, i + AT_ONCE);
      const rows = await this.units.manager.query<StoredExplanation[]>(
        `SELECT c."id" AS "commitment", e."version", t."text" AS "words", e."by", u."name", e."at"
         FROM commitments c
         JOIN explanations e ON e."application" = c."application" AND e."commitment" = c."key"
         JOIN users u ON u."id" = e."by"
         LEFT JOIN explanation_texts t ON t."explanation" = e."id"
         WHERE c."id" IN (${some.map((_, n) => `$${n + 1}`).join(', ')})
         ORDER BY e."version" DESC`,
        [...some],
      );
      all.push(...rows.map((row) => ({ ...row, at: Number(row.at) as Instant })));
    }
    return all;
  }

  /** Adds a version. In a unit that holds the application. @param version one more than the last */
  async add(
    { application, key }: CommitmentRow,
    said: { words: string; by: UserId; at: Instant; version: number },
  ): Promise<void> {
    const { manager } = this.units;
    const [last] = await manager.find(Explanation, {
      where: { application },
      order: { position: 'DESC' },
      take: 1,
    });
    const { words, by, at, version } = said;
    const salt = randomBytes(16).toString('base64url');
    const row: Omit<Explanation, 'hash'> = {
      ...{ id: newId<'explanation'>(at), application, position: (last?.position ?? 0) + 1 },
      ...{ commitment: key, version, by, at, textHash: hashText(salt, words) },
    };
    await manager.insert(Explanation, { ...row, hash: linkHash(row, last?.hash ?? null) });
    await manager.insert(ExplanationText, { explanation: row.id, application, salt, text: words });
  }

  /** Drops the words, because a candidate is erased; that something was said stays. In a unit. */
  async forget(applications: readonly ApplicationId[]): Promise<void> {
    const theirs = { application: In([...applications]) };
    await this.units.manager.delete(ExplanationText, theirs);
  }

  /** What is wrong with the chains of explanations, a sentence each; none when nobody altered one. */
  async faults(): Promise<{ application: ApplicationId; detail: string }[]> {
    const explained = await this.units.manager.query<{ application: ApplicationId }[]>(
      'SELECT DISTINCT "application" FROM explanations ORDER BY "application"',
    );
    const faults: { application: ApplicationId; detail: string }[] = [];
    for (const { application } of explained) {
      const { rows, texts } = await this.chain(application);
      faults.push(...faultsOf(rows, texts).map((detail) => ({ application, detail })));
    }
    return faults;
  }

  /** Everything that was said to one application's commitments, in order, with the words. */
  private async chain(
    application: ApplicationId,
  ): Promise<{ rows: Explanation[]; texts: ReadonlyMap<string, ExplanationText> }> {
    const { manager } = this.units;
    const rows = await manager.find(Explanation, {
      where: { application },
      order: { position: 'ASC' },
    });
    const texts = await manager.findBy(ExplanationText, { application });
    return { rows, texts: new Map(texts.map((text) => [text.explanation, text])) };
  }
}
