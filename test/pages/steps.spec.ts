import { Browser, member } from '../accounts/browser';
import { World } from '../world/world';

describe('the step beside a promise', () => {
  let world: World;
  let kaisa: Browser;
  let job: string;

  beforeAll(async () => {
    world = await World.start();
    await member(world, 'Kaisa');
    kaisa = new Browser(world);
    await kaisa.signIn('kaisa@example.fi');
    const { body } = await kaisa.send('POST', 'jobs', { body: { title: 'Sales lead' } });
    job = String(body.id);
  });
  afterAll(() => world.stop());

  async function applied(candidate: Record<string, string>): Promise<string> {
    const { body } = await kaisa.send('POST', 'applications', { body: { job, candidate } });
    return String(body.id);
  }

  function read(text: string): string {
    return text.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
  }

  it('keeps it: an update comes with a date, and says what it keeps', async () => {
    const id = await applied({ name: 'Otso Lehto', email: 'otso@example.com' });
    const today = (await kaisa.send('GET', `/applications/${id}`)).text;
    expect(today).toContain(`/applications/${id}/message?purpose=status_update&amp;dated=true`);
    const path = `/applications/${id}/message`;
    const page = await kaisa.send('GET', `${path}?purpose=status_update&dated=true`);
    expect(page.text).toContain('type="datetime-local" value="2026-05-11T16:00"');
    expect(read(page.text)).toContain('Only with a date does an update keep: First answer.');
    const form = {
      purpose: 'status_update',
      subject: 'News',
      body: 'We read on.',
      preview: 'true',
    };
    const dated = await kaisa.form(path, { ...form, due: '2026-05-11T16:00' });
    expect(read(dated.text)).toMatch(/Once it has arrived, this is kept: [^.]*First answer/);
    const undated = await kaisa.form(path, form);
    expect(read(undated.text)).not.toMatch(/this is kept: [^.]*First answer/);
  });

  it('is to wait or to undo while a rejection has not left', async () => {
    const id = await applied({ name: 'Maija Meri', email: 'maija@example.com' });
    const form = { outcome: 'rejected', reason: 'Others knew more' };
    expect((await kaisa.form(`/applications/${id}/decision`, form)).status).toBe(303);
    const { text } = await kaisa.send('GET', '/');
    const row = text
      .split('<li id="row-')
      .slice(1)
      .find((one) => one.includes('Maija Meri'))!;
    expect(read(row)).toMatch(/The mail waits until Mon 4 May, 09:22 .*Undo/);
    expect(row).not.toMatch(/\/(call|decision)/);
    const page = await kaisa.send('GET', `/applications/${id}`);
    expect(page.text).not.toContain('button primary');
    expect(read(page.text)).toContain('The mail waits until');
    const decision = await kaisa.send('GET', `/applications/${id}/decision`);
    expect(read(decision.text)).toContain('It is decided already');
    expect(decision.text).toContain(`/applications/${id}/undo`);
    expect(decision.text).not.toContain('Decide and tell');
  });

  it('offers a call to somebody without an address, and is done with it', async () => {
    const id = await applied({ name: 'Eero Salo' });
    const path = `/applications/${id}`;
    await kaisa.form(`${path}/move`, { stage: 'Screening' });
    const page = await kaisa.send('GET', path);
    expect(read(page.text)).toContain('No address and no number is known:');
    expect(page.text).not.toContain(`${path}/message`);
    const call = await kaisa.send('GET', `${path}/call`);
    const task = /name="task" value="(\w+)"/.exec(call.text)![1]!;
    const form = { task, channel: 'phone', at: '2026-05-04T09:12', note: 'Told them.' };
    expect((await kaisa.form(`${path}/call`, form)).status).toBe(303);
    const { body } = await kaisa.send('GET', `applications/${id}`);
    const { tasks } = body as unknown as { tasks: { id: string }[] };
    expect(tasks.map((one) => one.id)).not.toContain(task);
  });

  it('comes with a date for several, too', async () => {
    const ids = [
      await applied({ name: 'Aino A', email: 'aino@example.com' }),
      await applied({ name: 'Bo B', email: 'bo@example.com' }),
    ].join(' ');
    const page = await kaisa.send('GET', `/bulk/new?verb=message&ids=${encodeURIComponent(ids)}`);
    expect(page.text).toMatch(/name="due" type="datetime-local" value="2026-05-11T16:00"/);
    const emptied = await kaisa.form('/bulk/preview', { ids, verb: 'message', once: 'x', due: '' });
    expect(emptied.text).not.toContain('value="2026-05-11T16:00"');
  });

  it('does not move before the letter of the stage was seen', async () => {
    const id = await applied({ name: 'Cia C', email: 'cia@example.com' });
    const path = `/applications/${id}/move`;
    const first = await kaisa.send('GET', path);
    const seen = /name="seen" value="(\w+)"/.exec(first.text)![1]!;
    const other = await kaisa.form(path, { stage: 'Interview', seen });
    expect(other.status).toBe(200);
    expect(read(other.text)).toContain('you have not seen what moving to Interview sends');
    expect(other.text).toContain('What would be sent');
    const now = /name="seen" value="(\w+)"/.exec(other.text)![1]!;
    expect(now).not.toBe(seen);
    expect((await kaisa.form(path, { stage: 'Interview', seen: now })).status).toBe(303);
  });

  it('says before a candidate is added what is late from the start', async () => {
    const path = `/jobs/${job}/candidates/new`;
    const form = { name: 'Dan D', email: 'dan@example.com', receivedAt: '2026-04-20T09:00' };
    const warned = await kaisa.form(path, { ...form, seen: '' });
    expect(read(warned.text)).toMatch(/late from the start and counts as broken: Receipt of the/);
    const none = await kaisa.form(path, { ...form, receivedAt: '2026-05-04T08:00', seen: '' });
    expect(none.status).toBe(303);
    const again = await kaisa.form(path, {
      ...form,
      name: 'Eva',
      email: 'e@example.com',
      seen: form.receivedAt,
    });
    expect(again.status).toBe(303);
  });

  it('shows whose promises are late to somebody with none, and a way in to who is on no job', async () => {
    await member(world, 'Helena', 'hr_lead');
    await member(world, 'Sari');
    const [helena, sari] = [new Browser(world), new Browser(world)];
    await helena.signIn('helena@example.fi');
    await sari.signIn('sari@example.fi');
    const lead = (await helena.send('GET', '/')).text;
    expect(read(lead)).toMatch(/Nothing of yours is due\. \d+ promises? of others (is|are) late\./);
    expect(lead).toContain('href="/?whose=all"');
    expect(read((await sari.send('GET', '/')).text)).toContain('You are on no job’s team yet.');
  });

  it('names missing feedback in the words of the page', async () => {
    const id = await applied({ name: 'Feed F', email: 'feed@example.com' });
    const form = { outcome: 'rejected', reason: 'Others', strengths: 'Clear' };
    const { status, text } = await kaisa.form(`/applications/${id}/decision`, form);
    expect(status).toBe(422);
    expect(text).toContain(
      'Feedback needs all three fields; missing: “What to work on”, “What decided the matter”.',
    );
    expect(text).toContain('Clear');
  });

  it('begins in the words of a reply, under the question and its subject', async () => {
    const id = await applied({ name: 'Fay F', email: 'fay@example.com' });
    const question = { text: 'When do I hear?', channel: 'phone' };
    await kaisa.send('POST', `applications/${id}/questions`, { body: question });
    const { text } = await kaisa.send('GET', `/applications/${id}/reply?back=%2F`);
    expect(text).toContain('When do I hear?');
    expect(text).toMatch(/<textarea[^>]* autofocus/);
    const form = { subject: 'Re: News', body: 'On Friday.', back: '/' };
    const sent = await kaisa.form(`/applications/${id}/reply`, form);
    expect(sent.headers.location).toBe('/?done=sent');
    expect((await kaisa.send('GET', '/?done=sent')).text).toContain('The message is on its way.');
  });
});
