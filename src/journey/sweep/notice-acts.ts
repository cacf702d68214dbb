import { Injectable } from '@nestjs/common';
import type { Instant } from '../../kernel/instant';
import { newId } from '../../kernel/ids';
import { OutboxRepository } from '../../mail/outbox.repository';
import { stands, type Commitment } from '../../sla/engine/commitment';
import type { CommitmentRow } from '../../store/entities/journey/commitment-row.entity';
import type { MessageDelivered } from '../../sla/event';
import type { Message, MessageId } from '../../store/entities/mail/message.entity';
import { Correspondence } from '../letters/correspondence';
import { keptBy } from '../letters/keeps';
import { Tasks } from '../letters/tasks.repository';
import { mailsItself } from '../letters/who-mails';
import type { ApplicationFile } from '../record/application-file.repository';
import { SYSTEM } from '../record/chronicle';
import type { TermedHistory } from '../record/history';
import type { NoticeKind } from '../record/notice-plan';

/** Something noticed about a commitment, with all that belongs to it. */
export interface Noticed {
  kind: NoticeKind;
  commitment: Commitment;
  row: CommitmentRow;
  file: ApplicationFile;
  termed: TermedHistory;
  asOf: Instant;
}

/** What is done when something is noticed. */
@Injectable()
export class NoticeActs {
  constructor(
    private readonly correspondence: Correspondence,
    private readonly outbox: OutboxRepository,
    private readonly tasks: Tasks,
  ) {}

  /** @returns false when it must wait, because a message that may settle it is on the wire */
  async act(noticed: Noticed): Promise<boolean> {
    const { kind, commitment, file, row } = noticed;
    if (kind === 'holding_note') return this.holdOn(noticed);
    if (kind === 'breach' && commitment.rule.newDateOnBreach && stands(commitment)) {
      if (await this.outbox.onWire(file.application.id)) return false;
      await this.tasks.askNewDate(file, row.id);
    }
    return kind !== 'escalation' || !(await this.outbox.onWire(file.application.id));
  }

  /**
   * A sign of life before the silence is too long; never twice in a row, never once it is too late.
   * @returns false while a message that would break the silence waits to leave: it may yet be taken back
   */
  private async holdOn({ commitment, row, file, termed, asOf }: Noticed): Promise<boolean> {
    const isOff = file.pipeline.automationsOff.includes('holding_note') || mailsItself(file);
    if (isOff || !stands(commitment) || commitment.dueAt < asOf) return true;
    if (file.application.status !== 'active') return true;
    const keepsIt = (said: Omit<MessageDelivered, 'type' | 'at' | 'channel'>) =>
      keptBy(termed, said, asOf).some(
        ({ rule, openedAt }) => rule.key === row.rule && openedAt === row.openedAt,
      );
    const waiting = await this.outbox.unfinished(row.application, UNFINISHED);
    const willKeep = waiting.some(
      ({ id: message, purposes, automated, due, nextAttemptAt }) =>
        nextAttemptAt <= row.dueAt &&
        keepsIt({ message, purposes, automated, due: due ?? undefined }),
    );
    if (willKeep) return false;
    const id: MessageId = newId(asOf);
    const note = { purposes: ['holding_note' as const], automated: true };
    if (!keepsIt({ message: id, ...note })) return true;
    await this.correspondence.write(
      file,
      termed,
      { ...note, id, template: 'holding-note', variables: { due: null }, inHours: true },
      SYSTEM,
    );
    return true;
  }
}

const UNFINISHED: Message['status'][] = ['pending', 'sending', 'uncertain'];
