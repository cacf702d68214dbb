import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { ApplicationHeads } from '../../../hiring/applications/application-heads';
import { LastMoves, type LastMove } from '../../../hiring/board/last-move';
import { Clock } from '../../../kernel/clock';
import { NotFoundError } from '../../../kernel/errors';
import type { Instant } from '../../../kernel/instant';
import type { MessageStatus } from '../../../store/entities/mail/message.entity';
import { Once } from '../../answering/once';
import type { NoticeView } from './notice';

/** Finds what a board says of the move that was just made. */
@Injectable()
export class Notices {
  constructor(
    private readonly heads: ApplicationHeads,
    private readonly moves: LastMoves,
    private readonly clock: Clock,
  ) {}

  /** @returns null for what is not known here, or not theirs */
  async of(done: string, application: string, caller: Caller): Promise<NoticeView | null> {
    if (!isKnown(done) || application === '') return null;
    const head = await this.headOf(application, caller);
    if (head === null) return null;
    const { id, version, candidate, stage, stages, status } = head;
    const last = await this.moves.of({ id, stage: stage.id });
    if (last === null && done === 'moved') return null;
    const told = last === null ? 'nothing' : toldBy(last, this.clock.now());
    return {
      ...{ done, application: id, version, name: candidate.name, stage: stage.name, told },
      before: status === 'active' ? beforeOf(last, stages) : null,
      at: last?.mail?.deliveredAt ?? last?.mail?.nextAttemptAt ?? null,
      once: Once.key(),
      canUndo: status === 'active' && ['waits', 'nothing', 'call'].includes(told),
    };
  }

  private async headOf(application: string, caller: Caller) {
    try {
      return await this.heads.of(application, caller);
    } catch (error) {
      if (error instanceof NotFoundError) return null;
      throw error;
    }
  }
}

/** The stage that it came from, while the pipeline still has it. */
function beforeOf(last: LastMove | null, stages: readonly { id: string }[]): string | null {
  const stage = last?.from.stage;
  return stages.find(({ id }) => id === stage)?.id ?? null;
}

function isKnown(done: string): done is NoticeView['done'] {
  return done === 'added' || done === 'moved' || done === 'undone';
}

const TOLD: Record<MessageStatus, NoticeView['told']> = {
  ...{ pending: 'waits', sending: 'sending', uncertain: 'sending', delivered: 'sent' },
  ...{ rejected: 'failed', expired: 'failed', cancelled: 'nothing' },
};

function toldBy({ mail, message }: LastMove, now: Instant): NoticeView['told'] {
  if (!mail) return message === null ? 'nothing' : 'call';
  // one that is due leaves at any moment
  const isLeaving = mail.status === 'pending' && mail.nextAttemptAt <= now;
  return isLeaving ? 'sending' : TOLD[mail.status];
}
