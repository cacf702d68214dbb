import { Sweep } from '../../../src/journey/sweep/sweep';
import { TimeLoops } from '../../../src/workers/time-loops';
import { Message } from '../../../src/store/entities/mail/message.entity';
import { until } from '../../world/world';
import { Senders } from '../../../src/journey/inbound/senders.repository';
import { Candidate } from '../../../src/store/entities/hiring/candidate.entity';
import { Office } from '../../e2e/verbs-office';
import { FLOW_DATABASES } from '../../world/databases';
import { findEverywhere } from './every-table';

interface Person {
  id: string;
  name: string;
  email: string;
  phone: string | null;
}

describe.each(FLOW_DATABASES)('merging two records on %s', (kind) => {
  let office: Office;
  let [from, into]: string[] = [];
  let applications: string[];

  const merge = (id: string, target: string, as = office.world.admin) =>
    office.world.post<Person & { code: string }>(`candidates/${id}/merge`, { into: target }, as);
  const candidateOf = async (id: string) => (await office.row(id)).candidate;

  beforeAll(async () => {
    office = await Office.open(kind);
    // what is swept, and when, the test says
    await office.world.app.get(TimeLoops).onModuleDestroy();
    const job = await office.world.job();
    applications = [
      await office.application({ email: 'maija@old.fi', phone: '+358 40 1234567' }, job),
      await office.application({ email: 'maija@new.fi' }, job),
    ];
    [from, into] = [await candidateOf(applications[0]!), await candidateOf(applications[1]!)];
    for (const id of applications) await office.settled(id);
  });
  afterAll(() => office.close());

  it('is refused where it makes no sense', async () => {
    expect((await merge(from!, into!, office.world.kaisa)).status).toBe(403);
    expect((await merge(from!, from!)).body.code).toBe('same_candidate');
    expect((await merge(from!, 'nobody')).status).toBe(404);
  });

  it('gives everything of one to the other, which takes over what it lacks', async () => {
    const { status, body } = await merge(from!, into!);
    expect([status, body.id, body.email]).toEqual([200, into, 'maija@new.fi']);
    expect(body.phone).toBe('+358 40 1234567');
    // both under way to one job, and both stay
    for (const id of applications) expect(await candidateOf(id)).toBe(into);
    for (const id of applications) expect((await office.row(id)).status).toBe('active');
    expect((await merge(from!, into!)).status).toBe(200);
  });

  it('answers by the one that stays, and matches mail from both addresses', async () => {
    const { body } = await office.world.get<Person>(`candidates/${from!}`);
    expect(body.id).toBe(into);
    const senders = office.world.app.get(Senders);
    for (const address of ['maija@old.fi', 'maija@new.fi']) {
      const found = await senders.applicationsOf(address);
      expect(found.map(({ id }) => id).sort()).toEqual([...applications].sort());
    }
    const row = await office.row(applications[0]!);
    expect(await senders.isCandidate('maija@old.fi', row)).toBe(true);
    const next = await office.application({ email: 'maija@old.fi' });
    expect(await candidateOf(next)).toBe(into);
  });

  it('hands over what is known, with notes and the other address', async () => {
    const note = { purpose: 'status_update', channel: 'phone', note: 'Asked for a day' };
    const at = new Date(office.world.clock.now()).toISOString();
    await office.verb(applications[0]!, 'contacts', { ...note, at });
    const { status, body } = await office.world.get<{
      person: Person;
      applications: unknown[];
      records: Record<string, { note?: string; email?: string; receivedAt?: string }[]>;
    }>(`candidates/${into!}/export`);
    expect(status).toBe(200);
    expect(body.person).toMatchObject({ email: 'maija@new.fi' });
    expect(body.applications).toHaveLength(3);
    expect(body.records.notesOfCalls).toMatchObject([{ note: 'Asked for a day' }]);
    expect(body.records.otherAddresses).toMatchObject([{ email: 'maija@old.fi' }]);
    expect(body.records.applications![0]!.receivedAt).toMatch(/^2026-05-04T/);
    const { status: refused } = await office.world.get(
      `candidates/${into!}/export`,
      office.world.kaisa,
    );
    expect(refused).toBe(403);
  });

  it('is erased as one, also its other address', async () => {
    const erase = (id: string, more = {}) =>
      office.world.ask<{ code: string }>(`candidates/${id}`, {
        method: 'DELETE',
        body: JSON.stringify({ why: 'Asked for it', tell: false, ...more }),
      });
    expect((await erase(from!)).body.code).toBe('merged');
    expect((await erase(into!)).status).toBe(204);
    expect(await findEverywhere(office.world, /maija@(old|new)\.fi|40 ?1234567/)).toEqual([]);
    const left = await office.world.units.manager.find(Candidate);
    expect(left.map(({ name }) => name)).toEqual(['—', '—']);
    expect((await merge(into!, from!)).status).toBe(409);
  });

  it('is not erased while Ontario wants its notice kept, unless that is confirmed', async () => {
    const { world } = office;
    const job = await world.post<{ id: string }>('jobs', {
      ...{ title: 'Ontario', owner: world.kaisa.user.email, policy: 'ontario-esa' },
    });
    expect(job.status).toBe(201);
    const id = await office.application({ email: 'oonatuuli@on.fi' }, job.body.id);
    await office.settled(id);
    world.clock.moveTo('2026-05-05T12:00:00+03:00');
    const [starts, ends] = ['2026-05-05T10:00:00+03:00', '2026-05-05T11:00:00+03:00'];
    expect((await office.verb(id, 'interviews', { starts, ends })).status).toBe(201);
    expect(await office.owed(id, 'ontario_decision_notice')).toHaveLength(1);
    const candidate = await candidateOf(id);
    const erase = (more = {}) =>
      world.ask<{ code: string; detail: string }>(`candidates/${candidate}`, {
        method: 'DELETE',
        body: JSON.stringify({ why: 'A court says so', ...more }),
      });
    const { status, body } = await erase();
    expect([status, body.code]).toEqual([409, 'to_be_kept']);
    expect(body.detail).toContain('until 2029-05-05');
    expect((await erase({ confirm: true })).status).toBe(204);

    // the last mail, whose copy goes when it has left
    await until('the last mail', () => office.mail('Your data has been erased'));
    const last = await until('its end', () =>
      world.units.manager.findOneBy(Message, { recipient: 'oonatuuli@on.fi', status: 'delivered' }),
    );
    await world.app.get(Sweep).run(world.clock.now());
    expect(await world.units.manager.findOneBy(Message, { id: last.id })).toMatchObject({
      ...{ status: 'delivered', recipient: '', mime: '', text: '' },
    });
    expect(await findEverywhere(world, /oonatuuli/i)).toEqual([]);
  });
});
