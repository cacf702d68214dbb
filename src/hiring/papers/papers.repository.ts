import { Injectable } from '@nestjs/common';
import { In, MoreThanOrEqual } from 'typeorm';
import { encodeTime } from 'ulid';
import type { Instant } from '../../kernel/instant';
import { ApplicationPaper } from '../../store/entities/connect/application-paper.entity';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import { UnitOfWork } from '../../store/unit-of-work';

@Injectable()
export class PapersRepository {
  constructor(private readonly units: UnitOfWork) {}

  /** Those of applications, first come first. */
  of(applications: readonly ApplicationId[]): Promise<ApplicationPaper[]> {
    return this.units.manager.find(ApplicationPaper, {
      where: { application: In([...applications]) },
      order: { id: 'ASC' },
    });
  }

  find(id: string): Promise<ApplicationPaper | null> {
    return this.units.manager.findOneBy(ApplicationPaper, { id: id as ApplicationPaper['id'] });
  }

  /** How many bytes somebody added since then. */
  async bytesBy(by: string, since: Instant): Promise<number> {
    // ids begin with their time: no other index is needed
    const id = MoreThanOrEqual(encodeTime(since, 10) as ApplicationPaper['id']);
    return (await this.units.manager.sum(ApplicationPaper, 'bytes', { by, id })) ?? 0;
  }

  /** In a unit. */
  async add(papers: readonly ApplicationPaper[]): Promise<void> {
    await this.units.manager.insert(ApplicationPaper, [...papers]);
  }

  /** In a unit. */
  async remove(applications: readonly ApplicationId[]): Promise<void> {
    await this.units.manager.delete(ApplicationPaper, { application: In([...applications]) });
  }

  /** Which of these keys a row knows. */
  async known(keys: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.units.manager.find(ApplicationPaper, {
      select: { storedAs: true },
      where: { storedAs: In([...keys]) },
    });
    return new Set(rows.map(({ storedAs }) => storedAs));
  }
}
