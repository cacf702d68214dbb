import { Organisations } from '../../src/hiring/organisation/organisations.repository';
import { headerOf } from '../world/post-office';
import { World } from '../world/world';

let world: World;
const open = async (environment: Record<string, string> = {}) => {
  world = await World.start(undefined, 'sqlite', environment);
};
afterEach(() => world.stop());

let people = 0;
/** The receipt that a new candidate gets. */
async function letter(): Promise<{ mime: string; text: string }> {
  const email = `c${++people}@example.com`;
  await world.post('applications', {
    ...{ job: await world.job(), candidate: { name: 'Maija', email } },
  });
  const [row] = await world.units.manager.query<{ mime: Buffer; text: string }[]>(
    `SELECT "mime", "text" FROM messages WHERE "recipient" = '${email}'`,
  );
  return { mime: String(row!.mime), text: row!.text };
}

describe('what stands above a letter', () => {
  it('is the organisation as HR named it, else as MAIL_FROM does; answers go to the owner', async () => {
    await open();
    const first = await letter();
    expect(first.text).toContain('Example Ltd');
    expect(headerOf(first.mime, 'Reply-To')).toContain(`<${world.kaisa.user.email}>`);
    const words = { name: 'Meri & Co', timezone: 'Europe/Helsinki', locale: 'en' };
    await world.app.get(Organisations).say(words, world.kaisa.user.id);
    const { mime, text } = await letter();
    expect(text).toContain('Meri & Co');
    expect(text).not.toContain('Example Ltd');
    expect(headerOf(mime, 'From')).toContain('<jobs@example.fi>');
  });

  it('lets answers come to us where MAIL_DOMAIN is set', async () => {
    await open({ MAIL_DOMAIN: 'reply.example.fi' });
    expect(headerOf((await letter()).mime, 'Reply-To')).toMatch(/<r\+.+@reply\.example\.fi>/);
  });
});
