import type { Instant } from '../../kernel/instant';
import type { Urgency } from '../commitments/urgency';

/** Something that somebody owes. */
export interface TodayRow {
  id: string;
  application: string;
  candidate: string;
  job: { id: string; title: string };
  rule: string;
  /** What is owed, in the policy's words. */
  title: string;
  dueAt: Instant;
  state: Urgency;
}

/** What somebody owes now. */
export interface TodayView {
  late: TodayRow[];
  today: TodayRow[];
  /** Within the next two working days. */
  soon: TodayRow[];
  /** What comes after all of that. */
  next: TodayRow | null;
}
