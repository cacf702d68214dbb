import { FLOW_DATABASES } from '../world/databases';
import { MailServer } from '../world/mail-server';
import { until, World, type Signed } from '../world/world';

interface List<Item> {
  items: Item[];
  next: string | null;
}
interface Commitment {
  id: string;
  application: string;
  rule: string;
  dueAt: string;
  status: string;
  broken: boolean;
  owner: { name: string };
  candidate: { name: string };
  job: { title: string };
}
interface Listed {
  id: string;
  status: string;
  candidate: { id: string; name: string };
  stage: { kind: string };
  owner: { name: string };
  nextDue: { rule: string; status: string } | null;
}
interface Problem {
  code: string;
  detail: string;
}
interface Shown {
  id: string;
  status: string;
  version: number;
  job: { id: string; title: string };
  stage: { kind: string };
  owner: { name: string };
  candidate: { id: string; name: string; version: number };
  timeline: { event: string; actor: { name: string } }[];
  commitments: { rule: string; status: string; id: string | null }[];
  messages: { status: string }[];
  tasks: { kind: string }[];
}

describe.each(FLOW_DATABASES)('lists on %s', (kind) => {
  let server: MailServer;
  let world: World;
  let stranger: Signed;
  let job: string;
  const ids: string[] = [];

  beforeAll(async () => {
    server = new MailServer();
    world = await World.start(await server.listen(), kind);
    stranger = await world.user('Sami Salo', 'recruiter');
    job = await world.job();
    for (let i = 0; i < 5; i++) {
      world.clock.moveTo(`2026-05-0${4 + i}T09:12:00+03:00`);
      const candidate = { name: `Candidate ${i}`, email: `c${i}@example.com`, phone: '+358 1' };
      ids.push((await world.post<{ id: string }>('applications', { job, candidate })).body.id);
      await until('the receipt', async () => {
        const { body } = await world.get<Shown>(`applications/${ids[i]!}`);
        return body.messages[0]!.status === 'delivered';
      });
    }
  });
  afterAll(async () => {
    await world.stop();
    await server.close();
  });

  const commitments = async (query: string, as?: Signed) =>
    (await world.get<List<Commitment>>(`commitments${query}`, as)).body;
  const applications = async (query: string, as?: Signed) =>
    (await world.get<List<Listed>>(`applications${query}`, as)).body;
  const patch = <Body>(path: string, form: unknown, as?: Signed) =>
    world.ask<Body>(path, { method: 'PATCH', body: JSON.stringify(form) }, as);

  it('show what is owed in order of due time, a page at a time', async () => {
    const whole = await commitments('');
    expect(whole.items).toHaveLength(10);
    expect(whole.items.map(({ dueAt }) => dueAt)).toEqual(
      whole.items.map(({ dueAt }) => dueAt).sort(),
    );
    expect(whole.items[0]).toMatchObject({
      ...{ application: ids[0], rule: 'first_answer', status: 'open', broken: false },
      ...{ owner: { name: 'Kaisa Virta' }, candidate: { name: 'Candidate 0' } },
      job: { title: 'Sales lead' },
    });
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: List<Commitment> = await commitments(`?limit=3${next && `&cursor=${next}`}`);
      seen.push(...page.items.map(({ id }) => id));
      next = page.next;
    }
    expect(seen).toEqual(whole.items.map(({ id }) => id));
  });

  it.each([
    ['?owner=me', 10],
    ['?owner=anna.admin@example.fi', 0],
    ['?rule=first_answer', 5],
    ['?rule=first_answer&dueBefore=2026-05-13T00:00:00%2B03:00', 2],
    ['?rule=first_answer&dueBefore=2026-05-13T00:00:00+03:00', 2],
    ['?status=open', 10],
    ['?status=overdue', 0],
    ['?status=kept&rule=heartbeat', 5],
    ['?status=paused', 0],
    ['?status=released', 0],
    ['?status=rescheduled', 0],
    ['?status=late', 0],
  ])('narrow what is owed: %s has %i', async (query, n) => {
    expect((await commitments(query, world.kaisa)).items).toHaveLength(n);
    expect((await commitments(query, stranger)).items).toEqual([]);
  });

  it('show what has become overdue as such', async () => {
    const back = '2026-05-08T09:12:00+03:00';
    world.clock.moveTo('2026-05-12T09:12:00+03:00');
    const overdue = await commitments('?status=overdue');
    expect(overdue.items.map(({ rule, status, broken }) => [rule, status, broken])).toEqual([
      ['first_answer', 'overdue', true],
    ]);
    const [oldest] = (await applications('?job=' + job)).items.slice(-1);
    expect(oldest!.nextDue).toMatchObject({ rule: 'first_answer', status: 'overdue' });
    world.clock.moveTo(back);
  });

  it('show applications newest first, narrowed and by page', async () => {
    const whole = await applications('');
    expect(whole.items.map(({ id }) => id)).toEqual([...ids].reverse());
    expect(whole.items[0]).toMatchObject({
      ...{ status: 'active', stage: { kind: 'applied' }, owner: { name: 'Kaisa Virta' } },
      nextDue: { rule: 'first_answer', status: 'open' },
    });
    const first = await applications('?limit=2');
    const second = await applications(`?limit=2&cursor=${first.next!}`);
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(
      whole.items.slice(0, 4).map(({ id }) => id),
    );
    for (const [query, n] of [
      ...([
        ['?stage=applied', 5],
        ['?stage=Offer', 0],
        ['?status=hired', 0],
      ] as const),
      ...([
        ['?owner=me', 0],
        [`?job=${job}&owner=kaisa.virta@example.fi`, 5],
      ] as const),
    ]) {
      expect([query, (await applications(query)).items.length]).toEqual([query, n]);
    }
    expect((await applications('', stranger)).items).toEqual([]);
    expect((await world.get(`applications?job=${job}`, stranger)).status).toBe(404);
  });

  it('refuse what they do not know', async () => {
    const wrong: [string, string][] = [
      ['commitments?ownr=me', 'invalid_input'],
      ['commitments?owner=nobody@example.fi', 'unknown_user'],
      ['commitments?status=lost', 'invalid_input'],
      ['commitments?dueBefore=2026-05-04', 'invalid_input'],
      ['commitments?cursor=abc', 'invalid_cursor'],
      ['commitments?limit=0', 'invalid_input'],
      ['commitments?limit=1000', 'invalid_input'],
      ['commitments?limit=1e2', 'invalid_input'],
      ['commitments?limit=2&limit=3', 'invalid_input'],
      ['applications?page=2', 'invalid_input'],
      [`applications?cursor=${Buffer.from('[1,"x"]').toString('base64url')}`, 'invalid_cursor'],
      [`applications/${ids[0]!}?knownAt=2999-01-01T00:00:00Z`, 'invalid_input'],
      [`applications/${ids[0]!}?preview=true`, 'invalid_input'],
      [`applications/${ids[0]!}?knownAt=2020-01-01T00:00:00Z`, 'not_known_then'],
      ['jobs?mine=yes', 'invalid_input'],
      ['pipelines?all=true', 'unknown_parameter'],
      [`jobs/${job}?x=1`, 'unknown_parameter'],
    ];
    for (const [path, code] of wrong) {
      const got = await world.get<Problem>(path);
      expect([path, got.status, got.body.code]).toEqual([path, 422, code]);
    }
  });

  it('lead to an application with everything that belongs to it, now and as it was known', async () => {
    const { body } = await world.get<Shown>(`applications/${ids[0]!}`);
    expect(body).toMatchObject({
      ...{ status: 'active', version: 1, job: { id: job, title: 'Sales lead' } },
      ...{ stage: { kind: 'applied' }, owner: { name: 'Kaisa Virta' }, tasks: [] },
      ...{ interviews: [], assignments: [], requests: [], received: [] },
    });
    expect(body.timeline.map(({ event, actor }) => [event, actor.name])).toEqual([
      ['application.received', 'Anna Admin'],
      ['message.queued', 'Anna Admin'],
      ['message.delivered', 'Lupaus'],
    ]);
    world.clock.moveTo('2026-06-05T09:12:00+03:00');
    const now = (await world.get<Shown>(`applications/${ids[0]!}`)).body;
    const then = (await world.get<Shown>(`applications/${ids[0]!}?knownAt=2026-05-06T00:00:00Z`))
      .body;
    world.clock.moveTo('2026-05-08T09:12:00+03:00');
    const answer = ({ commitments: all }: Shown) =>
      all.find(({ rule }) => rule === 'first_answer')!;
    expect([answer(now).status, answer(then).status]).toEqual(['overdue', 'open']);
    expect(answer(then).id).toBe(answer(now).id);
  });

  it('know a person by the address, and lead to what they applied for', async () => {
    const other = await world.post<{ id: string }>('jobs', { title: 'Clerk' });
    const form = {
      job: other.body.id,
      candidate: { name: 'C. Zero', email: 'C0@Example.com', timezone: 'Europe/Oslo' },
    };
    const shown = (await world.post<Shown>('applications', form)).body;
    expect(shown.candidate).toMatchObject({ name: 'Candidate 0', timezone: 'Europe/Oslo' });
    const { id } = shown.candidate;
    const all = await world.get<List<Listed>>(`candidates/${id}/applications`);
    expect(all.body.items.map((one) => one.id)).toEqual([shown.id, ids[0]]);
    const kaisas = await world.get<List<Listed>>(`candidates/${id}/applications`, world.kaisa);
    expect(kaisas.body.items.map((one) => one.id)).toEqual([ids[0]]);
    expect((await world.get(`candidates/${id}`, stranger)).status).toBe(404);

    const agency = (name: string, email = 'all@agency.example') =>
      world.post<Shown>('applications', { job, candidate: { name, email, contact: 'agency' } });
    const [one, two] = [await agency('Aino'), await agency('Eino', 'other@agency.example')];
    expect(one.body.candidate.id).not.toBe(two.body.candidate.id);

    const change = { email: 'new@example.com', phone: null, version: shown.candidate.version };
    const changed = await patch<Shown['candidate']>(`candidates/${id}`, change, world.kaisa);
    expect(changed).toMatchObject({ status: 200, body: { email: 'new@example.com', phone: null } });
    const stale = await patch<Problem>(`candidates/${id}`, change);
    expect([stale.status, stale.body]).toEqual([
      409,
      expect.objectContaining({ code: 'changed_meanwhile', by: 'Kaisa Virta' }) as unknown,
    ]);
    const taken = await patch<Problem>(`candidates/${id}`, { email: 'c1@example.com' });
    expect([taken.status, taken.body.code]).toEqual([409, 'address_taken']);
  });
});
