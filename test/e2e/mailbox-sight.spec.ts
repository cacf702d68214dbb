import { Browser, member } from '../accounts/browser';
import { FLOW_DATABASES } from '../world/databases';
import { until, World, type Signed } from '../world/world';

interface List {
  items: { name: string; to: string; subject: string }[];
  next: string | null;
}

describe.each(FLOW_DATABASES)('whose mail the mailbox shows, on %s', (kind) => {
  let world: World;
  let lead: Signed;
  beforeAll(async () => {
    world = await World.start(undefined, kind);
    lead = await world.user('Leena Lead', 'hr_lead');
  });
  afterAll(() => world.stop());

  const mailsOf = async (as: Signed) => (await world.get<List>('mailbox', as)).body.items;
  const mailTo = (address: string) =>
    until(`the mail to ${address}`, async () =>
      (await mailsOf(world.admin)).find(({ to }) => to.includes(address)),
    );
  const see = async (path: string, as: Signed) => {
    const headers = { authorization: `Bearer ${as.token}` };
    return (await fetch(`${world.url}${path}`, { headers })).status;
  };
  /** How everybody fares who asks for a mail, in each of its forms. */
  const seen = async (name: string) => {
    const statuses: Record<string, number> = {};
    for (const [who, as] of Object.entries({ admin: world.admin, lead, kaisa: world.kaisa })) {
      const paths = ['', '/html', '/raw'].map((form) => `/mailbox/${name}${form}`);
      const all = await Promise.all(
        [...paths, `/api/v1/mailbox/${name}`].map((path) => see(path, as)),
      );
      const listed = (await mailsOf(as)).some((mail) => mail.name === name) ? 200 : 404;
      const page = await fetch(`${world.url}/mailbox`, {
        headers: { authorization: `Bearer ${as.token}` },
      });
      const shown = (await page.text()).includes(name) ? 200 : 404;
      const different = [...new Set([...all, listed, shown])];
      expect(different).toHaveLength(1);
      statuses[who] = different[0]!;
    }
    return statuses;
  };

  it("shows a new password's link to its owner and the administrators", async () => {
    const boss = await member(world, 'Bossy', 'admin');
    await new Browser(world).send('POST', 'password-resets', { body: { email: boss.email } });
    expect(await seen((await mailTo('bossy@')).name)).toEqual({
      admin: 200,
      lead: 404,
      kaisa: 404,
    });
  });

  it('shows one to a recruiter who asked for it, in any spelling, and not to another', async () => {
    const sanna = await member(world, 'Sanna');
    const browser = new Browser(world);
    await browser.send('POST', 'password-resets', { body: { email: sanna.email.toUpperCase() } });
    const { name } = await mailTo('sanna@');
    await browser.signIn(sanna.email);
    expect((await browser.send('GET', `mailbox/${name}`)).status).toBe(200);
    expect((await browser.send('GET', 'mailbox')).body.items).toMatchObject([{ name }]);
    expect(await seen(name)).toEqual({ admin: 200, lead: 404, kaisa: 404 });
  });

  it('shows an invitation to administrators', async () => {
    const body = { name: 'Uusi', email: 'uusi@example.fi', role: 'admin' };
    expect((await world.post('users', body)).status).toBe(201);
    expect(await seen((await mailTo('uusi@')).name)).toEqual({ admin: 200, lead: 404, kaisa: 404 });
  });

  it('shows what is about no application only to administrators, whoever had the address', async () => {
    const boss = await member(world, 'Moved', 'admin');
    await new Browser(world).send('POST', 'password-resets', { body: { email: boss.email } });
    const { name } = await mailTo('moved@');
    // the address is nobody's any more, the link still works
    await world.units.run(() =>
      world.units.manager.query(
        `UPDATE "users" SET "email" = 'x@example.fi', "emailKey" = 'x@example.fi' WHERE "id" = '${boss.id}'`,
      ),
    );
    expect(await seen(name)).toEqual({ admin: 200, lead: 404, kaisa: 404 });
  });

  it("shows a candidate's to all staff, and counts pages by what is shown", async () => {
    const candidate = { name: 'Maija Meikäläinen', email: 'maija@example.com' };
    await world.post('applications', { job: await world.job(), candidate });
    const { name } = await mailTo('maija@');
    expect(await seen(name)).toEqual({ admin: 200, lead: 200, kaisa: 200 });
    const { items, next } = (await world.get<List>('mailbox', world.kaisa)).body;
    expect(items.map(({ name: one }) => one)).toEqual([name]);
    expect(next).toBeNull();
  });
});
