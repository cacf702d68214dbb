import { Tokens } from '../../src/accounts/tokens';
import { Users } from '../../src/accounts/users';
import { Journey } from '../../src/journey/journey';
import { SYSTEM } from '../../src/journey/record/chronicle';
import { parseInstant } from '../../src/kernel/instant';
import type { ApplicationId } from '../../src/store/entities/hiring/application.entity';
import { FLOW_DATABASES } from '../world/databases';
import { World, type Signed } from '../world/world';

interface Report {
  policy: { name: string } | null;
  calendar: { name: string } | null;
  until: string;
  knownAt: string | null;
  totals: Record<string, number>;
  recruiters: ({ recruiter: string; name: string; user: string } & Record<string, number>)[];
}

let world: World;
let twin: Signed;

/** An application received on Monday morning, of which nothing is ever told. */
async function receive(form: object = {}, as?: Signed): Promise<ApplicationId> {
  const job = await world.post<{ id: string }>('jobs', { title: 'Sales lead', ...form }, as);
  const candidate = { name: 'Maija', phone: '040 123' };
  const { body } = await world.post<{ id: ApplicationId }>('applications', {
    ...{ job: job.body.id, candidate },
  });
  return body.id;
}
const report = (query = '', as?: Signed) => world.get<Report>(`reports/recruiters${query}`, as);

describe.each(FLOW_DATABASES)('the report of recruiters on %s', (kind) => {
  beforeEach(async () => {
    world = await World.start(undefined, kind);
    await world.ground();
    // another person of the same name
    const form = { name: 'Kaisa Virta', email: 'kaisa.2@example.fi', role: 'recruiter' } as const;
    const user = await world.app.get(Users).add(form);
    twin = { user, token: await world.app.get(Tokens).make(user.id, 'test') };
  });
  afterEach(() => world.stop());

  it('tells two people of one name apart, and says who they are', async () => {
    await receive({ owner: world.kaisa.user.id });
    await receive({ owner: twin.user.id });
    world.clock.moveTo('2026-05-06T09:00:00+03:00');
    const { recruiters, totals } = (await report()).body;
    expect(totals).toMatchObject({ due: 2, overdue: 2, open: 4 });
    const figures = { due: 1, overdue: 1, open: 2 };
    expect(recruiters).toMatchObject(
      [twin, world.kaisa].map(({ user }) => ({
        ...{ recruiter: user.email, name: user.name, user: user.id, ...figures },
      })),
    );
  });

  it('gives recruiters their own figures and nobody else’s', async () => {
    await receive({ owner: world.kaisa.user.id, team: [twin.user.id] });
    await receive({ owner: twin.user.id });
    world.clock.moveTo('2026-05-06T09:00:00+03:00');
    const own = (await report('', world.kaisa)).body;
    expect(own.totals).toMatchObject({ due: 1, overdue: 1, open: 2 });
    expect(own.recruiters.map(({ user }) => user)).toEqual([world.kaisa.user.id]);
    const lead = await world.user('Leena Lead', 'hr_lead');
    expect((await report('', lead)).body.recruiters).toHaveLength(2);
    expect((await report('', lead)).body.totals).toMatchObject({ due: 2 });
  });

  it('can be asked again as known at a past instant, whatever was learnt since', async () => {
    const id = await receive();
    world.clock.moveTo('2026-05-08T16:00:00+03:00');
    const friday = (await report()).body;
    expect(friday.totals).toMatchObject({ due: 1, overdue: 1 });
    world.clock.moveTo('2026-05-11T09:00:00+03:00');
    const call = { channel: 'phone', automated: false, message: 'c1' } as const;
    const at = parseInstant('2026-05-04T10:00:00+03:00')!;
    const told = { type: 'message.delivered', at, purposes: ['rejection'], ...call } as const;
    await world.app.get(Journey).record(id, told, SYSTEM, { silent: true });
    expect((await report()).body.totals).toMatchObject({ overdue: 0 });
    const again = (await report('?knownAt=2026-05-08T16:00:00%2B03:00')).body;
    expect(again).toEqual({ ...friday, knownAt: '2026-05-08T13:00:00Z' });
    const before = (await report('?knownAt=2026-05-04T09:00:00%2B03:00')).body;
    expect(before).toMatchObject({ recruiters: [], policy: null, totals: { due: 0, open: 0 } });
  });

  it('names no policy where several were in force', async () => {
    await receive();
    await receive({ statutory: ['ontario-esa'], calendar: 'CA-ON' });
    expect((await report()).body).toMatchObject({ policy: null, calendar: null });
  });

  it.each([
    ['?from=2026-05-05', 'from must be a time with its offset'],
    ['?to=soon', 'to must be a time with its offset'],
    ['?knownAt=', 'knownAt must be a time with its offset'],
    ['?knownAt=2030-01-01T00:00:00Z', 'knownAt must not lie in the future'],
    ['?from=2026-05-05T00:00:00Z&to=2026-05-05T00:00:00Z', 'from must be before to'],
    ['?to=2026-05-05T00:00:00Z&to=2026-05-06T00:00:00Z', 'to must be a time'],
  ])('refuses %s', async (query, sentence) => {
    const { status, body } = await report(query);
    expect(status).toBe(422);
    expect(JSON.stringify(body)).toContain(sentence);
  });
});
