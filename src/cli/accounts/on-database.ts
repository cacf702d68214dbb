import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { z } from 'zod';
import { hashPassword } from '../../accounts/passwords/password-hash';
import { assertGoodPassword } from '../../accounts/passwords/password-rules';
import { Tokens } from '../../accounts/tokens';
import { TokensRepository } from '../../accounts/tokens.repository';
import { Users } from '../../accounts/users';
import { UsersRepository } from '../../accounts/users.repository';
import { Clock } from '../../kernel/clock';
import { readShape } from '../../kernel/shape';
import { LOCALES } from '../../mail/locale';
import { ROLES, type User } from '../../store/entities/accounts/user.entity';
import { openDatabase } from '../../store/store.module';
import { storeSettings } from '../../store/store.settings';
import { UnitOfWork } from '../../store/unit-of-work';

const SETTINGS_FILE = '.env';
const ONE_LINE = /^[^\p{Cc}\p{Cs}\u2028\u2029]+$/u;
const line = z.string().trim().max(200).regex(ONE_LINE, 'expected one line of text');
const personShape = z.object({
  name: line,
  email: z.string(),
  role: z.enum(ROLES, `expected one of ${ROLES.join(', ')}`),
  locale: z.enum(LOCALES, `expected one of ${LOCALES.join(', ')}`).optional(),
});
const tokenShape = z.object({
  user: z.string(),
  name: line,
  scopes: z.array(z.enum(['read', 'write'], 'expected read or write')).min(1),
});

/** @throws InputError for a role, an address or a password that will not do */
export async function addUser(person: object, password: string): Promise<User> {
  const read = readShape(personShape, person, 'options');
  assertGoodPassword(password, read);
  const passwordHash = await hashPassword(password);
  return onDatabase(({ users }) => users.add({ ...read, passwordHash }));
}

/** @returns the token, this once @throws InputError when there is no such user */
export async function addToken(token: object): Promise<string> {
  const { user, name, scopes } = readShape(tokenShape, token, 'options');
  return onDatabase(async ({ users, tokens }) => {
    const { id } = await users.named(user, 'user');
    return tokens.make(id, name, scopes.includes('write') ? undefined : scopes);
  });
}

/** The database that the service of this folder has. It may run: SQLite lets one write after the other. */
async function onDatabase<T>(work: (on: { users: Users; tokens: Tokens }) => Promise<T>) {
  if (existsSync(SETTINGS_FILE)) process.loadEnvFile(SETTINGS_FILE);
  const units = new UnitOfWork(await openDatabase(storeSettings(process.env)));
  const clock = new Clock();
  try {
    return await work({
      users: new Users(units, new UsersRepository(units), clock),
      tokens: new Tokens(units, new TokensRepository(units), clock),
    });
  } finally {
    await units.close();
  }
}
