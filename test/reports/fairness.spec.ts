import { parse } from 'csv-parse/sync';
import { ContactsRepository } from '../../src/hiring/verbs/contacts/contacts.repository';
import { Disputes } from '../../src/hiring/verbs/contacts/disputes';
import { FACTS, LEAST_FOR_SHARE, type Fact } from '../../src/reports/fairness/facts';
import { Grounds } from '../../src/reports/ground/grounds.repository';
import { LoggedContact } from '../../src/store/entities/journey/logged-contact.entity';
import { FLOW_DATABASES } from '../world/databases';
import { World, type Signed } from '../world/world';
import { Gamed } from './gamed';

interface Report {
  of: string;
  recruiters: {
    recruiter: { id: string; name: string };
    facts: { fact: Fact; count: number; of: number | null; share: number | null }[];
  }[];
}
interface List {
  total: number;
  items: {
    application: string;
    candidate: string | null;
    recruiter: string;
    commitment: string | null;
    at: string;
    details: { code: string; at: string | null; who: string | null; share: number | null }[];
  }[];
}

const PERIOD = 'from=2026-05-01T00:00:00Z&to=2026-06-01T00:00:00Z';

describe.each(FLOW_DATABASES)('facts that could be gaming on %s', (kind) => {
  let world: World;
  let mika: Signed;
  let history: Gamed;
  let ground: () => Promise<unknown>;

  const factsOf = async (who: Signed, as = world.admin) => {
    const { body } = await world.get<Report>(`reports/fairness?${PERIOD}`, as);
    const row = body.recruiters.find(({ recruiter }) => recruiter.id === who.user.id);
    return new Map(row?.facts.map((one) => [one.fact, one]));
  };
  const listOf = async (fact: Fact, as = world.admin) =>
    (await world.get<List>(`reports/fairness/${fact}?${PERIOD}&recruiter=${as.user.id}`, as)).body;

  beforeAll(async () => {
    world = await World.start(undefined, kind);
    ground = () => world.app.get(Grounds).record('not_required', 'Finland', world.admin.user.id);
    mika = await world.user('Mika Nieminen', 'recruiter');
    history = new Gamed(world, world.kaisa, mika);
    await history.play();
    // one date given, of which nothing could be gaming
    const promise = { kind: 'contact', due: '2026-06-05T15:00:00+03:00', text: 'I write again.' };
    await history.verb('early', 'promises', promise, mika);
    const [called] = await world.units.manager.findBy(LoggedContact, {
      application: history.applications.called!,
    });
    const contact = (await world.app.get(ContactsRepository).find(called!.id))!;
    await world.app.get(Disputes).deny(contact, 'Nobody called me.');
    const decision = { decision: 'upheld', reason: 'So it is' };
    const { status } = await world.post(`disputes/${called!.id}/decision`, decision);
    expect(status).toBe(201);
    await ground();
  });
  afterAll(() => world.stop());

  it.each<[Fact, number, number | null, string[]]>([
    ['ignoredPauses', 1, 3, ['ignored']],
    ['spentPauses', 1, 3, ['spent']],
    ['lateHandOvers', 2, 3, ['late', 'overdue']],
    ['newDates', 3, 5, ['moved', 'twice', 'twice']],
    ['movedPromises', 2, 5, ['moved', 'twice']],
    ['disputedCalls', 1, 3, ['called']],
    ['upheldCalls', 1, 3, ['called']],
    ['waived', 2, 3, ['asked', 'insisted']],
    ['contested', 1, 3, ['insisted']],
    ['undone', 1, 1, ['undone']],
    ['reopened', 1, null, ['reopened']],
  ])('counts %s: %d of %s, each in the list', async (fact, count, of, names) => {
    const found = (await factsOf(world.kaisa)).get(fact)!;
    const share = of !== null && of >= LEAST_FOR_SHARE ? count / of : null;
    expect(found).toEqual({ fact, count, of, share });
    const list = await listOf(fact, world.kaisa);
    expect(list.total).toBe(count);
    const ids = names.map((name) => history.applications[name]);
    expect(list.items.map(({ application }) => application).sort()).toEqual(ids.sort());
    for (const { recruiter } of list.items) expect(recruiter).toBe('Kaisa Virta');
  });

  it('counts the self-reported as the report does', async () => {
    const { count, of } = (await factsOf(world.kaisa)).get('selfReported')!;
    const { body } = await world.get<{ recruiters: Record<string, unknown>[] }>(
      `reports/recruiters?${PERIOD}`,
    );
    const theirs = body.recruiters.find(({ user }) => user === world.kaisa.user.id)!;
    expect(count).toBeGreaterThan(0);
    expect(of).toBe((theirs.kept as number) + (theirs.late as number));
    expect(count / of!).toBeCloseTo(theirs.selfReportedShare as number, 10);
    expect((await listOf('selfReported', world.kaisa)).total).toBe(count);
  });

  it('says of a late hand-over whose promise it was, and how much of its time was over', async () => {
    const { items } = await listOf('lateHandOvers', world.kaisa);
    const [late, overdue] = items;
    expect(late!.details.map(({ code }) => code)).toEqual(['to', 'due', 'used']);
    expect(late!.details[0]!.who).toBe('Mika Nieminen');
    expect(late!.details[2]!.share).toBeGreaterThan(0.8);
    expect(overdue!.details.map(({ code }) => code)).toEqual(['to', 'due']);
    expect(late!.commitment).not.toBeNull();
  });

  it('ends a promise by a new date only as often as the policy lets it', async () => {
    const { items } = await listOf('newDates', world.kaisa);
    const twice = items.filter(({ application }) => application === history.applications.twice);
    expect(twice.map(({ details }) => details.map(({ code }) => code))).toEqual([
      ['due', 'newDue', 'moved'],
      ['due', 'newDue'],
    ]);
  });

  it('gives recruiters their own, and nobody else’s', async () => {
    const own = await world.get<Report>(`reports/fairness?${PERIOD}`, mika);
    expect(own.body.recruiters.map(({ recruiter }) => recruiter.name)).toEqual(['Mika Nieminen']);
    const others = `reports/fairness?${PERIOD}&recruiter=${world.kaisa.user.id}`;
    expect((await world.get(others, mika)).status).toBe(404);
    expect((await world.get(`reports/fairness/waived?${PERIOD}`, mika)).body).toMatchObject({
      total: 0,
    });
  });

  it('lists people by name, and narrows to a job', async () => {
    const { body } = await world.get<Report>(`reports/fairness?${PERIOD}`);
    const names = body.recruiters.map(({ recruiter }) => recruiter.name);
    expect(names).toEqual([...names].sort());
    const none = await world.get<Report>(`reports/fairness?${PERIOD}&job=${'0'.repeat(26)}`);
    expect(none.body.recruiters).toEqual([]);
    const all = await world.get<Report>(`reports/fairness?${PERIOD}&job=${history.job}`);
    expect(all.body.recruiters).toEqual(body.recruiters);
  });

  it('has in a file what it has on the page', async () => {
    const { body } = await world.get<Report>(`reports/fairness?${PERIOD}`);
    const response = await fetch(`${world.url}/api/v1/reports/fairness.csv?${PERIOD}`, {
      headers: { authorization: `Bearer ${world.admin.token}` },
    });
    const rows: Record<string, string>[] = parse(await response.text(), {
      ...{ columns: true, bom: true },
    });
    expect(rows).toHaveLength(body.recruiters.length * FACTS.length);
    const [first] = body.recruiters;
    expect(rows[0]).toMatchObject({ name: first!.recruiter.name, fact: first!.facts[0]!.fact });
  });

  it.each([
    ['reports/fairness/blame', 404],
    ['reports/fairness?from=soon', 422],
    ['reports/fairness?from=2026-06-01T00:00:00Z&to=2026-05-01T00:00:00Z', 422],
  ])('refuses %s with %d', async (path, status) => {
    expect((await world.get(path)).status).toBe(status);
  });

  it('names nobody but the one who asks while no ground is recorded', async () => {
    await world.app.get(Grounds).end(world.admin.user.id);
    const { body } = await world.get<Report>(`reports/fairness?${PERIOD}`);
    expect(body.of).toBe('team');
    expect(body.recruiters).toHaveLength(1);
    expect(JSON.stringify(body)).not.toContain('Kaisa');
    const list = await world.get<List>(`reports/fairness/lateHandOvers?${PERIOD}`);
    expect(list.body.total).toBe(2);
    expect(JSON.stringify(list.body)).not.toMatch(/Kaisa|Mika/);
    const one = `reports/fairness?${PERIOD}&recruiter=${world.kaisa.user.id}`;
    expect((await world.get(one)).status).toBe(403);
    expect((await factsOf(world.kaisa, world.kaisa)).get('lateHandOvers')!.count).toBe(2);
    await ground();
  });
});
