import { ApiSchema } from '@nestjs/swagger';
import type {
  AtsDelivery,
  DeliveryStatus,
} from '../../../../store/entities/ats/ats-delivery.entity';
import type { AtsRefusal } from '../../../../store/entities/ats/ats-refusal.entity';
import { formatInstant } from '../../../../kernel/instant';
import { timeOf } from '../../connections/connection.view';

/** A delivery, and what came of it; never what was in it. */
@ApiSchema({ name: 'HookDeliveryView' })
export class DeliveryView {
  id: string;
  receivedAt: string;
  /** What the vendor calls what happened; null before it is read. */
  event: string | null;
  /** True when we sent it ourselves. */
  isTest: boolean;
  status: DeliveryStatus;
  /** What came of it, or why nothing has, in sentences. */
  words: string | null;
  /** The application's id here; null when it is about none, or none is known. */
  application: string | null;
  /** How often working on it was begun. */
  attempts: number;
  /** When it is worked on next; null when it is not. */
  nextAt: string | null;
  finishedAt: string | null;
  /** Of the body, in bytes. */
  size: number;
  /** False once its body was deleted: then it cannot be worked on again. */
  hasBody: boolean;

  static of(one: AtsDelivery): DeliveryView {
    const { id, event, isTest, status, words, application, attempts, size } = one;
    const isOpen = status === 'waiting' || status === 'held';
    return {
      ...{ id, receivedAt: formatInstant(one.receivedAt), event, isTest, status, words },
      ...{ application, attempts, nextAt: isOpen ? formatInstant(one.nextAt) : null },
      ...{ finishedAt: timeOf(one.finishedAt), size, hasBody: hasBody(one) },
    };
  }
}

/** True while the bytes are there. */
export function hasBody({ status, bodyUntil }: AtsDelivery): boolean {
  return bodyUntil !== null || status === 'waiting';
}

/** What came through a connection, newest first. */
@ApiSchema({ name: 'HookDeliveriesView' })
export class DeliveriesView {
  items: DeliveryView[];
  next: string | null;
}

/** A delivery that was refused. */
export class RefusalView {
  id: string;
  at: string;
  why: AtsRefusal['why'];
  size: number;

  static of({ id, at, why, size }: AtsRefusal): RefusalView {
    return { id, at: formatInstant(at), why, size };
  }
}

/** Those that were refused, newest first, of which 100 are kept. */
export class RefusalsView {
  items: RefusalView[];
  next: string | null;
}
