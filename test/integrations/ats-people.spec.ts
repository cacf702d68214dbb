import fc from 'fast-check';
import type { AtsRecord } from '../../src/integrations/ats/record';
import { Papers } from '../../src/hiring/papers/papers';
import type { ApplicationId } from '../../src/store/entities/hiring/application.entity';
import { FLOW_DATABASES } from '../world/databases';
import { pdf } from '../world/papers';
import { World } from '../world/world';
import { AtsDesk, findings } from './ats-desk';

interface Exported {
  applications: { files: { name: string }[] }[];
  records: { otherSystems: { theirPerson: string }[] };
}

const HOUR = 3_600_000;
const INTERVIEW = { id: 's-3', name: 'Interview' };

describe.each(FLOW_DATABASES)('people and orders in what an ATS tells, on %s', (kind) => {
  let world: World;
  let desk: AtsDesk;

  beforeAll(async () => {
    world = await World.start(undefined, kind);
    await world.job();
    desk = await AtsDesk.open(world);
    world.clock.moveTo('2026-05-11T10:00:00+03:00');
  });
  afterAll(() => world.stop());

  /** A record as it is some hours later. */
  const later = (record: AtsRecord, hours: number, change: Partial<AtsRecord>): AtsRecord => ({
    ...{ ...record, asOf: (record.asOf + hours * HOUR) as AtsRecord['asOf'], ...change },
  });
  /** @returns the file's id */
  const addPaper = async (id: string): Promise<string> => {
    const file = new FormData();
    file.set('files', new Blob([new Uint8Array(pdf('A paper'))]), 'a.pdf');
    const response = await fetch(`${world.url}/api/v1/applications/${id}/files`, {
      ...{ method: 'POST', body: file, headers: { authorization: `Bearer ${world.kaisa.token}` } },
    });
    expect(response.status).toBe(201);
    return (await world.app.get(Papers).of(id as ApplicationId))[0]!.id;
  };
  const tick = (iso: string) => {
    world.clock.moveTo(iso);
  };

  it('calls whom the ATS forbids to write to, and takes a new address', async () => {
    tick('2026-05-11T10:00:00+03:00');
    const record = desk.person();
    const silent = { ...record.candidate, mayBeMailed: false };
    const { application } = await desk.tell({ ...record, candidate: silent });
    expect(await desk.mails(application)).toEqual([]);
    const email = 'new.address@example.com';
    await desk.tell(later(record, 0, { candidate: { ...record.candidate, email } }));
    const { candidate } = await desk.state(application);
    expect([candidate.contact, candidate.email]).toEqual(['self', email]);
  });

  it('forgets and lets go of people', async () => {
    tick('2026-05-11T10:00:00+03:00');
    const [gone, deleted] = [1, 2].map(() => desk.person());
    const ids: (string | null)[] = [];
    for (const one of [gone!, deleted!]) ids.push((await desk.tell(one)).application);
    const occurredAt = world.clock.now();
    const about = { event: 'x', occurredAt };
    await desk.notice({ kind: 'erased', ...about, candidate: gone!.candidate.id });
    expect((await desk.state(ids[0]!)).candidate.email).toBeNull();
    const [link] = await world.units.manager.query<{ seenPerson: string | null }[]>(
      `SELECT "seenPerson" FROM ats_links WHERE "application" = $1`,
      [ids[0]],
    );
    expect(link!.seenPerson).toBeNull();
    expect((await desk.tell(later(gone!, 0, { stage: INTERVIEW }))).outcome).toBe('ignored');
    await desk.notice({ kind: 'application_deleted', ...about, application: deleted!.application });
    const released = await desk.state(ids[1]!);
    expect(released.status).toBe('withdrawn');
    expect(released.termed.history.commitments.every(({ end }) => end !== null)).toBe(true);
    expect(await desk.mails(ids[1]!)).toEqual(['acknowledgement']);
    const nobody = { kind: 'erased', ...about, candidate: 'nobody' } as const;
    expect((await desk.notice(nobody)).outcome).toBe('ignored');
    const unasked = { kind: 'reread', ...about, application: 'x' } as const;
    expect(await desk.notice(unasked)).toMatchObject({
      outcome: 'held',
      words: expect.stringContaining('An API key is needed for Greenhouse') as string,
    });
  });

  it('takes nobody whose deletion came before what it deletes', async () => {
    tick('2026-05-12T10:00:00+03:00');
    const [person, application] = [desk.person(), desk.person()];
    const about = { event: 'x', occurredAt: null };
    await desk.notice({ kind: 'erased', ...about, candidate: person.candidate.id });
    const deleted = { application: application.application };
    await desk.notice({ kind: 'application_deleted', ...about, ...deleted });
    tick('2026-05-12T10:05:00+03:00');
    for (const one of [person, application]) {
      expect(await desk.tell(one)).toMatchObject({ application: null });
    }
    // another application of somebody who was erased here, of which nothing was known
    const known = desk.person();
    const { application: id } = await desk.tell(known);
    const { candidate } = await desk.state(id);
    const erased = { method: 'DELETE' as const, body: JSON.stringify({ why: 'Asked for it' }) };
    expect((await world.ask(`candidates/${candidate.id}`, erased)).status).toBe(204);
    const other = { ...known, application: `${known.application}-2` };
    expect(await desk.tell(other)).toMatchObject({ outcome: 'ignored', isForgotten: true });
    // who applies again is somebody new
    tick('2026-05-12T11:00:00+03:00');
    const now = world.clock.now();
    const applied = { application: `${known.application}-3`, appliedAt: now, asOf: now };
    const again = { ...known, ...applied };
    expect((await desk.tell(again)).outcome).toBe('done');
  });

  it('keeps no id of somebody who was erased before the ATS told of them', async () => {
    tick('2026-05-12T11:30:00+03:00');
    const record = desk.person();
    const { name, email } = record.candidate;
    const { id } = (await world.units.manager.query<{ id: string }[]>('SELECT "id" FROM jobs'))[0]!;
    const imported = { externalId: record.application, candidate: { name, email } };
    const here = await world.post<{ id: string }>('applications', { job: id, ...imported });
    const { candidate } = await desk.state(here.body.id);
    const erased = { method: 'DELETE' as const, body: JSON.stringify({ why: 'Asked for it' }) };
    expect((await world.ask(`candidates/${candidate.id}`, erased)).status).toBe(204);
    expect(await desk.tell(record)).toMatchObject({ isForgotten: true });
    const links = await world.units.manager.query<object[]>(
      `SELECT * FROM ats_links WHERE "externalApplication" = $1 OR "externalCandidate" = $2`,
      [record.application, record.candidate.id],
    );
    expect(links).toEqual([]);
    expect(await desk.tell(record)).toMatchObject({ isForgotten: true });
    // nor does anything more happen to it
    const { types, status } = await desk.state(here.body.id);
    const about = { event: 'x', occurredAt: null, application: record.application };
    await desk.notice({ kind: 'application_deleted', ...about });
    expect(await desk.state(here.body.id)).toMatchObject({ types, status });
  });

  it('forgets somebody whose name stands in the name of the ATS', async () => {
    tick('2026-05-12T12:00:00+03:00');
    const lever = await AtsDesk.open(world, 'lupaus', 'lever');
    const record = lever.person();
    record.candidate.name = 'Eve';
    const { application } = await lever.tell(record);
    const about = { event: 'x', occurredAt: null };
    await lever.notice({ kind: 'erased', ...about, candidate: record.candidate.id });
    expect((await lever.state(application)).candidate.email).toBeNull();
  });

  it.each([
    ['in order', [0, 1]],
    ['the second before the first', [1, 0]],
  ])('follows a chain of merges, %s', async (_, order) => {
    tick('2026-05-13T10:00:00+03:00');
    const three = [desk.person(), desk.person(), desk.person()] as const;
    const ids: (string | null)[] = [];
    for (const one of three) ids.push((await desk.tell(one)).application);
    const [a, b, c] = three.map(({ candidate }) => candidate.id) as [string, string, string];
    const merges = [
      { from: a, into: b },
      { from: b, into: c },
    ];
    const about = { event: 'x', occurredAt: null };
    for (const which of order) await desk.notice({ kind: 'merged', ...about, ...merges[which]! });
    const people = await Promise.all(ids.map(async (id) => (await desk.state(id)).candidate.id));
    expect(new Set(people)).toEqual(new Set([people[2]]));
    await desk.notice({ kind: 'erased', ...about, candidate: c });
    expect((await desk.state(ids[0]!)).candidate.email).toBeNull();
    // what comes late under an id that was merged away
    const late = { ...three[0], application: `${three[0].application}-2` };
    expect(await desk.tell(late)).toMatchObject({ isForgotten: true });
    const more = desk.person();
    const { application } = await desk.tell(more);
    await desk.notice({ kind: 'merged', ...about, from: more.candidate.id, into: b });
    expect((await desk.state(application)).candidate.erasedAt).toBeNull();
  });

  it('makes one of all that two people are here', async () => {
    tick('2026-05-15T10:00:00+03:00');
    const [one, into] = [desk.person(), desk.person()];
    const title = 'Welder';
    await world.post('jobs', { title, owner: world.kaisa.user.email });
    const candidate = { ...one.candidate, email: 'otherwise@example.com' };
    const job = { id: 'j-3', name: title };
    const other = { ...one, application: `${one.application}-2`, candidate, job };
    const ids: (string | null)[] = [];
    for (const record of [one, other, into]) ids.push((await desk.tell(record)).application);
    const two = { from: one.candidate.id, into: into.candidate.id };
    await desk.notice({ kind: 'merged', event: 'x', occurredAt: null, ...two });
    const people = await Promise.all(ids.map(async (id) => (await desk.state(id)).candidate.id));
    expect(new Set(people).size).toBe(1);
  });

  it('knows whom a merge named before they were heard of', async () => {
    tick('2026-05-14T10:00:00+03:00');
    const [from, into] = [desk.person(), desk.person()];
    const about = { event: 'x', occurredAt: null };
    const two = { from: from.candidate.id, into: into.candidate.id };
    await desk.notice({ kind: 'merged', ...about, ...two });
    const { application } = await desk.tell(from);
    await desk.notice({ kind: 'erased', ...about, candidate: two.into });
    expect((await desk.state(application)).candidate.email).toBeNull();
  });

  it.each(['greenhouse', 'ashby'] as const)('makes one of two people of %s', async (vendor) => {
    tick('2026-05-11T10:00:00+03:00');
    const ats = await AtsDesk.open(world, 'lupaus', vendor);
    const [from, into] = [ats.person(), ats.person()];
    const [old, other] = [await ats.tell(from), await ats.tell(into)].map((one) => one.application);
    const paper = await addPaper(old!);
    const about = { event: 'x', occurredAt: world.clock.now() };
    const two = { from: from.candidate.id, into: into.candidate.id };
    const merged = { kind: 'merged', ...about, ...two } as const;
    expect(await ats.notice(merged)).toMatchObject({
      outcome: 'done',
      words: 'Two people are one.',
    });
    const stays = (await ats.state(other!)).candidate;
    expect(stays.email).toBe(into.candidate.email);
    // both are under way still, with what was sent and owed
    for (const id of [old!, other!]) {
      const { candidate, status, termed } = await ats.state(id);
      expect([candidate.id, status]).toEqual([stays.id, 'active']);
      expect(termed.history.commitments.some(({ end }) => end === null)).toBe(true);
    }
    expect(await world.app.get(Papers).of(old!)).toMatchObject([{ id: paper }]);
    const shown = await world.get<Exported>(`candidates/${stays.id}/export`);
    expect(shown.body.applications.flatMap(({ files }) => files)).toMatchObject([
      { name: 'a.pdf' },
    ]);
    const systems = shown.body.records.otherSystems;
    expect(systems.map(({ theirPerson }) => theirPerson)).toEqual([two.into, two.into]);
    // a hook under the old id that comes late, and an application that was made under it
    const late = later(from, 0, { stage: INTERVIEW });
    expect((await ats.tell(late)).application).toBe(old);
    expect((await ats.state(old!)).stage).toBe('Interview');
    const email = from.candidate.email!;
    const more = { ...ats.person({ candidate: from.candidate }), job: { id: 'j-2', name: vendor } };
    await world.post('jobs', { title: vendor, owner: world.kaisa.user.email });
    const third = await ats.tell(more);
    expect((await ats.state(third.application)).candidate.id).toBe(stays.id);
    expect((await ats.state(old!)).candidate.email).not.toBe(email);
    // an ATS deletes the record that it does not need any more: that is nobody here
    const erased = { kind: 'erased', ...about, candidate: two.from } as const;
    expect((await ats.notice(erased)).outcome).toBe('ignored');
    expect((await ats.state(old!)).candidate.erasedAt).toBeNull();
    expect((await ats.notice(merged)).outcome).toBe('ignored');
    // and the other is all of them
    expect((await ats.notice({ ...erased, candidate: two.into })).outcome).toBe('done');
    for (const id of [old!, other!, third.application!]) {
      expect((await ats.state(id)).candidate).toMatchObject({ id: stays.id, email: null });
    }
    expect(await world.app.get(Papers).of(old!)).toEqual([]);
  });

  it('comes to the same in any order, however often it is told', async () => {
    const story = (record: AtsRecord): AtsRecord[] => [
      record,
      later(record, 2, { stage: { id: 's-2', name: 'Screening' }, stageSince: null }),
      later(record, 4, { stage: INTERVIEW, recruiter: { id: 'r-9', name: 'X', email: null } }),
      later(record, 6, { stage: INTERVIEW, status: 'rejected', endedAt: null }),
      later(record, 8, { stage: { id: 's-2', name: 'Screening' } }),
      later(record, 10, { stage: INTERVIEW, status: 'withdrawn' }),
    ];
    const told = fc
      .array(fc.nat(5), { maxLength: 12 })
      .chain((repeats) =>
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5, ...repeats], { minLength: 6 + repeats.length }),
      );
    await fc.assert(
      fc.asyncProperty(told, async (order) => {
        tick('2026-05-11T10:00:00+03:00');
        const records = story(desk.person());
        tick('2026-05-11T21:00:00+03:00');
        let application: string | null = null;
        for (const which of order) ({ application } = await desk.tell(records[which]!));
        const { status, stage, owner, termed } = await desk.state(application);
        expect({ status, stage }).toEqual({ status: 'withdrawn', stage: 'Interview' });
        expect(owner).toBe(termed.history.owners.at(world.clock.now()));
        expect(termed.history.stages.at(world.clock.now())).toBe(
          (await desk.state(application)).row.stage,
        );
        expect(termed.history.irregular).toEqual([]);
        const mails = await desk.mails(application);
        for (const once of ['acknowledgement', 'rejection', 'withdrawal_confirmation']) {
          expect(mails.filter((mail) => mail === once).length).toBeLessThanOrEqual(1);
        }
        expect(mails).not.toContain('rejection');
      }),
      { numRuns: 15 },
    );
  });

  it('leaves a journal in which verification finds nothing', async () => {
    expect(await findings(world)).toEqual([]);
  });
});
