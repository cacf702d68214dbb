import { Injectable } from '@nestjs/common';
import { Gauges } from '../../kernel/health/gauges';
import { BacklogRepository } from './backlog.repository';

/** Adds the figures that an operator wants to be woken by. */
@Injectable()
export class Backlog {
  constructor(gauges: Gauges, backlog: BacklogRepository) {
    gauges.add({
      name: 'lupaus_messages',
      help: 'Messages by status',
      label: 'status',
      read: () => backlog.messagesByStatus(),
    });
    gauges.add({
      name: 'lupaus_oldest_pending_message_age_seconds',
      help: 'How long the oldest message that is not sent has waited, in seconds; absent when there is none',
      read: () => backlog.oldestPendingSeconds(),
    });
    gauges.add({
      name: 'lupaus_inbound_mails',
      help: 'Mails that came in, by status; quarantined ones claim what they cannot prove',
      label: 'status',
      read: () => backlog.inboundByStatus(),
    });
    gauges.add({
      name: 'lupaus_bounces',
      help: 'Mails that came back, by class; "ours" are refusals of mail from this installation',
      label: 'class',
      read: () => backlog.bouncesByClass(),
    });
    gauges.add({
      name: 'lupaus_commitments',
      help: 'Commitments that stand: open or overdue',
      label: 'status',
      read: () => backlog.standing(),
    });
  }
}
