import { calendarFrom } from '../../calendar/presets';
import { ConflictError } from '../../kernel/errors';
import type { CandidateId } from '../../store/entities/hiring/candidate.entity';
import type { MailSettings } from '../../mail/mail.settings';
import { appliedOf } from './sample/candidates';
import { Chronicler } from './chronicler';
import { companyOf, userOf, type Company, type SignIn } from './sample/company';
import type { DemoRooms } from './demo-rooms';
import { DemoTables } from './demo.repository';
import type { SampleRow } from './sample/sample-log';
import type { SetClock } from './set-clock';
import { Shift } from './sample/shift';

const CALENDAR = 'FI';
const EVERY = 50;

/** Somebody of the staff, and the hash of their password; null for who does not sign in. */
export type Staff = (SignIn & { passwordHash: string | null })[];

/** Nothing was changed: there is something already. */
export class NotEmptyError extends ConflictError {}

/** How another than an empty database is filled. */
export interface Filling {
  /** Whether there is room for the sample. In the unit. */
  mayFill?: (tables: DemoTables) => Promise<boolean>;
  /** What is done at its end, in the unit. */
  end?: (company: Company, candidates: readonly CandidateId[]) => Promise<void>;
}

/**
 * Fills an empty database with the sample company and its year, in one unit: all of it or nothing.
 * @param clock that of the rooms, moved along with the history
 * @param onProgress told how many rows of the sample are told
 * @throws NotEmptyError when somebody works with the database already
 */
export async function fillDemo(
  rooms: DemoRooms,
  clock: SetClock,
  sample: readonly SampleRow[],
  staff: Staff,
  mail: MailSettings,
  onProgress: (rows: number) => void,
  { mayFill = (tables) => tables.areEmpty(), end = () => Promise.resolve() }: Filling = {},
): Promise<Company> {
  const { units, terms } = rooms;
  const tables = new DemoTables(units);
  try {
    return await units.run(async () => {
      clock.release();
      const now = clock.now();
      await units.lock('demo');
      if (!(await mayFill(tables))) {
        throw new NotEmptyError('something is in the database already; nothing was changed');
      }
      const shift = new Shift(sample.at(-1)!.event.at, now, calendarFrom(CALENDAR).zone);
      const start = shift.at(sample[0]!.event.at);
      clock.moveTo(start);
      const users = new Map(
        staff.map((person) => [person.email, userOf(person, person.passwordHash, start)]),
      );
      const company = companyOf(sample, shift, users, {
        policy: await terms.adoptPolicy('good-practice'),
        calendar: await terms.adoptCalendar(CALENDAR),
      });
      const applied = appliedOf(sample, shift, company);
      await tables.add({
        ...{ users: [...users.values()], pipelines: [company.pipeline], team: company.team },
        ...{ stages: [...company.stages.values()], jobs: [...company.jobs.values()] },
        candidates: [...applied.values()].map(({ candidate }) => candidate),
        applications: [...applied.values()].map(({ application }) => application),
      });
      const chronicler = new Chronicler(rooms, clock, company, applied, mail, shift);
      for (const [i, row] of sample.entries()) {
        await chronicler.tell(row);
        if (i % EVERY === 0) onProgress(i);
      }
      await chronicler.end(tables, now);
      await end(
        company,
        [...applied.values()].map(({ candidate }) => candidate.id),
      );
      return company;
    });
  } finally {
    clock.release();
  }
}
