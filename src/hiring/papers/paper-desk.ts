import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Users } from '../../accounts/users';
import { NotFoundError } from '../../kernel/errors';
import type { UserId } from '../../store/entities/accounts/user.entity';
import type { ApplicationPaper } from '../../store/entities/connect/application-paper.entity';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { Desk } from '../applications/desk';
import { PaperIntake, type HeldPaper } from './paper-intake';
import { shownOf, type PaperView } from './paper.view';
import { Papers } from './papers';

/** The files of applications, for the people who see them. */
@Injectable()
export class PaperDesk {
  constructor(
    private readonly units: UnitOfWork,
    private readonly desk: Desk,
    private readonly papers: Papers,
    private readonly intake: PaperIntake,
    private readonly users: Users,
  ) {}

  /** @throws NotFoundError also for an application that is not theirs */
  async list(application: string, caller: Caller): Promise<ApplicationPaper[]> {
    const { id } = await this.desk.find(application, caller);
    return this.papers.of(id);
  }

  /**
   * @param of the application whose it must be
   * @throws NotFoundError also for one of an application that is not theirs
   */
  async find(id: string, caller: Caller, of?: string): Promise<ApplicationPaper> {
    const paper = await this.papers.find(id);
    const isThere = of === undefined || paper.application === of;
    const isTheirs = await this.desk.find(paper.application, caller).then(
      () => true,
      () => false,
    );
    if (isTheirs && isThere) return paper;
    throw new NotFoundError('There is no file with that id.');
  }

  /** @throws NotFoundError also for an application that is not theirs; to be asked before a file is read */
  async assertSees(application: string, caller: Caller): Promise<void> {
    await this.desk.find(application, caller);
  }

  /** Adds files that somebody of the team was given otherwise; what is not taken over is dropped. Not in a unit. */
  async add(application: string, held: readonly HeldPaper[], caller: Caller): Promise<void> {
    let added: ApplicationPaper[] = [];
    try {
      added = await this.units.run(async () => {
        const { id } = await this.desk.find(application, caller);
        return this.papers.add(id, held, { by: caller.id, isConfirmed: true });
      });
    } finally {
      const taken = new Set(added.map(({ storedAs }) => storedAs));
      await this.intake.drop(held.filter(({ key }) => !taken.has(key)));
    }
  }

  /** As a page shows them; the caller knows that the reader sees the application. */
  async shown(application: ApplicationId): Promise<PaperView[]> {
    const papers = await this.papers.of(application);
    const users = papers.length === 0 ? null : await this.users.all();
    return papers.map((paper) => shownOf(paper, users?.get(paper.by as UserId)?.name ?? null));
  }
}
