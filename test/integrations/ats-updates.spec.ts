import type { AtsRecord } from '../../src/integrations/ats/record';
import { Presuming } from '../../src/hiring/verbs/meetings/presuming';
import { FLOW_DATABASES } from '../world/databases';
import { mailsLeft } from '../world/mails-left';
import { World } from '../world/world';
import { at, AtsDesk, findings, leadsBrowser } from './ats-desk';

const HOUR = 3_600_000;
const INTERVIEW = { id: 's-3', name: 'Interview' };

describe.each(FLOW_DATABASES)('what an ATS tells, on %s', (kind) => {
  let world: World;
  let desk: AtsDesk;
  let job: string;

  beforeAll(async () => {
    world = await World.start(undefined, kind);
    job = await world.job();
    desk = await AtsDesk.open(world);
    world.clock.moveTo('2026-05-11T10:00:00+03:00');
  });
  afterAll(() => world.stop());

  /** A record as it is some hours later. */
  const later = (record: AtsRecord, hours: number, change: Partial<AtsRecord>): AtsRecord => ({
    ...{ ...record, asOf: (record.asOf + hours * HOUR) as AtsRecord['asOf'], ...change },
  });
  const tick = (iso: string) => {
    world.clock.moveTo(iso);
  };

  it('receives an application, by its job’s title and its recruiter’s address, once', async () => {
    tick('2026-05-11T10:00:00+03:00');
    const record = desk.person({ appliedAt: at('2026-05-11T09:30:00+03:00') });
    const first = await desk.tell(record);
    expect(first.outcome).toBe('done');
    expect((await desk.tell(record)).outcome).toBe('nothing_new');
    const { row, status, stage, owner, termed } = await desk.state(first.application);
    expect({ status, stage, owner }).toEqual({
      ...{ status: 'active', stage: 'Applied', owner: world.kaisa.user.id },
    });
    expect(row.job).toBe(job);
    expect(termed.events[0]).toMatchObject({ at: at('2026-05-11T09:30:00+03:00') });
    expect(await desk.mails(first.application)).toEqual(['acknowledgement']);
  });

  type Case = [string, Partial<AtsRecord>, { status: string; stage: string }, string[], string[]];
  it.each<Case>([
    ['nothing', {}, { status: 'active', stage: 'Applied' }, [], []],
    [
      'a move',
      { stage: INTERVIEW, stageSince: at('2026-05-11T10:30:00+03:00') },
      { status: 'active', stage: 'Interview' },
      ['stage.entered'],
      ['invitation'],
    ],
    [
      'a rejection',
      { status: 'rejected', endedAt: at('2026-05-11T10:30:00+03:00') },
      { status: 'rejected', stage: 'Applied' },
      ['decision.made'],
      ['rejection'],
    ],
    [
      'a rejection in a stage that is not mapped',
      { status: 'rejected', stage: { id: 's-9', name: 'Limbo' } },
      { status: 'rejected', stage: 'Applied' },
      ['decision.made'],
      ['rejection'],
    ],
    [
      'a move and a rejection at once',
      { status: 'rejected', stage: INTERVIEW },
      { status: 'rejected', stage: 'Interview' },
      ['stage.entered', 'decision.made'],
      ['rejection'],
    ],
    [
      'a withdrawal',
      { status: 'withdrawn' },
      { status: 'withdrawn', stage: 'Applied' },
      ['application.withdrawn'],
      ['withdrawal_confirmation'],
    ],
    [
      'a hire',
      { status: 'hired' },
      { status: 'hired', stage: 'Hired' },
      ['stage.entered'],
      ['outcome'],
    ],
    [
      'a hire that is only a stage there',
      { stage: { id: 's-5', name: 'Hired' } },
      ...([{ status: 'hired', stage: 'Hired' }, ['stage.entered'], ['outcome']] as const),
    ] as unknown as Case,
    [
      'an interview to come',
      {
        interviews: [
          {
            ...{ id: 'i-1', starts: at('2026-05-14T10:00:00+03:00') },
            ...{ ends: at('2026-05-14T11:00:00+03:00'), isCancelled: false },
          },
        ],
      },
      { status: 'active', stage: 'Applied' },
      ['interview.scheduled'],
      ['invitation'],
    ],
  ])('follows %s', async (_, change, state, types, mails) => {
    tick('2026-05-11T10:00:00+03:00');
    const record = desk.person();
    const { application } = await desk.tell(record);
    tick('2026-05-11T11:00:00+03:00');
    const told = later(record, 1, change);
    await desk.tell(told);
    await desk.tell(told);
    const found = await desk.state(application);
    expect({ status: found.status, stage: found.stage }).toEqual(state);
    const facts = found.types.filter((type) => !type.startsWith('message.'));
    expect(facts).toEqual(['application.received', ...types]);
    expect(await desk.mails(application)).toEqual(['acknowledgement', ...mails]);
  });

  it('owes the telling of a rejection after an interview to the owner, and lets them tell it', async () => {
    tick('2026-05-11T10:00:00+03:00');
    const starts = at('2026-05-12T10:00:00+03:00');
    const ends = at('2026-05-12T11:00:00+03:00');
    const interviews = [{ id: 'i-2', starts, ends, isCancelled: false }];
    const record = desk.person({ interviews });
    const { application } = await desk.tell(record);
    tick('2026-05-13T10:00:00+03:00');
    await world.app.get(Presuming).presumeHeld(world.clock.now());
    const endedAt = at('2026-05-13T09:00:00+03:00');
    await desk.tell({ ...record, status: 'rejected', endedAt, asOf: endedAt });
    const { status, row, termed } = await desk.state(application);
    expect({ status, decidedIn: row.decidedIn }).toEqual({
      status: 'rejected',
      decidedIn: 'Greenhouse',
    });
    const owed = termed.history.commitments.filter(({ end }) => end === null);
    expect(owed.map(({ rule }) => rule.key)).toContain('tell_decision');
    expect(await desk.mails(application)).not.toContain('rejection');
    const browser = await leadsBrowser(world);
    const page = (await browser.send('GET', `/applications/${application}`)).text;
    expect(page).toContain(`/applications/${application}/decision`);
    expect((await browser.send('GET', '/?whose=all')).text).toContain(
      `/applications/${application}/decision`,
    );
    const path = `applications/${application}/decision`;
    const told = await world.post(path, {
      ...{ outcome: 'rejected', reason: 'Another one.', feedbackDeclined: 'Our lawyer says so.' },
    });
    expect(told.status).toBe(201);
    expect(await desk.mails(application)).toContain('rejection+feedback_declined');
    const again = { outcome: 'rejected', reason: 'x', feedbackDeclined: 'x' };
    expect((await world.post(path, again)).status).toBe(422);
  });

  it('takes a rejection back with its mail while it waits, and reopens after it was told', async () => {
    tick('2026-05-11T10:00:00+03:00');
    const record = desk.person();
    const { application } = await desk.tell(record);
    await desk.tell(later(record, 0, { status: 'rejected' }));
    expect(await desk.mails(application)).toContain('rejection');
    tick('2026-05-11T10:05:00+03:00');
    await desk.tell({ ...record, asOf: world.clock.now() });
    const found = await desk.state(application);
    expect(found.status).toBe('active');
    expect(found.types).toContain('decision.undone');
    expect(await desk.mails(application)).toEqual(['acknowledgement']);
    await desk.tell({ ...record, status: 'withdrawn', asOf: world.clock.now() });
    tick('2026-05-11T12:00:00+03:00');
    // while the mail is on its way nothing can be said
    await mailsLeft(world);
    await desk.tell({ ...record, asOf: world.clock.now() });
    const { status, types, termed } = await desk.state(application);
    expect(status).toBe('active');
    expect(types).toContain('application.reopened');
    expect(termed.history.irregular).toEqual([]);
  });

  it('leaves what somebody here did until the ATS says something else', async () => {
    tick('2026-05-11T10:00:00+03:00');
    const record = desk.person();
    const { application } = await desk.tell(record);
    await world.post(`applications/${application}/moves`, { stage: 'Screening', silent: true });
    tick('2026-05-11T11:00:00+03:00');
    const renamed = { ...record.candidate, name: 'Ana Ruiz-López' };
    await desk.tell(later(record, 1, { candidate: renamed }));
    const found = await desk.state(application);
    expect([found.stage, found.candidate.name]).toEqual(['Screening', 'Ana Ruiz-López']);
    await desk.tell(later(record, 1, { candidate: renamed, stage: INTERVIEW, stageSince: null }));
    expect((await desk.state(application)).stage).toBe('Interview');
  });

  it('hands over to the recruiter there, to the default owner where that is nobody, and back', async () => {
    tick('2026-05-11T10:00:00+03:00');
    const stranger = { id: 'r-9', name: 'Somebody Else', email: null };
    const record = desk.person({ recruiter: stranger });
    const { application } = await desk.tell(record);
    expect((await desk.state(application)).owner).toBe(world.admin.user.id);
    const kaisa = { id: 'r-1', name: 'K. Virta', email: 'kaisa.virta@example.fi' };
    await desk.tell(later(record, 0, { recruiter: kaisa }));
    const { owner, types } = await desk.state(application);
    // a mail that leaves meanwhile may be last
    const last = types.filter((type) => type !== 'message.delivered').slice(-2);
    expect([owner, ...last]).toEqual([world.kaisa.user.id, 'owner.changed', 'message.queued']);
    expect(await desk.mails(application)).toEqual(['acknowledgement', 'handover']);
  });

  it('holds what nobody has mapped, and follows it when somebody has', async () => {
    tick('2026-05-11T10:00:00+03:00');
    const record = desk.person({ job: { id: 'j-7', name: 'Unheard of' } });
    const held = await desk.tell(record);
    expect(held).toMatchObject({ outcome: 'held', application: null });
    expect(held.words).toContain('“Unheard of”');
    await desk.map('job', 'j-7', job);
    const { application, outcome } = await desk.tell(record);
    expect(outcome).toBe('done');
    const moved = later(record, 0, { stage: { id: 's-8', name: 'Panel' } });
    expect((await desk.tell(moved)).outcome).toBe('held');
    const { body } = await world.get<{ stages: { id: string; name: string }[] }>(`jobs/${job}`);
    expect(body).toBeDefined();
    const [stage] = await world.units.manager.query<{ id: string }[]>(
      `SELECT "id" FROM stages WHERE "kind" = 'interview'`,
    );
    await desk.map('stage', 's-8', stage!.id);
    expect((await desk.tell(moved)).outcome).toBe('done');
    expect((await desk.state(application)).stage).toBe('Interview');
    expect((await desk.tell(moved)).outcome).toBe('nothing_new');
    const ignored = desk.person({ job: { id: 'j-8', name: 'Secret' } });
    await desk.tell(ignored);
    await desk.map('job', 'j-8', null);
    expect((await desk.tell(ignored)).outcome).toBe('ignored');
  });

  it('opens nothing in the past, and takes nothing that was over before', async () => {
    tick('2026-05-20T10:00:00+03:00');
    const appliedAt = at('2026-02-01T10:00:00+02:00');
    const old = desk.person({
      appliedAt,
      stage: INTERVIEW,
      stageSince: at('2026-03-01T10:00:00Z'),
    });
    const { application } = await desk.tell(old);
    const { termed, stage } = await desk.state(application);
    expect(stage).toBe('Interview');
    expect(termed.events[0]).toMatchObject({ at: world.clock.now(), isEstimated: true });
    expect(termed.history.commitments.every(({ dueAt }) => dueAt > world.clock.now())).toBe(true);
    expect(await desk.mails(application)).toEqual([]);
    const over = desk.person({
      appliedAt,
      status: 'rejected',
      endedAt: at('2026-03-01T10:00:00Z'),
    });
    expect(await desk.tell(over)).toMatchObject({ outcome: 'ignored', application: null });
  });

  it('cuts times to come, and takes an application that is here already', async () => {
    tick('2026-05-11T10:00:00+03:00');
    const ahead = at('2027-01-01T10:00:00Z');
    const record = desk.person({ appliedAt: ahead, asOf: ahead });
    const { application } = await desk.tell(record);
    const { termed } = await desk.state(application);
    expect(termed.events[0]).toMatchObject({ at: world.clock.now(), isEstimated: true });
    const mine = desk.person();
    const here = await world.post<{ id: string }>('applications', {
      ...{ job, candidate: { name: mine.candidate.name, email: mine.candidate.email } },
    });
    expect((await desk.tell(mine)).application).toBe(here.body.id);
    const twice = { ...mine, application: 'another' };
    expect((await desk.tell(twice)).outcome).toBe('ignored');
  });

  it('moves and calls off interviews, and those that the ATS forgot', async () => {
    tick('2026-05-11T10:00:00+03:00');
    const day = (n: number) => ({
      ...{ id: 'i-7', starts: at(`2026-05-${n}T10:00:00+03:00`), isCancelled: false },
      ends: at(`2026-05-${n}T11:00:00+03:00`),
    });
    const record = desk.person({ interviews: [day(14)] });
    const { application } = await desk.tell(record);
    await desk.tell(later(record, 0, { interviews: [day(15)] }));
    await desk.tell(later(record, 0, { interviews: [{ ...day(15), isCancelled: true }] }));
    await desk.tell(later(record, 0, { interviews: [day(18)] }));
    await desk.tell(later(record, 0, { interviews: [] }));
    const { types } = await desk.state(application);
    expect(types.filter((type) => type.startsWith('interview.'))).toEqual([
      ...['interview.scheduled', 'interview.scheduled', 'interview.not_held'],
      ...['interview.scheduled', 'interview.not_held'],
    ]);
  });

  it('leaves a journal in which verification finds nothing', async () => {
    expect(await findings(world)).toEqual([]);
  });
});
