import { ImportWork } from '../../src/integrations/import/work/import-work';
import { User } from '../../src/store/entities/accounts/user.entity';
import { Browser, member } from '../accounts/browser';
import { ImportDesk } from '../integrations/import-desk';
import { World } from '../world/world';

const FILE = `Id,Name,Email,Job,Stage,Recruiter,Applied On,Status
p-1,Maija Meri,maija@example.com,Sales lead,Interview,Kaisa Virta,03/04/2026,Active
p-2,"<script>alert(1)</script>",otso@example.com,Warehouse,Interview,,04/04/2026,Rejected
`;

describe('the pages of an import', () => {
  let world: World;
  let desk: ImportDesk;
  let helena: Browser;
  beforeAll(async () => {
    world = await World.start();
    await world.job();
    desk = new ImportDesk(world);
    const { email } = await member(world, 'Helena', 'hr_lead');
    helena = new Browser(world);
    await helena.signIn(email);
  });
  afterAll(() => world.stop());

  const page = async (id: string) => (await helena.send('GET', `/imports/${id}`)).text;

  it('ask, show what would be, and take in what was confirmed', async () => {
    expect((await helena.send('GET', '/jobs')).text).toContain('href="/imports"');
    const { id } = (await desk.upload(FILE)).body;
    await desk.settled(id);
    const asked = await page(id);
    expect(asked).toContain('How are dates such as');
    expect(asked).toContain('name="jobs-1"');
    expect(asked).toMatch(/<select id="dates"[^>]* required/);
    const form = { ...fieldsOf(asked), dates: 'day_first', 'jobs-0': 'new', 'jobs-1': 'new' };
    const known = asked.includes('name="jobs-0"') ? {} : { 'jobs-0': '' };
    const sent = await helena.form(`/imports/${id}/mapping`, { ...form, ...known });
    expect({ status: sent.status, to: sent.headers.location }).toEqual({
      ...{ status: 303, to: `/imports/${id}` },
    });
    await desk.settled(id);
    const checked = await page(id);
    expect(checked).toContain('Take in 2 applications');
    expect(checked).toContain('&lt;script>alert(1)&lt;/script>');
    const refused = await helena.form(`/imports/${id}/confirm`, { promises: 'for_the_record' });
    expect(refused.status).toBe(422);
    await helena.form(`/imports/${id}/confirm`, { promises: 'from_import' });
    await desk.settled(id);
    const done = await page(`${id}?done=confirmed`);
    expect(done).toContain('What came of it');
    expect(done).not.toContain('It has begun.');
    expect(done).toContain('href="/jobs">See the jobs</a>');
    const back = await helena.form(`/imports/${id}/take-back`, { sure: 'true' });
    expect(back.status).toBe(303);
    expect(await desk.settled(id)).toMatchObject({ status: 'taken_back' });
    expect(await page(id)).not.toContain('What came of it');
    expect((await helena.form(`/imports/${id}/discard`, {})).status).toBe(409);
  });

  it('name what was not answered, keep the rest, and let it be discarded', async () => {
    const { id } = (await desk.upload(FILE.replaceAll('p-', 'r-').replaceAll('Warehouse', 'Dock')))
      .body;
    await desk.settled(id);
    const asked = await page(id);
    expect(asked).toMatch(/<select id="jobs-\d"[^>]* required/);
    const sent = await helena.form(`/imports/${id}/mapping`, {
      ...fieldsOf(asked),
      dates: 'month_first',
    });
    expect(sent.status).toBe(422);
    expect(sent.text).toMatch(/Still to be answered: Jobs \(“Dock”\)/);
    expect(sent.text).toMatch(/<option value="month_first" selected|selected value="month_first"/);
    expect(sent.text).toContain('lies here for 30 days');
    const gone = await helena.form(`/imports/${id}/discard`, {});
    expect([gone.status, gone.headers.location]).toEqual([303, '/imports?done=discarded']);
    expect((await helena.send('GET', `/imports/${id}`)).status).toBe(404);
  });

  it('let it be stopped while it is read, and discarded then, each also by a double click', async () => {
    // nobody comes to read it
    const work = jest.spyOn(world.app.get(ImportWork), 'some').mockResolvedValue(false);
    try {
      const { id } = (await desk.upload(FILE)).body;
      const read = await page(id);
      expect(read).toContain('being read');
      expect(read).toContain(`action="/imports/${id}/stop"`);
      expect(read).toContain('Then the file is deleted, and nothing is taken in.');
      expect(read).not.toContain(`/imports/${id}/discard`);
      const stop = async () => (await helena.form(`/imports/${id}/stop`, {})).headers.location;
      expect([await stop(), await stop()]).toEqual([`/imports/${id}`, `/imports/${id}`]);
      const stopped = await page(id);
      expect(stopped).toContain('The file is deleted, and nothing was taken in.');
      expect(stopped).not.toContain(`/imports/${id}/resume`);
      expect(stopped).not.toContain('lies here for 30 days');
      const once = /name="once" value="([^"]+)"/.exec(stopped)![1]!;
      const path = `/imports/${id}/discard`;
      const discard = async () => (await helena.form(path, { once })).headers.location;
      const list = '/imports?done=discarded';
      expect([await discard(), await discard()]).toEqual([list, list]);
    } finally {
      work.mockRestore();
    }
  });

  it('refuse a column that would be two things, and keep what was typed', async () => {
    const { id } = (await desk.upload(FILE.replaceAll('p-', 't-'))).body;
    await desk.settled(id);
    const twice = { ...fieldsOf(await page(id)), 'column-phone': 'Email' };
    const { status, text } = await helena.form(`/imports/${id}/mapping`, twice);
    expect(status).toBe(422);
    expect(text).toContain('The column “Email” can be one thing only: E-mail, Telephone');
    expect(await desk.settled(id)).toMatchObject({ status: 'mapping' });
  });

  it('say in the language of who reads why a row is bad, also in the file of them', async () => {
    const text = FILE.replaceAll('p-', 'f-').replace('03/04/2026', 'soon');
    const { id } = await desk.checked(text, { dates: 'day_first', jobs: { Warehouse: 'new' } });
    const { email, id: who } = await member(world, 'Aino', 'hr_lead');
    await world.units.run(() => world.units.manager.update(User, who, { locale: 'fi' }));
    const aino = new Browser(world);
    await aino.signIn(email);
    const why = '&quot;soon&quot;: kirjoita päivämäärä kuten';
    expect((await aino.send('GET', `/imports/${id}`)).text).toContain(why);
    const file = await aino.send('GET', `/imports/${id}/bad-rows.csv`);
    expect(file.text).toContain('Applied On: ""soon"": kirjoita päivämäärä kuten');
    expect((await desk.settled(id)).bad[0]!.why).toBe(
      '"soon": expected a date such as 2026-05-04, 2026-05-04 09:12 or 4 May 2026',
    );
  });

  it('know the mended file of bad rows by what was said of the whole one', async () => {
    const text = FILE.replaceAll('p-', 'm-').replace('04/04/2026', '99/04/2026');
    const said = { dates: 'day_first', jobs: { Warehouse: 'new' } };
    const { id } = await desk.checked(text, said);
    const { text: bad } = await helena.send('GET', `/imports/${id}/bad-rows.csv`);
    const { body } = await desk.upload(bad.replaceAll('99/04/2026', '04/04/2026'));
    const { mapping, questions } = await desk.settled(body.id);
    expect(mapping).toMatchObject(said);
    expect(questions).toMatchObject({ dates: false, jobs: [] });
    await desk.ask(body.id, 'mapping');
    expect(await desk.settled(body.id)).toMatchObject({ counts: { new: 1, bad: 0 } });
  });

  it('ask of a history only what it leaves open, and offer its own times alone', async () => {
    const log = [
      'at,event,application,job,recruiter',
      '2026-04-01T09:00:00Z,application.received,h-1,Night shift,nobody@example.com',
      '2026-04-02T09:00:00Z,job.closed,,Night shift,',
    ];
    const { id } = (await desk.upload(log.join('\n'))).body;
    await desk.settled(id);
    const asked = await page(id);
    expect(asked).toContain('name="recruiters-0"');
    expect(asked).not.toContain('name="column-name"');
    await helena.form(`/imports/${id}/mapping`, { 'jobs-0': 'new', 'recruiters-0': '-' });
    expect(await desk.settled(id)).toMatchObject({ status: 'checked', counts: { new: 1 } });
    const checked = await page(id);
    expect(checked).toContain('closed with the job');
    expect(checked).toContain('value="for_the_record"');
    expect(checked).not.toContain('value="from_import"');
    expect(checked).not.toContain('name="mails"');
    const form = { promises: 'for_the_record', breaches: 'true' };
    await helena.form(`/imports/${id}/confirm`, form);
    expect(await desk.settled(id)).toMatchObject({ status: 'done', counts: { new: 1 } });
  });

  it('are for HR alone, and say what is wrong with a file', async () => {
    const { email } = await member(world, 'Ritva');
    const ritva = new Browser(world);
    await ritva.signIn(email);
    expect((await ritva.send('GET', '/imports')).status).toBe(403);
    expect((await ritva.send('GET', '/jobs')).text).not.toContain('href="/imports"');
    const { id } = (await desk.upload('PK\u0003\u0004 no workbook')).body;
    expect(await desk.settled(id)).toMatchObject({ status: 'failed' });
    expect(await page(id)).toContain('class="problem"');
  });
});

/** What a form of the page would send as it is. */
function fieldsOf(html: string): Record<string, string> {
  const selects = [...html.matchAll(/<select id="([^"]+)"[^>]*>(.*?)<\/select>/gs)];
  return Object.fromEntries(
    selects.map(([, name, options]) => {
      const chosen =
        /<option value="([^"]*)" selected/.exec(options!) ??
        /<option selected value="([^"]*)"/.exec(options!);
      return [name!, chosen?.[1] ?? ''];
    }),
  );
}
