import { Injectable } from '@nestjs/common';
import { NotFoundError } from '../../kernel/errors';
import type { ApplicationPaper } from '../../store/entities/connect/application-paper.entity';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import { CANDIDATE } from '../status/own';
import { shownOf, type PaperView } from './paper.view';
import { Papers } from './papers';

/** What candidates sent themselves. */
@Injectable()
export class OwnPapers {
  constructor(private readonly papers: Papers) {}

  /** @param application one that is known to be theirs */
  async of(application: ApplicationId): Promise<PaperView[]> {
    const papers = await this.papers.of(application);
    return papers.filter(isOwn).map((paper) => shownOf(paper, null));
  }

  /** @throws NotFoundError also for what the team added, and for what anybody may have sent in their name */
  async find(application: ApplicationId, id: string): Promise<ApplicationPaper> {
    const paper = (await this.papers.of(application)).find((one) => one.id === id);
    if (paper && isOwn(paper) && paper.isConfirmed) return paper;
    throw new NotFoundError('There is no such file of yours.');
  }
}

function isOwn({ by }: ApplicationPaper): boolean {
  return by === CANDIDATE.id;
}
