import { hash, verify } from '@node-rs/argon2';
import { Users } from '../../src/accounts/users';
import { hashPassword, isOutdated, passwordFits } from '../../src/accounts/passwords/password-hash';
import { assertGoodPassword } from '../../src/accounts/passwords/password-rules';
import { User } from '../../src/store/entities/accounts/user.entity';
import { World } from '../world/world';
import { Browser, PASSWORD } from './browser';

const OWNER = { name: 'Kaisa Virta-Lahti', email: 'kaisa.virta@example.fi' };
const LENGTH = /^password must have 12 to 200 characters$/;
const OWN = /^password must not be your name or e-mail address$/;
const COMMON = /^password is one of the first that are guessed/;

describe('a password', () => {
  it.each<[string, RegExp | null]>([
    ['eleven char', LENGTH],
    ['twelve chars', null],
    ['x1'.repeat(101), LENGTH],
    ['abcde'.repeat(40), null],
    ['😀😁😂🤣😃😄😅😆😉😊😋', LENGTH],
    ['kaisa.virta@example.fi', OWN],
    ['Kaisa.Virta@Example.fi1', OWN],
    ['KaisaVirtaLahti', OWN],
    ['kaisa virta lahti 26', OWN],
    ['kaisa likes her boats', null],
    ['aaaaaaaaaaaaaaa', COMMON],
    ['abababababab', COMMON],
    ['123456789012', COMMON],
    ['Password-2026!', COMMON],
    ['passwordpassword', COMMON],
    ['Salasana 1234', COMMON],
    ['correct horse battery staple', COMMON],
    ['correct horse battery stable', null],
  ])('%s', (password, problem) => {
    const check = () => {
      assertGoodPassword(password, OWNER);
    };
    if (problem) expect(check).toThrow(problem);
    else expect(check).not.toThrow();
  });

  it('is kept as argon2id with the parameters of OWASP, salted', async () => {
    const [one, two] = [await hashPassword(PASSWORD), await hashPassword(PASSWORD)];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(await passwordFits(PASSWORD, one)).toBe(true);
    expect(await passwordFits(`${PASSWORD}!`, one)).toBe(false);
    expect(await passwordFits(PASSWORD, null)).toBe(false);
  });

  it('is the same however a keyboard composes it', async () => {
    const kept = await hashPassword('p\u00e4iv\u00e4\u00e4 kaikille');
    expect(await passwordFits('pa\u0308iva\u0308a\u0308 kaikille', kept)).toBe(true);
  });

  it('is hashed anew at the next sign-in when the parameters have changed', async () => {
    const world = await World.start();
    try {
      const passwordHash = await hash(PASSWORD, { memoryCost: 8192, timeCost: 1, parallelism: 1 });
      expect(isOutdated(passwordHash)).toBe(true);
      const person = { name: 'O', email: 'o@example.fi', role: 'recruiter', passwordHash } as const;
      const { id } = await world.app.get(Users).add(person);
      const browser = new Browser(world);
      expect(await browser.signIn('o@example.fi', 'another password')).toBe(401);
      expect(await browser.signIn('o@example.fi')).toBe(201);
      const kept = await world.units.manager.findOneByOrFail(User, { id });
      expect(isOutdated(kept.passwordHash!)).toBe(false);
      expect(await verify(kept.passwordHash!, PASSWORD)).toBe(true);
      expect(await browser.isIn()).toBe(true);
    } finally {
      await world.stop();
    }
  });
});
