import { Injectable } from '@nestjs/common';
import { CopiedMails } from '../../../journey/inbound/elsewhere/copied-mails';
import { Commitments, statesOf } from '../../../journey/record/commitments.repository';
import { Histories } from '../../../journey/record/history';
import { Journal } from '../../../journey/record/journal.repository';
import { InputError } from '../../../kernel/errors';
import type { Instant } from '../../../kernel/instant';
import type { User } from '../../../store/entities/accounts/user.entity';
import type { Application } from '../../../store/entities/hiring/application.entity';
import type { CommitmentState } from '../../../journey/record/commitments.repository';
import { commitmentEntry, copyEntry, timelineEntry } from './application.view';
import type { ApplicationView } from './application-document.view';

/** What happened to an application, and what is owed on it. */
@Injectable()
export class ApplicationRecord {
  constructor(
    private readonly journal: Journal,
    private readonly histories: Histories,
    private readonly commitments: Commitments,
    private readonly copied: CopiedMails,
  ) {}

  /**
   * Timeline, commitments, and the copies of mails that were sent from elsewhere.
   * @param knownAt as they were known at that instant; null for now
   * @throws InputError when nothing was known of it then
   */
  async of(
    application: Application,
    users: ReadonlyMap<string, User>,
    now: Instant,
    knownAt: Instant | null,
  ): Promise<Pick<ApplicationView, 'timeline' | 'commitments' | 'copies'>> {
    const rows = await this.journal.of(application.id, knownAt ?? undefined);
    const texts = await this.journal.textsOf(application.id);
    const stored = await this.commitments.of(application.id);
    const states: (CommitmentState & { id?: string })[] =
      knownAt === null ? stored : await this.statesAt(application, rows, knownAt);
    const ids = new Map(stored.map(({ key, id }) => [key, id]));
    const asOf = knownAt ?? now;
    return {
      timeline: rows.map((row) => timelineEntry(row, texts.get(row.id)?.text, users)),
      commitments: states.map((state) =>
        commitmentEntry({ ...state, id: ids.get(state.key) ?? null }, users, asOf),
      ),
      copies: (await this.copied.of(application)).map(copyEntry),
    };
  }

  private async statesAt(
    application: Application,
    rows: Awaited<ReturnType<Journal['of']>>,
    knownAt: Instant,
  ): Promise<CommitmentState[]> {
    if (rows.length === 0) {
      throw new InputError('knownAt: nothing was known of the application then', 'not_known_then');
    }
    const termed = await this.histories.fold(rows, knownAt);
    return statesOf(application.id, termed).sort(
      (a, b) => a.openedAt - b.openedAt || (a.rule < b.rule ? -1 : 1),
    );
  }
}
