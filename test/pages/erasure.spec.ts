import { Task } from '../../src/store/entities/journey/task.entity';
import { Browser, member } from '../accounts/browser';
import { Office } from '../e2e/verbs-office';
import { CandidateBrowser, linkIn, readable } from './candidates';

const RECEIVED = 'We have received';

describe('the pages on which HR erases, merges and hands over', () => {
  let office: Office;
  let hr: Browser;
  let id: string;
  let candidate: string;
  let link: string;

  beforeAll(async () => {
    office = await Office.open();
    hr = new Browser(office.world);
    await hr.signIn((await member(office.world, 'Helena', 'hr_lead')).email);
    id = await office.application({ name: 'Maija  <b>Märi', email: 'maija@meri.fi' });
    await office.settled(id);
    ({ candidate } = await office.row(id));
    link = await linkIn(office, 'maija@meri.fi', RECEIVED);
  });
  afterAll(() => office.close());

  it('lead from the application and from the task, for HR only', async () => {
    const maija = new CandidateBrowser(office);
    const mine = await maija.comeBy('maija@meri.fi', RECEIVED);
    await maija.form(`${mine}/data/erasure`, { words: 'Please' });
    const { text } = await hr.send('GET', `/applications/${id}`);
    expect(text).toContain(`/candidates/${candidate}/merge`);
    const { text: today } = await hr.send('GET', '/');
    expect(today).toContain(`/candidates/${candidate}/erase`);

    const kaisa = new Browser(office.world, '198.51.100.8');
    await kaisa.signIn((await member(office.world, 'Kerttu')).email);
    expect((await kaisa.send('GET', `/candidates/${candidate}/erase`)).status).toBe(403);
  });

  it('merge after having shown what that does', async () => {
    const other = await office.application({ name: 'Maija  <b>Märi', email: 'm@meri.fi' });
    const { candidate: into } = await office.row(other);
    const path = `/candidates/${candidate}/merge`;
    const { text } = await hr.send('GET', path);
    expect(text).toContain(`${path}?into=${into}`);
    const asked = await hr.send('GET', `${path}?into=m%40meri.fi`);
    expect(readable(asked.text)).toContain('There is no way back.');
    expect(asked.text).toContain(`value="${into}"`);
    const wrong = await hr.send('GET', `${path}?into=nobody%40meri.fi`);
    expect([wrong.status, readable(wrong.text)]).toEqual([
      422,
      expect.stringContaining('No other candidate has this address or id.'),
    ]);
    expect((await hr.send('GET', `${path}?into=${candidate}`)).status).toBe(422);

    const { status, headers } = await hr.form(path, { into, once: 'm-1' });
    expect([status, headers.location]).toEqual([303, `/applications/${id}?done=merged`]);
    expect((await office.row(id)).candidate).toBe(into);
    expect((await hr.form(path, { into, once: 'm-1' })).status).toBe(303);
    candidate = into;
  });

  it('hand over all that is known as a file', async () => {
    const { headers, body } = await hr.send('GET', `/candidates/${candidate}/export`);
    expect(headers['content-disposition']).toBe('attachment; filename="candidate.json"');
    expect(body).toMatchObject({ person: { id: candidate }, records: {} });
  });

  it('erase once the name was typed, and keep what was typed until then', async () => {
    const path = `/candidates/${candidate}/erase`;
    const { text } = await hr.send('GET', path);
    expect(readable(text)).toContain('Applications, of which no word is left 2');
    expect(text).toContain('Maija  &lt;b>Märi');

    const wrong = await hr.form(path, { name: 'Maija', why: 'Asked for it', once: 'e-0' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Asked for it');
    expect(readable(wrong.text)).toContain('The name that you typed is another one.');
    const named = { name: 'maija <b>märi', why: 'Maija <b>Märi asked', once: 'e-1' };
    expect(readable((await hr.form(path, named)).text)).toContain('so it may not name the person');
    expect((await hr.form(path, { ...named, why: ' ', once: 'e-2' })).status).toBe(422);

    const { status, headers } = await hr.form(path, { ...named, why: 'Asked', once: 'e-3' });
    expect([status, headers.location]).toEqual([303, expect.stringMatching(/done=erased$/)]);
    const page = await hr.send('GET', String(headers.location));
    expect(readable(page.text)).toContain('Everything that said who this was has been erased');
    expect(page.text).not.toContain('Märi');
    expect(readable(page.text)).toContain('· ended as the data were erased ·');
    expect(readable(page.text)).not.toContain('with the job');
    expect(page.text).not.toContain(`/applications/${id}/decision`);
    expect((await hr.send('GET', path)).status).toBe(404);

    const [task] = await office.world.units.manager.findBy(Task, { kind: 'erasure' });
    expect(task).toMatchObject({ text: null, doneAt: office.world.clock.now() });
    expect((await new CandidateBrowser(office).get(link)).status).toBe(404);
  });
});
