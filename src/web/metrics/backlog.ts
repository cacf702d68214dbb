import { Injectable } from '@nestjs/common';
import { Gauges } from '../../kernel/gauges';
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
      name: 'lupaus_commitments',
      help: 'Commitments that stand: open or overdue',
      label: 'status',
      read: () => backlog.standing(),
    });
  }
}
