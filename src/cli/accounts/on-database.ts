import { z } from 'zod';
import { hashPassword } from '../../accounts/passwords/password-hash';
import { assertGoodPassword } from '../../accounts/passwords/password-rules';
import { Tokens } from '../../accounts/tokens';
import { TokensRepository } from '../../accounts/tokens.repository';
import { readShape } from '../../kernel/shape';
import { LOCALES } from '../../mail/locale';
import { ROLES, type User } from '../../store/entities/accounts/user.entity';
import { storeSettings, type StoreSettings } from '../../store/store.settings';
import { readEnvironment, withService } from '../service';

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
  return withService(store(), ({ users }) => users.add({ ...read, passwordHash }));
}

/** @returns the token, this once @throws InputError when there is no such user */
export async function addToken(token: object): Promise<string> {
  const { user, name, scopes } = readShape(tokenShape, token, 'options');
  return withService(store(), async ({ units, users, clock }) => {
    const { id } = await users.named(user, 'user');
    const tokens = new Tokens(units, new TokensRepository(units), clock);
    return tokens.make(id, name, scopes.includes('write') ? undefined : scopes);
  });
}

/** Made if it is not there: a user may be the first thing in it. The service may run meanwhile. */
function store(): StoreSettings {
  return storeSettings(readEnvironment());
}
