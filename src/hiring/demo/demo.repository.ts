import { In, IsNull } from 'typeorm';
import { newId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import { User, type UserId } from '../../store/entities/accounts/user.entity';
import { Application } from '../../store/entities/hiring/application.entity';
import { Candidate } from '../../store/entities/hiring/candidate.entity';
import { Interview } from '../../store/entities/hiring/interview.entity';
import { Job } from '../../store/entities/hiring/job.entity';
import { Pipeline } from '../../store/entities/hiring/pipeline.entity';
import { Stage } from '../../store/entities/hiring/stage.entity';
import { TeamMember } from '../../store/entities/hiring/team-member.entity';
import { CommitmentRow } from '../../store/entities/journey/commitment-row.entity';
import { JournalRow } from '../../store/entities/journey/journal-row.entity';
import { LoggedContact } from '../../store/entities/journey/logged-contact.entity';
import { Seal } from '../../store/entities/journey/seal.entity';
import { Message } from '../../store/entities/mail/message.entity';
import { ReceivedMessage } from '../../store/entities/mail/received-message.entity';
import { PersonGround } from '../../store/entities/settings/person-ground.entity';
import type { UnitOfWork } from '../../store/unit-of-work';

/** Rows that in life come to be one by one, by what people do. */
export interface DemoRows {
  users: User[];
  pipelines: Pipeline[];
  stages: Stage[];
  jobs: Job[];
  team: TeamMember[];
  candidates: Candidate[];
  applications: Application[];
  interviews: Interview[];
  messages: Message[];
  received: ReceivedMessage[];
  contacts: LoggedContact[];
}

const TABLES = {
  users: User,
  pipelines: Pipeline,
  stages: Stage,
  jobs: Job,
  team: TeamMember,
  candidates: Candidate,
  applications: Application,
  interviews: Interview,
  messages: Message,
  received: ReceivedMessage,
  contacts: LoggedContact,
} as const;
/** SQLite takes no more than 32,766 values in a statement. */
const AT_ONCE = 200;

/** Puts the sample company into the tables. */
export class DemoTables {
  constructor(private readonly units: UnitOfWork) {}

  /** True when nobody works with this database yet. */
  async areEmpty(): Promise<boolean> {
    for (const table of [User, Job, Candidate, Application, Message]) {
      if (await this.units.manager.exists(table)) return false;
    }
    return true;
  }

  /** True when there is neither a job nor a candidate yet, whoever works with it. */
  async haveNoHiring(): Promise<boolean> {
    for (const table of [Job, Candidate, Application, JournalRow, Seal, ReceivedMessage]) {
      if (await this.units.manager.exists(table)) return false;
    }
    return true;
  }

  /** Lets the sweep pass over everything that is owed in these jobs: nobody is warned about invented people. */
  async silence(jobs: readonly string[]): Promise<void> {
    await this.units.manager.update(
      CommitmentRow,
      { job: In([...jobs]) },
      { noticeAt: null, pausedUntil: null },
    );
  }

  /**
   * Records that figures of invented people may name them, where nothing is recorded yet. In a unit.
   * @returns the ids of what was recorded
   */
  async recordGround(by: UserId, at: Instant): Promise<string[]> {
    if (await this.units.manager.existsBy(PersonGround, { endedAt: IsNull() })) return [];
    const id = newId<'person-ground'>(at);
    const ground = { kind: 'not_required', words: 'Demonstration: invented people' } as const;
    const ended = { endedAt: null, endedBy: null };
    await this.units.manager.insert(PersonGround, {
      ...{ id, ...ground, recordedAt: at, recordedBy: by, ...ended },
    });
    return [id];
  }

  /** In a unit. Tables in the order in which they refer to each other. */
  async add(rows: Partial<DemoRows>): Promise<void> {
    for (const name of Object.keys(TABLES) as (keyof DemoRows)[]) {
      const all = rows[name] ?? [];
      for (let i = 0; i < all.length; i += AT_ONCE) {
        await this.units.manager.insert<object>(TABLES[name], all.slice(i, i + AT_ONCE));
      }
    }
  }
}
