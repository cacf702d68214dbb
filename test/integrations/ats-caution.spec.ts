import type { AtsRecord } from '../../src/integrations/ats/record';
import { Sweep } from '../../src/journey/sweep/sweep';
import { Application } from '../../src/store/entities/hiring/application.entity';
import { FLOW_DATABASES } from '../world/databases';
import { mailsLeft } from '../world/mails-left';
import { World } from '../world/world';
import { at, AtsDesk, findings, leadsBrowser } from './ats-desk';

const HOUR = 3_600_000;
const INTERVIEW = { id: 's-3', name: 'Interview' };

/** What must not follow by surprise: no mail, no breach and no erasure that nobody meant. */
describe.each(FLOW_DATABASES)('caution with what an ATS tells, on %s', (kind) => {
  let world: World;
  let job: string;

  beforeAll(async () => {
    world = await World.start(undefined, kind);
    job = await world.job();
  });
  afterAll(() => world.stop());

  const tick = (iso: string) => {
    world.clock.moveTo(iso);
  };
  const now = (record: AtsRecord, change: Partial<AtsRecord> = {}): AtsRecord => ({
    ...{ ...record, asOf: world.clock.now(), ...change },
  });

  it('mails nobody of an application that was here before, and breaks nothing of before', async () => {
    tick('2026-03-02T10:00:00+02:00');
    const candidate = { name: 'Ana Ruiz', email: 'ana.before@example.com' };
    const { body: here } = await world.post<{ id: string }>('applications', { job, candidate });
    await mailsLeft(world);
    tick('2026-05-20T10:00:00+03:00');
    // what follows from weeks of silence follows now, and not in the middle
    await world.app.get(Sweep).run(world.clock.now());
    await mailsLeft(world);
    const desk = await AtsDesk.open(world);
    const before = (await desk.state(here.id)).termed.history.commitments;
    const mailed = await desk.mails(here.id);
    const told = desk.person({ appliedAt: at('2026-03-01T10:00:00+02:00'), stage: INTERVIEW });
    const starts = at('2026-04-02T10:00:00+03:00');
    const interviews = [
      { id: 'i-1', starts, ends: (starts + HOUR) as typeof starts, isCancelled: false },
    ];
    const record = { ...told, candidate: { ...told.candidate, ...candidate }, interviews };
    tick('2026-05-20T11:00:00+03:00');
    const stageSince = at('2026-04-01T10:00:00+03:00');
    const { application } = await desk.tell(now(record, { stageSince }));
    expect(application).toBe(here.id);
    const { stage, termed, types } = await desk.state(here.id);
    expect(stage).toBe('Interview');
    expect(await desk.mails(here.id)).toEqual(mailed);
    expect(types).not.toContain('interview.held');
    const fresh = termed.history.commitments.slice(before.length);
    expect(fresh.filter(({ dueAt }) => dueAt < world.clock.now())).toEqual([]);
    const entered = termed.events.find(({ type }) => type === 'stage.entered')!;
    expect(entered.at).toBeGreaterThanOrEqual(desk.connection.createdAt);
  });

  it('owes nobody a receipt who applied before the connection was made', async () => {
    tick('2026-05-25T10:00:00+03:00');
    const desk = await AtsDesk.open(world);
    const old = desk.person({ appliedAt: at('2026-02-01T10:00:00+02:00') });
    const { application } = await desk.tell(now(old));
    const { termed, types } = await desk.state(application);
    expect(types).toEqual(['application.received', 'message.delivered']);
    const owed = termed.history.commitments.filter(({ end }) => end === null);
    expect(owed.map(({ rule }) => rule.key).sort()).toEqual(['first_answer', 'heartbeat']);
    expect(await desk.mails(application)).toEqual([]);
    const browser = await leadsBrowser(world);
    expect((await browser.send('GET', `/applications/${application}`)).status).toBe(200);
    const fresh = (await desk.tell(desk.person())).application;
    expect(await desk.mails(fresh)).toEqual(['acknowledgement']);
  });

  it('sends the receipt of what waited for a mapping, of the job or of the stage too', async () => {
    tick('2026-05-26T10:00:00+03:00');
    const desk = await AtsDesk.open(world);
    const unknown = { id: 's-77', name: 'Application Review' };
    const record = desk.person({ job: { id: 'j-77', name: 'Unheard of too' }, stage: unknown });
    expect((await desk.tell(record)).outcome).toBe('held');
    tick('2026-05-26T15:00:00+03:00');
    await desk.map('job', 'j-77', job);
    const { application } = await desk.tell(record);
    expect(await desk.mails(application)).toEqual(['acknowledgement']);
  });

  it('takes who mails as it is chosen now, whatever whoever works on it has read before', async () => {
    tick('2026-06-01T10:00:00+03:00');
    const desk = await AtsDesk.open(world, 'lupaus');
    const record = desk.person();
    const { application } = await desk.tell(record);
    const path = `connections/${desk.connection.id}`;
    const change = { method: 'PATCH' as const, body: JSON.stringify({ mails: 'ats' }) };
    expect((await world.ask(path, change)).status).toBe(200);
    tick('2026-06-01T11:00:00+03:00');
    // desk.connection is as it was
    await desk.tell(now(record, { status: 'rejected' }));
    expect((await desk.state(application)).row.mailedBy).toBe('Greenhouse');
    expect(await desk.mails(application)).toEqual(['acknowledgement']);
    const { application: other } = await desk.tell(desk.person());
    expect(await desk.mails(other)).toEqual([]);
  });

  type Unsure = [string, Partial<AtsRecord>, string, boolean];
  it.each<Unsure>([
    ['days in the stage of interviews', {}, '2026-06-05T10:00:00+03:00', false],
    ['an hour in it', {}, '2026-06-02T11:00:00+03:00', true],
    ['an ATS that knows of none', { interviews: [] }, '2026-06-05T10:00:00+03:00', true],
  ])(
    'sends no bare rejection where somebody may have been met: %s',
    async (_, known, end, bare) => {
      tick('2026-06-01T10:00:00+03:00');
      const desk = await AtsDesk.open(world);
      const record = desk.person();
      const { application } = await desk.tell(record);
      tick('2026-06-02T10:00:00+03:00');
      await desk.tell(now(record, { ...known, stage: INTERVIEW, stageSince: world.clock.now() }));
      tick(end);
      await desk.tell(now(record, { ...known, stage: INTERVIEW, status: 'rejected' }));
      expect((await desk.mails(application)).includes('rejection')).toBe(bare);
      expect((await desk.state(application)).row.decidedIn).toBe(bare ? null : 'Greenhouse');
    },
  );

  it('sends none to who was met before the connection was made', async () => {
    tick('2026-06-08T10:00:00+03:00');
    const appliedAt = at('2026-03-01T10:00:00+02:00');
    const starts = at('2026-04-02T10:00:00+03:00');
    const ends = at('2026-04-02T11:00:00+03:00');
    const met = [{ id: 'i-9', starts, ends, isCancelled: false }];
    const desk = await AtsDesk.open(world);
    for (const old of [
      desk.person({ appliedAt, stage: INTERVIEW, stageSince: null }),
      desk.person({ appliedAt, interviews: met }),
    ]) {
      await desk.tell(now(old));
      const rejected = now(old, { status: 'rejected', endedAt: world.clock.now() });
      const { application } = await desk.tell(rejected);
      expect(await desk.mails(application)).toEqual([]);
      expect((await desk.state(application)).row.decidedIn).toBe('Greenhouse');
    }
  });

  it('forgets nobody whom the ATS knows under another id too', async () => {
    tick('2026-06-10T10:00:00+03:00');
    const desk = await AtsDesk.open(world);
    const { status, body } = await world.post<{ id: string }>('jobs', {
      ...{ title: 'Designer', owner: world.kaisa.user.email },
    });
    expect([status, typeof body.id]).toEqual([201, 'string']);
    const one = desk.person();
    const { email } = one.candidate;
    const twin = desk.person({ job: { id: 'j-2', name: 'Designer' } });
    const other = { ...twin, candidate: { ...twin.candidate, email } };
    const first = (await desk.tell(one)).application;
    const second = (await desk.tell(other)).application;
    const erased = { kind: 'erased', event: 'x', occurredAt: null } as const;
    const people = [one.candidate.id, other.candidate.id] as const;
    expect((await desk.state(first)).row.candidate).toBe((await desk.state(second)).row.candidate);
    await desk.notice({ ...erased, candidate: people[0] });
    const kept = await desk.state(second);
    expect([kept.status, kept.candidate.email]).toEqual(['active', email]);
    expect((await desk.state(first)).status).toBe('withdrawn');
    await desk.notice({ ...erased, candidate: people[1] });
    expect((await desk.state(second)).candidate.email).toBeNull();
    expect((await desk.state(first)).candidate.email).toBeNull();
  });

  it('does not take an end back for what was true at the same instant', async () => {
    tick('2026-06-12T10:00:00+03:00');
    const desk = await AtsDesk.open(world);
    const record = desk.person();
    const { application } = await desk.tell(record);
    await desk.tell({ ...record, status: 'rejected' });
    const late = { ...record, stage: { id: 's-2', name: 'Screening' } };
    expect((await desk.tell(late)).outcome).toBe('nothing_new');
    expect((await desk.state(application)).status).toBe('rejected');
  });

  it('writes nothing of the ATS to whom somebody here has told the end', async () => {
    tick('2026-06-16T10:00:00+03:00');
    const desk = await AtsDesk.open(world);
    const day = (n: number) => ({
      ...{ id: 'i-1', starts: at(`2026-06-${n}T10:00:00+03:00`), isCancelled: false },
      ends: at(`2026-06-${n}T11:00:00+03:00`),
    });
    const record = desk.person({ interviews: [day(18)] });
    const { application } = await desk.tell(record);
    const path = `applications/${application}/decision`;
    const decided = await world.post(path, { outcome: 'rejected', reason: 'Another one.' });
    expect(decided.status).toBe(201);
    const mails = await desk.mails(application);
    tick('2026-06-16T11:00:00+03:00');
    const recruiter = { id: 'r-8', name: 'Somebody Else', email: null };
    const interviews = [day(19), { ...day(20), id: 'i-2' }];
    await desk.tell(now(record, { recruiter, interviews }));
    expect(await desk.mails(application)).toEqual(mails);
    const { status, owner, types } = await desk.state(application);
    expect([status, owner]).toEqual(['rejected', world.admin.user.id]);
    expect(types.filter((type) => type === 'interview.scheduled')).toHaveLength(1);
  });

  it('leaves a hire a hire when its record there is cleared away', async () => {
    tick('2026-06-17T10:00:00+03:00');
    const desk = await AtsDesk.open(world, 'ats');
    const record = desk.person();
    const { application } = await desk.tell(record);
    await desk.tell({ ...record, status: 'hired' });
    const about = { event: 'x', occurredAt: null, application: record.application };
    await desk.notice({ kind: 'application_deleted', ...about });
    expect((await desk.state(application)).status).toBe('hired');
  });

  it.each([
    ['in the stage before', INTERVIEW],
    ['in no stage', null],
  ])(
    'leads out of the stage of those hired when a hire is taken back, told %s',
    async (_, there) => {
      tick('2026-06-17T12:00:00+03:00');
      const desk = await AtsDesk.open(world, 'ats');
      const record = desk.person({ stage: INTERVIEW });
      const { application } = await desk.tell(record);
      await desk.tell({ ...record, status: 'hired', stage: there });
      expect((await desk.state(application)).stage).toBe('Hired');
      tick('2026-06-17T13:00:00+03:00');
      await desk.tell(now(record));
      const { stage, status, types } = await desk.state(application);
      expect({ stage, status }).toEqual({ stage: 'Interview', status: 'active' });
      expect(types.at(-1)).toBe('stage.entered');
    },
  );

  it('ends no application by an end from before it was applied for', async () => {
    tick('2026-06-18T10:00:00+03:00');
    const desk = await AtsDesk.open(world);
    const old = desk.person({ job: { id: 'j-78', name: 'Unheard of' } });
    await desk.tell(old);
    tick('2026-06-19T10:00:00+03:00');
    const rejected = now(old, { status: 'rejected', endedAt: world.clock.now() });
    tick('2026-06-22T10:00:00+03:00');
    const { name, email } = old.candidate;
    const again = await world.post<{ id: string }>('applications', {
      ...{ job, candidate: { name, email } },
    });
    await desk.map('job', 'j-78', job);
    expect((await desk.tell(rejected)).outcome).toBe('ignored');
    expect((await desk.state(again.body.id)).status).toBe('active');
  });

  it('takes anew what an import brought that was taken back', async () => {
    tick('2026-06-23T10:00:00+03:00');
    const desk = await AtsDesk.open(world);
    const record = desk.person();
    const { application: first } = await desk.tell(record);
    await world.units.run(async () => {
      const taken = { status: 'voided' as const, externalId: null };
      await world.units.manager.update(Application, first!, taken);
    });
    tick('2026-06-23T11:00:00+03:00');
    const { application, outcome } = await desk.tell(now(record, { stage: INTERVIEW }));
    expect(outcome).toBe('done');
    expect(application).not.toBe(first);
    expect((await desk.state(application)).stage).toBe('Interview');
    await world.units.run(async () => {
      const taken = { status: 'voided' as const, externalId: null };
      await world.units.manager.update(Application, application!, taken);
    });
    const about = { event: 'x', occurredAt: null, application: record.application };
    const gone = await desk.notice({ kind: 'application_deleted', ...about });
    expect(gone.outcome).toBe('ignored');
  });

  it('follows two deliveries of a new person at one time as one', async () => {
    tick('2026-06-15T10:00:00+03:00');
    const desk = await AtsDesk.open(world);
    const record = desk.person();
    const rejected = { ...record, asOf: (record.asOf + 1) as AtsRecord['asOf'] };
    const all = await Promise.all([
      ...[record, record, { ...rejected, status: 'rejected' as const }].map((one) =>
        desk.tell(one),
      ),
    ]);
    expect(new Set(all.map((one) => one.application)).size).toBe(1);
    const { application } = all[0]!;
    const { status, types } = await desk.state(application);
    expect(status).toBe('rejected');
    expect(types.filter((type) => type === 'application.received')).toHaveLength(1);
  });

  it('leaves a journal in which verification finds nothing', async () => {
    expect(await findings(world)).toEqual([]);
  });
});
