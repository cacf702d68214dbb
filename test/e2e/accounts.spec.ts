import { Users } from '../../src/accounts/users';
import { SetUp } from '../../src/accounts/links/set-up';
import { Browser, member, PASSWORD } from '../accounts/browser';
import { Served } from '../world/served';
import { World } from '../world/world';

describe('the pages about accounts', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(() => world.stop());

  it('have a label for every field, one heading, a language, and nothing inline', async () => {
    await member(world, 'Oili');
    const paths = ['/sign-in', '/password-reset', '/setup/x', '/invitation/x', '/password-reset/x'];
    for (const path of paths) {
      const { text, headers } = await new Browser(world).send('GET', path);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(text).toMatch(/<html lang="en">/);
      expect(text.match(/<h1>/g)).toHaveLength(1);
      expect(text).toMatch(/<title>[^<]{5,}<\/title>/);
      expect(text).not.toMatch(/<script|<style| style=| on\w+=/);
      for (const [, id] of text.matchAll(/<input\s+id="(\w+)"/g)) {
        expect(text).toContain(`<label for="${id}">`);
      }
    }
    const style = await new Browser(world).send('GET', '/assets/lupaus.css');
    expect(style.headers['content-type']).toBe('text/css; charset=utf-8');
  });

  it('sign in with a form, and say what was wrong without giving back the password', async () => {
    const { email } = await member(world, 'Pekka');
    const browser = new Browser(world);
    const wrong = await browser.form('/sign-in', { email: `"><b>${email}`, password: 'geheim!' });
    expect(wrong.status).toBe(401);
    expect(wrong.text).toContain('role="alert"');
    expect(wrong.text).toContain(`value="&quot;>&lt;b>${email}"`);
    expect(wrong.text).not.toContain('geheim!');
    expect((await browser.form('/sign-in', { email })).status).toBe(422);
    const right = await browser.form('/sign-in', { email, password: PASSWORD });
    expect([right.status, right.headers.location]).toEqual([303, '/']);
    expect(await browser.isIn()).toBe(true);
  });

  it("take nothing from another site's page", async () => {
    const body = `email=a@example.fi&password=${PASSWORD}`;
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'cross-site',
    };
    const browser = new Browser(world);
    expect((await browser.send('POST', '/sign-in', { body, headers })).status).toBe(403);
  });

  it('tell of a link that does not work', async () => {
    for (const path of ['/setup/x', '/invitation/x', '/password-reset/x']) {
      for (const seen of [
        await new Browser(world).send('GET', path),
        await new Browser(world).form(path, {
          ...{ name: 'A', email: 'a@example.fi', password: PASSWORD },
        }),
      ]) {
        // a page that is not asked for a name or an address refuses them
        if (seen.status === 422) continue;
        expect(seen.status).toBe(404);
        expect(seen.text).toContain('This link does not work');
      }
    }
  });

  it('ask for a new password', async () => {
    const browser = new Browser(world);
    const told = await browser.form('/password-reset', { email: 'nobody@example.fi' });
    expect(told.status).toBe(202);
    expect(told.text).toContain('If nobody@example.fi has an account');
    expect((await browser.form('/password-reset', { email: 'nobody' })).status).toBe(422);
  });

  it('offer no set-up when there is a user', async () => {
    expect(await world.app.get(Users).anyone()).toBe(true);
    expect(await world.app.get(SetUp).offer()).toBeNull();
  });
});

describe('the link that the start prints', () => {
  let served: Served;
  afterEach(() => served.stop());

  it('sets up once, shows a token that works, and signs in', async () => {
    served = await Served.start();
    expect(served.token).toMatch(/^lup_/);
    const headers = { authorization: `Bearer ${served.token}` };
    const who = await fetch(`${served.url}/api/v1/session`, { headers });
    expect(await who.json()).toMatchObject({ user: { name: 'Anna Admin', role: 'admin' } });
    expect((await fetch(served.setUpLink)).status).toBe(404);
    expect(served.err).not.toMatch(/example\.fi|Anna|horse/);
    expect(served.err).not.toContain(served.setUpLink.split('/').at(-1));
  });
});
