import { answerOf } from '../../src/mail/sending/test-mails';
import { Browser, member } from '../accounts/browser';
import { World } from '../world/world';

/** How mail stands, as an administrator sees it after trying it. */
async function tried(smtpUrl: string | undefined, environment: Record<string, string> = {}) {
  const world = await World.start(smtpUrl, 'sqlite', environment);
  try {
    const admin = new Browser(world);
    await admin.signIn((await member(world, 'Aatu', 'admin')).email);
    const hr = new Browser(world);
    await hr.signIn((await member(world, 'Helena', 'hr_lead')).email);
    return {
      seen: (await admin.send('GET', '/settings/mail')).text,
      told: (await admin.form('/settings/mail/test', {})).text,
      looked: (await hr.send('GET', '/settings/mail')).text,
      refused: (await hr.form('/settings/mail/test', {})).status,
    };
  } finally {
    await world.stop();
  }
}

it('tells that a mail was taken, with the server’s line; HR looks and does not try', async () => {
  const { seen, told, looked, refused } = await tried(undefined, { MAIL_DOMAIN: 'in.example.fi' });
  expect(seen).toContain('No mail leaves this machine');
  expect(seen).toContain('Example Ltd, jobs@example.fi');
  expect(seen).toContain('addresses at in.example.fi');
  expect(told).toContain('data-test="accepted"');
  expect(told).toMatch(/<code>250 /);
  expect(looked).not.toContain('/settings/mail/test');
  expect(refused).toBe(403);
});

it('sends one mail for two clicks, and tells of it twice', async () => {
  const world = await World.start();
  try {
    const admin = new Browser(world);
    await admin.signIn((await member(world, 'Aatu', 'admin')).email);
    const { text } = await admin.send('GET', '/settings/mail');
    const once = /name="once" value="([^"]+)"/.exec(text)?.[1] ?? '';
    const twice = [0, 1].map(() => admin.form('/settings/mail/test', { once }));
    for (const told of await Promise.all(twice))
      expect(told.text).toContain('data-test="accepted"');
    const { text: mails } = await admin.send('GET', '/mailbox');
    expect(mails.match(/href="\/mailbox\/\w{26}"/g)).toHaveLength(1);
  } finally {
    await world.stop();
  }
});

it('tells of a server that is not there, and never the password', async () => {
  const { seen, told } = await tried('smtp://kaisa:geheim@127.0.0.1:9');
  expect(seen).toContain('127.0.0.1:9');
  expect(seen).toContain('with a password');
  expect(told).toContain('data-test="unreachable"');
  expect(seen + told).not.toMatch(/geheim|kaisa:/);
});

it.each([
  [{ how: 'refused', answer: '550 5.1.1 no' }, 'refused'],
  [{ how: 'deferred', answer: '535 5.7.8 who?', trouble: 'relay' }, 'not_now'],
  [{ how: 'deferred', answer: 'ECONNREFUSED', trouble: 'relay' }, 'unreachable'],
  [{ how: 'uncertain', answer: 'ETIMEDOUT' }, 'uncertain'],
] as const)('reads %j as %s', (outcome, how) => {
  expect(answerOf(outcome)).toEqual({ how, line: outcome.answer });
});
