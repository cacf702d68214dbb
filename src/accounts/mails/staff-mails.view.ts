import type { Weekday } from '../../calendar/definition';

/** Which mails one gets, and when. */
export class StaffMailsView {
  dueToday: boolean;
  /** "07:30" by one's own clock; null for when the working day begins. */
  dueTodayAt: string | null;
  atRisk: boolean;
  broken: boolean;
  weekly: boolean;
  weeklyOn: Weekday;
  weeklyAt: string | null;
  version: number;
}
