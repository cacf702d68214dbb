import type { AtsRecord } from '../../src/integrations/ats/record';
import { AtsUpdates } from '../../src/integrations/ats/updates/updates';
import { Sweep } from '../../src/journey/sweep/sweep';
import { FLOW_DATABASES } from '../world/databases';
import { mailsLeft } from '../world/mails-left';
import { until, World } from '../world/world';
import { at, AtsDesk, leadsBrowser } from './ats-desk';

/** What a candidate is sent by itself over a whole story, when Lupaus writes and when the ATS does. */
describe.each(FLOW_DATABASES)('who mails, on %s', (kind) => {
  let world: World;
  let job: string;

  beforeAll(async () => {
    world = await World.start(undefined, kind);
    job = await world.job();
  });
  afterAll(() => world.stop());

  /** What is on its way when the clock leaps is late, and a sweep waits for it. */
  const moveTo = async (iso: string) => {
    await mailsLeft(world);
    world.clock.moveTo(iso);
    await mailsLeft(world);
  };
  const sweepAt = async (iso: string) => {
    await moveTo(iso);
    await world.app.get(Sweep).run(world.clock.now());
  };
  const verb = async (id: string, name: string, form: object) => {
    const path = `applications/${id}/${name}`;
    const { status, body } = await world.post<{ code?: string }>(path, form, world.kaisa);
    expect({ status, code: body.code }).toEqual({ status: 201, code: undefined });
  };

  /** Received, asked, called, interviewed, moved, handed over, silent for weeks, rejected, and weeks later. */
  const story = async (desk: AtsDesk): Promise<string> => {
    await moveTo('2026-06-01T09:00:00+03:00');
    const now = () => ({ asOf: world.clock.now() });
    const first = desk.person();
    let record: AtsRecord = first;
    const tell = async (change: Partial<AtsRecord>) => {
      record = { ...record, ...now(), ...change };
      return (await desk.tell(record)).application!;
    };
    const id = await tell({});
    await verb(id, 'questions', {
      channel: 'phone',
      at: '2026-06-01T09:00:00+03:00',
      text: 'When?',
    });
    const note = { purpose: ['status_update'], channel: 'phone', note: 'We spoke.' };
    await verb(id, 'contacts', { ...note, at: '2026-06-01T09:00:00+03:00' });
    await verb(id, 'moves', { stage: 'Screening' });
    const { user: admin } = world.admin;
    await verb(id, 'owner', { to: admin.id, reason: 'Busy.' });
    await tell({ stage: { id: 's-3', name: 'Interview' }, stageSince: null });
    const starts = at('2026-06-03T10:00:00+03:00');
    const ends = at('2026-06-03T11:00:00+03:00');
    const second = {
      starts: at('2026-06-20T10:00:00+03:00'),
      ends: at('2026-06-20T11:00:00+03:00'),
    };
    const one = { id: 'i-1', starts, ends, isCancelled: false };
    const other = { id: 'i-2', ...second, isCancelled: false };
    await tell({ interviews: [one, other] });
    await tell({ interviews: [one, { ...other, isCancelled: true }] });
    await sweepAt('2026-06-03T12:00:00+03:00');
    // ten working days after the mails of the first day a sign of life is due
    for (const day of ['09', '15', '24']) {
      await sweepAt(`2026-06-${day}T14:00:00+03:00`);
    }
    const recruiter = { id: 'r-2', name: 'K', email: 'kaisa.virta@example.fi' };
    await tell({ recruiter });
    await tell({ status: 'rejected', endedAt: null });
    for (const iso of ['2026-07-01', '2026-07-06', '2026-07-14']) {
      await sweepAt(`${iso}T14:00:00+03:00`);
    }
    return id;
  };

  it('sends what each event calls for where Lupaus writes', async () => {
    const desk = await AtsDesk.open(world, 'lupaus');
    const id = await story(desk);
    const mails = new Set(await desk.mails(id));
    expect([...mails].sort()).toEqual(
      [
        ...['acknowledgement', 'contact_note', 'handover', 'holding_note', 'invitation'],
        'status_update',
      ].sort(),
    );
  });

  it('sends nothing by itself where the ATS writes, from the first hook to weeks after the end', async () => {
    const desk = await AtsDesk.open(world, 'ats');
    const id = await story(desk);
    expect(await desk.mails(id)).toEqual([]);
    const { row, termed } = await desk.state(id);
    expect(row.mailedBy).toBe('Greenhouse');
    // the promises stand all the same
    const broken = termed.history.commitments.filter(
      ({ end, dueAt }) => end === null && dueAt < world.clock.now(),
    );
    expect(broken.map(({ rule }) => rule.key)).toContain('tell_decision');
    const browser = await leadsBrowser(world);
    const { text } = await browser.send('GET', `/applications/${id}`);
    expect(text).toContain('Greenhouse writes to this candidate.');
    expect(text).toContain('(the nearest time that is known)');
  });

  it('sends no confirmation of a withdrawal, and no receipt of what comes in otherwise', async () => {
    const desk = await AtsDesk.open(world, 'ats');
    const record = desk.person();
    const { application } = await desk.tell(record);
    await desk.tell({ ...record, status: 'withdrawn' });
    expect(await desk.mails(application)).toEqual([]);
    const hired = desk.person();
    const { application: other } = await desk.tell(hired);
    await desk.tell({ ...hired, status: 'hired' });
    expect(await desk.mails(other)).toEqual([]);
  });

  it('sends what somebody here writes, promises, arranges and decides', async () => {
    const desk = await AtsDesk.open(world, 'ats');
    const id = (await desk.tell(desk.person())).application!;
    await verb(id, 'moves', { stage: 'Screening', message: { body: 'Come and see us.' } });
    const due = '2026-07-16T14:00:00+03:00';
    await verb(id, 'promises', { kind: 'contact', due, text: 'You hear on Thursday.' });
    const message = { subject: 'A word', body: 'Still thinking.', purpose: ['status_update'] };
    await verb(id, 'messages', message);
    const slot = { starts: '2026-07-20T10:00:00+03:00', ends: '2026-07-20T11:00:00+03:00' };
    await verb(id, 'interviews', slot);
    await verb(id, 'decision', { outcome: 'rejected', reason: 'Another one.' });
    const asked = ['status_update', 'promise', 'status_update', 'invitation', 'rejection'];
    expect(await desk.mails(id)).toEqual(asked);
    await moveTo('2026-07-14T15:00:00+03:00');
    await until('the rejection to be told', async () =>
      (await desk.state(id)).termed.events.some(
        (event) => event.type === 'message.delivered' && event.purposes.includes('rejection'),
      ),
    );
    // nobody asked to ask
    for (const day of ['18', '20']) await sweepAt(`2026-07-${day}T14:00:00+03:00`);
    expect(await desk.mails(id)).toEqual(asked);
  });

  it('tells of an absence only those to whom Lupaus writes', async () => {
    const due = '2026-08-05T14:00:00+03:00';
    const ids: string[] = [];
    await moveTo('2026-08-03T10:00:00+03:00');
    for (const mails of ['lupaus', 'ats'] as const) {
      const desk = await AtsDesk.open(world, mails);
      ids.push((await desk.tell(desk.person())).application!);
      await verb(ids.at(-1)!, 'promises', { kind: 'contact', due, text: 'You hear on Wednesday.' });
    }
    const form = { to: '2026-08-10T10:00:00+03:00', delegate: world.admin.user.id };
    const { status } = await world.post(`users/${world.kaisa.user.id}/absences`, form);
    expect(status).toBe(201);
    await sweepAt('2026-08-03T10:01:00+03:00');
    const desk = await AtsDesk.open(world);
    expect(await desk.mails(ids[0]!)).toEqual(['acknowledgement', 'promise', 'handover']);
    expect(await desk.mails(ids[1]!)).toEqual(['promise']);
    expect((await desk.state(ids[1]!)).owner).toBe(world.admin.user.id);
  });

  it('invites nobody again to what was arranged before the connection was made', async () => {
    await moveTo('2026-08-10T10:00:00+03:00');
    const asOf = at('2026-08-10T09:00:00+03:00');
    const day = (n: number) => ({
      ...{ id: `i-${n}`, starts: at(`2026-08-${n}T10:00:00+03:00`), isCancelled: false },
      ends: at(`2026-08-${n}T11:00:00+03:00`),
    });
    const desk = await AtsDesk.open(world, 'lupaus');
    const interviews = [day(13)];
    const old = desk.person({ appliedAt: at('2026-07-01T10:00:00+03:00'), asOf, interviews });
    const { application } = await desk.tell(old);
    expect((await desk.state(application)).types).toContain('interview.scheduled');
    expect(await desk.mails(application)).toEqual([]);
    await moveTo('2026-08-10T11:00:00+03:00');
    const next = { asOf: world.clock.now(), interviews: [day(13), day(14)] };
    await desk.tell({ ...old, ...next });
    expect(await desk.mails(application)).toEqual(['invitation']);
  });

  it('follows a connection that chooses anew', async () => {
    const desk = await AtsDesk.open(world, 'ats');
    const record = desk.person();
    const id = (await desk.tell(record)).application!;
    desk.connection.mails = 'lupaus';
    await world.app.get(AtsUpdates).followMails(desk.connection);
    expect((await desk.state(id)).row.mailedBy).toBeNull();
    expect(job).toBeDefined();
  });
});
