import { newId } from '../../src/kernel/ids';
import type { Instant } from '../../src/kernel/instant';
import { SecretKey } from '../../src/kernel/keys/secret-key';
import { parseAddress } from '../../src/kernel/address';
import { MailTokens } from '../../src/mail/tokens';

const tokens = new MailTokens(new SecretKey('k'.repeat(32)));
const id = newId(Date.UTC(2026, 4, 4) as Instant);

describe('an address with a token', () => {
  it.each([
    ['reply', tokens.replyTo(id)],
    ['bounce', tokens.bounceTo(id)],
  ])('for a %s is read back, in any case of letters', (kind, local) => {
    expect(tokens.read(local)).toEqual({ kind, id });
    expect(tokens.read(local.toUpperCase())).toEqual({ kind, id });
    expect(parseAddress(`${local}@example.com`)).not.toBeNull();
    expect(local.length).toBeLessThanOrEqual(64);
  });

  const local = tokens.replyTo(id);
  const other = newId(Date.UTC(2026, 4, 5) as Instant).toLowerCase();
  it.each([
    ['another id', `r+${other}${local.slice(28)}`],
    ['another kind', `b${local.slice(1)}`],
    ['one character less', local.slice(0, -1)],
    ['one character more', `${local}0`],
    ['another last character', local.slice(0, -1) + (local.endsWith('0') ? '1' : '0')],
    ['no token', 'r+'],
    ['no kind', local.slice(2)],
    ['nothing', ''],
    ['a line break', `${local}\n`],
    ['a long text', 'r+'.concat('a'.repeat(100_000))],
  ])('with %s is not ours', (_name, forged) => {
    expect(tokens.read(forged)).toBeNull();
  });

  it('of another installation is not ours', () => {
    expect(new MailTokens(new SecretKey('x'.repeat(32))).read(local)).toBeNull();
  });
});
