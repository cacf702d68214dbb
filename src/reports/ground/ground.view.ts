import type { User } from '../../store/entities/accounts/user.entity';
import type { PersonGround } from '../../store/entities/settings/person-ground.entity';
import { formatInstant } from '../../kernel/instant';
import type { ReportSettingsState } from './report-settings.repository';

/** Who recorded or ended something. */
export class GroundPersonView {
  id: string;
  name: string;
}

/** A ground for figures per person. */
export class GroundView {
  id: string;
  /** `works_agreement`, `co_operation` or `not_required`. */
  kind: string;
  words: string;
  recordedAt: string;
  recordedBy: GroundPersonView;
  /** Null while it holds. */
  endedAt: string | null;
  endedBy: GroundPersonView | null;
}

/** What is set of the report. */
export class ReportSettingsView {
  personMonths: number;
  /** In per cent. */
  target: number;
  version: number;
}

/** The ground that holds, and those before. */
export class GroundsView {
  /** Null while figures are shown per team only. */
  current: GroundView | null;
  /** All that were ever recorded, the newest first. */
  history: GroundView[];
  settings: ReportSettingsView;
}

export function groundView(ground: PersonGround, users: ReadonlyMap<string, User>): GroundView {
  const { id, kind, words, recordedAt, recordedBy, endedAt, endedBy } = ground;
  const person = (user: string) => ({ id: user, name: users.get(user)?.name ?? user });
  return {
    ...{ id, kind, words, recordedAt: formatInstant(recordedAt), recordedBy: person(recordedBy) },
    endedAt: endedAt === null ? null : formatInstant(endedAt),
    endedBy: endedBy === null ? null : person(endedBy),
  };
}

export function settingsView({
  personMonths,
  target,
  version,
}: ReportSettingsState): ReportSettingsView {
  return { personMonths, target, version };
}
