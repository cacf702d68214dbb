import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { Users } from '../accounts/users';
import { UsersRepository } from '../accounts/users.repository';
import { Chronicle } from '../journey/record/chronicle';
import { Commitments } from '../journey/record/commitments.repository';
import { Histories } from '../journey/record/history';
import { Journal } from '../journey/record/journal.repository';
import { Terms } from '../journey/record/terms';
import { Clock } from '../kernel/clock';
import { SettingsError } from '../kernel/settings';
import { openDatabase } from '../store/store.module';
import { storeSettings, type StoreSettings } from '../store/store.settings';
import { UnitOfWork } from '../store/unit-of-work';

/** Beside the environment, which comes first. */
const SETTINGS_FILE = '.env';

/** The environment, with what a file .env sets beside it, as the service reads it. */
export function readEnvironment(): NodeJS.ProcessEnv {
  if (existsSync(SETTINGS_FILE)) process.loadEnvFile(SETTINGS_FILE);
  return process.env;
}

/**
 * Where the data is, for a command that works on data that is there.
 * @throws SettingsError for a SQLite file that is not: a typing error must not make an empty one
 */
export function existingStore(environment: NodeJS.ProcessEnv): StoreSettings {
  const settings = storeSettings(environment);
  if (settings.kind === 'sqlite' && !existsSync(settings.file)) {
    throw new SettingsError('DATABASE_URL', `there is no database ${settings.file} yet`);
  }
  return settings;
}

/** The rooms that commands work in, put together without the web's framework. */
export class Service {
  readonly users: Users;
  readonly terms: Terms;
  readonly journal: Journal;
  readonly histories: Histories;
  readonly commitments: Commitments;
  readonly chronicle: Chronicle;

  constructor(
    readonly units: UnitOfWork,
    readonly clock: Clock,
  ) {
    this.users = new Users(units, new UsersRepository(units), clock);
    this.terms = new Terms(units, clock);
    this.journal = new Journal(units, clock);
    this.histories = new Histories(this.terms);
    this.commitments = new Commitments(units);
    const { journal, histories, commitments } = this;
    this.chronicle = new Chronicle(units, journal, histories, commitments, clock);
  }
}

/** Opens the database, lets `work` do its work with it, and closes it. */
export async function withService<T>(
  settings: StoreSettings,
  work: (service: Service) => Promise<T>,
  clock = new Clock(),
): Promise<T> {
  const units = new UnitOfWork(await openDatabase(settings));
  try {
    return await work(new Service(units, clock));
  } finally {
    await units.close();
  }
}
