import { Commitments } from '../../journey/record/commitments.repository';
import { Histories } from '../../journey/record/history';
import { Journal } from '../../journey/record/journal.repository';
import { Terms } from '../../journey/record/terms';
import type { Clock } from '../../kernel/clock';
import type { UnitOfWork } from '../../store/unit-of-work';

/** The rooms in which a history is told: the live ones, by another clock. */
export interface DemoRooms {
  readonly units: UnitOfWork;
  readonly terms: Terms;
  readonly journal: Journal;
  readonly histories: Histories;
  readonly commitments: Commitments;
}

/** @param clock shows the time of what is being told */
export function demoRooms(units: UnitOfWork, clock: Clock): DemoRooms {
  const terms = new Terms(units, clock);
  return {
    ...{ units, terms, journal: new Journal(units, clock), histories: new Histories(terms) },
    commitments: new Commitments(units),
  };
}
