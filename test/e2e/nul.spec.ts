import { Browser, member } from '../accounts/browser';
import { DATABASES } from '../world/databases';
import { World } from '../world/world';

describe.each(DATABASES)('a NUL, on %s', (kind) => {
  let world: World;
  let stranger: Browser;
  let kaisa: Browser;
  beforeAll(async () => {
    world = await World.start(undefined, kind);
    [stranger, kaisa] = [new Browser(world), new Browser(world)];
    await kaisa.signIn((await member(world, 'Liisa', 'admin')).email);
  });
  afterAll(() => world.stop());

  it.each([
    ...['/open/%00', '/open/a%00b', '/applications/%00', '/outbox/%00/html'],
    ...['/inbox?after=%00', '/api/v1/applications/%00', '/jobs/%00'],
  ])('is in no address: %s', async (path) => {
    for (const browser of [stranger, kaisa]) {
      expect((await browser.send('GET', path)).status).toBe(404);
    }
  });

  it('in a text or an id is told in a sentence', async () => {
    const invite = { name: 'A\u0000b', email: 'a@example.fi', role: 'recruiter', locale: 'fi' };
    const text = await kaisa.form('/settings/users/invite', invite);
    expect([text.status, text.text]).toEqual([422, expect.stringContaining('name must be')]);
    const id = await kaisa.form('/undo', { message: '\u0000' });
    expect([id.status, id.text]).toEqual([422, expect.stringContaining('message must be text')]);
    const deep = {
      job: await world.job(),
      candidate: { name: 'Maija', email: 'm\u0000@example.com' },
    };
    const { status, body } = await kaisa.send('POST', 'applications', { body: deep });
    expect([status, body.detail]).toEqual([422, expect.stringContaining('NUL')]);
  });

  it('is in no form of a stranger either', async () => {
    const sent = await stranger.form('/open/cook', { email: '\u0000' });
    expect(sent.status).toBe(422);
  });
});
