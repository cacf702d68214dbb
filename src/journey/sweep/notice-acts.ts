import { Injectable } from '@nestjs/common';
import type { Instant } from '../../kernel/instant';
import { newId } from '../../kernel/ids';
import { OutboxRepository } from '../../mail/outbox.repository';
import { stands, type Commitment } from '../../sla/engine/commitment';
import type { CommitmentRow } from '../../store/entities/journey/commitment-row.entity';
import type { MessageId } from '../../store/entities/mail/message.entity';
import { Correspondence } from '../letters/correspondence';
import { keptBy } from '../letters/keeps';
import { Tasks } from '../letters/tasks.repository';
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
    if (kind === 'holding_note') await this.holdOn(noticed);
    if (kind === 'breach' && commitment.rule.newDateOnBreach && stands(commitment)) {
      if (await this.outbox.onWire(file.application.id)) return false;
      await this.tasks.askNewDate(file, row.id);
    }
    return kind !== 'escalation' || !(await this.outbox.onWire(file.application.id));
  }

  /** A sign of life before the silence is too long; never twice in a row, never once it is too late. */
  private async holdOn({ commitment, row, file, termed, asOf }: Noticed): Promise<void> {
    const isOff = file.pipeline.automationsOff.includes('holding_note');
    if (isOff || !stands(commitment) || commitment.dueAt < asOf) return;
    if (file.application.status !== 'active' || (await this.isOnItsWay(row))) return;
    const id: MessageId = newId(asOf);
    const note = { purposes: ['holding_note' as const], automated: true };
    const kept = keptBy(termed, { message: id, ...note }, asOf);
    if (!kept.some(({ rule, openedAt }) => rule.key === row.rule && openedAt === row.openedAt)) {
      return;
    }
    await this.correspondence.write(
      file,
      termed,
      { ...note, id, template: 'holding-note', variables: { due: null }, inHours: true },
      SYSTEM,
    );
  }

  /** Whether something that a person wrote leaves before the due time anyway. */
  private async isOnItsWay({ application, dueAt }: CommitmentRow): Promise<boolean> {
    const messages = await this.outbox.about(application);
    return messages.some(
      ({ status, nextAttemptAt }) =>
        ['pending', 'sending', 'uncertain'].includes(status) && nextAttemptAt <= dueAt,
    );
  }
}
