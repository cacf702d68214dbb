import { Browser, member } from '../accounts/browser';
import { until, World } from '../world/world';

describe('the board', () => {
  let world: World;
  let kaisa: Browser;
  let helena: Browser;
  let job: string;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    world = await World.start();
    await member(world, 'Kaisa');
    await member(world, 'Helena', 'hr_lead');
    kaisa = new Browser(world);
    helena = new Browser(world);
    await kaisa.signIn('kaisa@example.fi');
    await helena.signIn('helena@example.fi');
    const { body } = await kaisa.send('POST', 'jobs', { body: { title: 'Sales lead' } });
    job = String(body.id);
    for (const name of ['Maija Meri', 'Otso Lehto', '<b>Bo</b>']) ids[name] = await applied(name);
  });
  afterAll(() => world.stop());

  async function applied(name: string): Promise<string> {
    const email = `${name.replace(/\W+/g, '').toLowerCase()}@example.com`;
    const candidate = { name, email };
    const { body } = await kaisa.send('POST', 'applications', { body: { job, candidate } });
    return String(body.id);
  }

  /** The value of a hidden field of a page. */
  function hidden(text: string, name: string): string {
    return new RegExp(`name="${name}" value="([^"]*)"`).exec(text)![1]!;
  }

  /** What a page says, without its tags. */
  function read(text: string): string {
    return text.replace(/<[^>]*>/g, '');
  }

  it('says who is where, what is promised there, and whose it is', async () => {
    const { status, text } = await kaisa.send('GET', `/board/${job}`);
    expect(status).toBe(200);
    expect(text).toContain('3 active · answer within 5 working days');
    expect(text).toContain('Answer after the interview: 5 working days');
    expect(text).toContain('&lt;b>Bo');
    expect(text).toContain('Owner: Kaisa');
    expect(text.match(/data-card/g)).toHaveLength(3 + 5);
  });

  it('finds names and whose they are, and says when nobody is found', async () => {
    const found = await kaisa.send('GET', `/board/${job}?q=OTSO&owner=mine`);
    expect(found.text).toContain('Otso Lehto');
    expect(found.text).not.toContain('Maija Meri');
    const none = await helena.send('GET', `/board/${job}?owner=mine`);
    expect(none.text).toContain('Nobody matches.');
  });

  it('is not there for who does not see the job, nor is the move', async () => {
    await member(world, 'Sari');
    const sari = new Browser(world);
    await sari.signIn('sari@example.fi');
    expect((await sari.send('GET', `/board/${job}`)).status).toBe(404);
    expect((await sari.send('GET', `/applications/${ids['Maija Meri']}/move`)).status).toBe(404);
    expect((await sari.send('GET', '/board')).text).toContain('no open job');
  });

  it('comes back to the job last looked at', async () => {
    const headers = { cookie: `lupaus_session=${kaisa.cookie}; lupaus_board=${job}` };
    const { status, headers: got } = await kaisa.send('GET', '/board', { headers });
    expect([status, got.location]).toEqual([303, `/board/${job}`]);
  });

  it.each(['Interview', 'interview', 'INTERVIEW'])(
    'keeps the stage that is named %s, and says what the move promises',
    async (stage) => {
      const path = `/applications/${ids['Maija Meri']}/move?stage=${stage}`;
      const { status, text } = await kaisa.send('GET', path);
      expect(status).toBe(200);
      expect(text).toMatch(/<option value="\w+" selected>Interview/);
      expect(read(text)).toMatch(
        /Moving to Interview promises a sign of life by Tue 19 May, 16:00/,
      );
      expect(text).toContain('What would be sent');
    },
  );

  it('says which days do not count on the way to a date that is given', async () => {
    const path = `/applications/${ids['Maija Meri']}/move`;
    const due = '2026-05-15T16:00';
    const { text } = await kaisa.form(path, { stage: 'Interview', due, preview: 'true' });
    expect(read(text)).toContain('Moving to Interview promises word by Fri 15 May, 16:00');
    expect(text).toContain('That is 8 working days away; Thu 14 May left out');
  });

  it.each([
    ['2026-05-01T16:00', 'Due must lie in the future'],
    ['soon', 'due must be a date and a time'],
  ])('says what is wrong with the date %s, and keeps what was typed', async (due, problem) => {
    const path = `/applications/${ids['Maija Meri']}/move`;
    const { status, text } = await kaisa.form(path, { stage: 'Interview', due, body: 'Hello.' });
    expect(status).toBe(422);
    expect(text).toContain(problem);
    expect(text).toContain('Hello.');
    expect(text).toContain(`value="${due}"`);
  });

  it.each([
    ['rejected', 'decision?outcome=rejected'],
    ['withdrawn', 'withdrawal'],
  ])('leads to the page of its own for the end %s', async (stage, page) => {
    const id = ids['Maija Meri']!;
    const got = await kaisa.send('GET', `/applications/${id}/move?stage=${stage}`);
    expect([got.status, got.headers.location]).toEqual([303, `/applications/${id}/${page}`]);
    const posted = await kaisa.form(`/applications/${id}/move`, { stage });
    expect(posted.headers.location).toBe(`/applications/${id}/${page}`);
  });

  it('moves once, comes back to the board with its filter, and takes back what has not left', async () => {
    const id = ids['Maija Meri']!;
    const page = await kaisa.send('GET', `/applications/${id}/move?stage=Screening`);
    const form = {
      ...{ stage: 'Screening', undoable: 'true', back: `/board/${job}?owner=mine` },
      ...{ once: hidden(page.text, 'once'), version: hidden(page.text, 'version') },
    };
    const moved = await kaisa.form(`/applications/${id}/move`, form);
    expect(moved.status).toBe(303);
    expect(moved.headers.location).toBe(`/board/${job}?owner=mine&done=moved&card=${id}`);
    const again = await kaisa.form(`/applications/${id}/move`, form);
    expect(again.headers.location).toBe(moved.headers.location);

    const board = await kaisa.send('GET', String(moved.headers.location));
    expect(board.text).toContain('Maija Meri is in Screening now. The mail leaves');
    expect(board.text).toContain('09:22');
    const undo = {
      ...{ application: id, version: hidden(board.text, 'version') },
      ...{ once: hidden(board.text, 'once'), back: hidden(board.text, 'back') },
    };
    const undone = await kaisa.form(`/board/${job}/undo`, undo);
    expect(undone.headers.location).toContain('done=undone');
    const after = await kaisa.send('GET', String(undone.headers.location));
    expect(after.text).toContain('Taken back: Maija Meri is in Applied again.');
    const { body } = await kaisa.send('GET', `applications/${id}`);
    const { messages, stage } = body as unknown as {
      stage: { name: string };
      messages: { status: string; purposes: string[] }[];
    };
    expect(stage.name).toBe('Applied');
    const told = messages.filter(({ purposes }) => purposes.includes('status_update'));
    expect(told.map(({ status }) => status)).toEqual(['cancelled']);
  });

  it('shows what follows with what was typed, and fills in a date that is a button away', async () => {
    const path = `/applications/${ids['Maija Meri']}/move`;
    const shown = await kaisa.form(path, { stage: 'Interview', preview: 'true' });
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('Moving to Interview promises');
    const picked = /name="pick" value="([^"]+)"/.exec(shown.text)![1]!;
    const { status, text } = await kaisa.form(path, { stage: 'Interview', pick: picked });
    expect([status, text.includes(`value="${picked}" aria-describedby`)]).toEqual([200, true]);
    expect(text).toContain('working days from now');
  });

  it.each(['/', '/?whose=team'])('comes back to %s, which says what was done', async (back) => {
    const path = `/applications/${ids['Eero Salo'] ?? ids['Maija Meri']}/move`;
    const end = await kaisa.send('GET', `${path}?stage=rejected&back=${encodeURIComponent(back)}`);
    expect(end.headers.location).toContain(`back=${encodeURIComponent(back)}`);
    const stage = back === '/' ? 'Screening' : 'Applied';
    const moved = await kaisa.form(path, { stage, silent: 'true', back });
    const to = String(moved.headers.location);
    expect(to).toMatch(/^\/\?(whose=team&)?done=moved&card=/);
    expect((await kaisa.send('GET', to)).text).toContain('role="status">Moved.');
    const away = await kaisa.form(path, {
      stage: 'Interview',
      silent: 'true',
      back: '//evil.example',
    });
    expect(away.headers.location).toContain(`/board/${job}?done=moved`);
    await kaisa.form(path, { stage, silent: 'true' });
  });

  it('tells the second of two who moved it and when, and keeps the text', async () => {
    const id = ids['Otso Lehto']!;
    const page = await kaisa.send('GET', `/applications/${id}/move?stage=Interview`);
    const version = hidden(page.text, 'version');
    const first = await helena.form(`/applications/${id}/move`, { stage: 'Screening', version });
    expect(first.status).toBe(303);
    const form = { stage: 'Interview', version, body: 'We look forward to it.' };
    const second = await kaisa.form(`/applications/${id}/move`, form);
    expect(second.status).toBe(409);
    expect(second.text).toContain(
      'Helena changed this application in the meantime; it is in Screening now',
    );
    expect(second.text).toContain('2026-05-04T06:12:00');
    expect(second.text).toContain('We look forward to it.');
    expect(hidden(second.text, 'version')).not.toBe(version);
  });

  it('says that a mail which has left cannot be taken back', async () => {
    const id = ids['<b>Bo</b>']!;
    await kaisa.form(`/applications/${id}/move`, { stage: 'Screening', undoable: 'true' });
    const { text } = await kaisa.send('GET', `/board/${job}?done=moved&card=${id}`);
    const version = hidden(text, 'version');
    // a claim ends by the clock: what is on the wire when it leaps is sent once more
    await left(id, 1);
    world.clock.moveTo('2026-05-04T09:30:00+03:00');
    await left(id);
    const late = await kaisa.form(`/board/${job}/undo`, { application: id, version });
    expect(late.status).toBe(409);
    expect(late.text).toContain('the mail is on its way');
    const now = await kaisa.send('GET', `/board/${job}?done=moved&card=${id}`);
    expect(now.text).toContain('The mail left');
    expect(read(now.text)).toMatch(
      /The mail left Mon 4 May, 09:30 Helsinki; the candidate has it\./,
    );
    expect(now.text).toContain('Move back and write…');
  });

  it.each([
    ['waits', { undoable: 'true' }, /The mail leaves Mon 4 May, 09:40 Helsinki\./, true],
    ['has left', {}, /The mail left Mon 4 May, 09:\d\d Helsinki; the candidate has it\./, false],
    ['is none', { silent: 'true' }, /No mail tells it\./, true],
  ] as const)(
    'finds the letter of the move that %s, while the clock goes on',
    async (name, how, says, canUndo) => {
      const id = await applied(`Clock ${name}`);
      let at = world.clock.now();
      const clock = jest.spyOn(world.clock, 'now').mockImplementation(() => ++at as typeof at);
      try {
        await kaisa.form(`/applications/${id}/move`, { stage: 'Screening', ...how });
        if (name === 'has left') await left(id);
        const { text } = await kaisa.send('GET', `/board/${job}?done=moved&card=${id}`);
        expect(read(text)).toMatch(says);
        expect(text.includes(`action="/board/${job}/undo"`)).toBe(canUndo);
        expect(text.includes('Move back and write…')).toBe(name === 'has left');
      } finally {
        clock.mockRestore();
      }
    },
  );

  /** Waits until every mail about somebody has left, but those that wait to be taken back. */
  async function left(id: string, waiting = 0): Promise<void> {
    await until('the mails to leave', async () => {
      const { body } = await kaisa.send('GET', `applications/${id}`);
      const { messages } = body as unknown as { messages: { status: string }[] };
      return messages.filter(({ status }) => status !== 'delivered').length === waiting;
    });
  }
});
