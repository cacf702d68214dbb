import { formatInstant, type Instant } from '../../../kernel/instant';
import type { Absence } from '../../../store/entities/hiring/absence.entity';

/** A time in which somebody else answers. */
export class AbsenceView {
  id: string;
  user: string;
  delegate: string;
  from: string;
  to: string;
  /** Up to when what falls due meanwhile has been handed over. */
  handedOverAt: string | null;
  cancelledAt: string | null;
}

/** What planning one answers. */
export class PlannedAbsenceView extends AbsenceView {
  /** How many applications have gone to the delegate; more may follow while it lasts. */
  handedOver: number;
}

/** Somebody's absences. */
export class AbsencesView {
  items: AbsenceView[];
  /** Always null: all of them come at once. */
  next: string | null;
}

export function absenceView(absence: Absence): AbsenceView {
  const { id, user, delegate, from, to, handedOverAt, cancelledAt } = absence;
  return {
    ...{ id, user, delegate, from: formatInstant(from), to: formatInstant(to) },
    ...{ handedOverAt: shown(handedOverAt), cancelledAt: shown(cancelledAt) },
  };
}

function shown(at: Instant | null): string | null {
  return at === null ? null : formatInstant(at);
}
