import { User } from '../../store/entities/accounts/user.entity';
import { Application } from '../../store/entities/hiring/application.entity';
import { Candidate } from '../../store/entities/hiring/candidate.entity';
import { Interview } from '../../store/entities/hiring/interview.entity';
import { Job } from '../../store/entities/hiring/job.entity';
import { Pipeline } from '../../store/entities/hiring/pipeline.entity';
import { Stage } from '../../store/entities/hiring/stage.entity';
import { TeamMember } from '../../store/entities/hiring/team-member.entity';
import { LoggedContact } from '../../store/entities/journey/logged-contact.entity';
import { Message } from '../../store/entities/mail/message.entity';
import { ReceivedMessage } from '../../store/entities/mail/received-message.entity';
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
