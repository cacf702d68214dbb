import { simpleParser } from 'mailparser';
import { Presuming } from '../../src/hiring/verbs/meetings/presuming';
import { Stopping } from '../../src/hiring/verbs/assignments/stopping';
import { Journey } from '../../src/journey/journey';
import { Interview } from '../../src/store/entities/hiring/interview.entity';
import { Assignment } from '../../src/store/entities/hiring/assignment.entity';
import { FLOW_DATABASES } from '../world/databases';
import { until } from '../world/world';
import { calendarParts } from './calendar-parts';
import { Office } from './verbs-office';

let office: Office;
afterEach(() => office.close());

const WEDNESDAY = { starts: '2026-05-06T10:00:00+03:00', ends: '2026-05-06T11:00:00+03:00' };
const THURSDAY = { starts: '2026-05-07T10:00:00+03:00', ends: '2026-05-07T11:00:00+03:00' };

const REJECTED = { outcome: 'rejected', reason: 'Another one' };

const only = async <T>(rows: Promise<T[]>) => (await rows)[0]!;
const interview = () => only(office.world.units.manager.find(Interview));
const assignment = () => only(office.world.units.manager.find(Assignment));
const presume = () => office.world.app.get(Presuming).presumeHeld(office.world.clock.now());
/** The calendar entry in a mail. */
const ics = async (message: string) => {
  const mail = office.server.arrived.find(({ raw }) => raw.includes(message))!;
  const { attachments } = await simpleParser(mail.raw);
  return attachments.find(({ contentType }) => contentType === 'text/calendar')!.content.toString();
};

describe.each(FLOW_DATABASES)('an interview on %s', (kind) => {
  beforeEach(async () => {
    office = await Office.open(kind);
  });

  it('is put into the candidate’s calendar, moved there and taken out', async () => {
    const id = await office.application();
    const first = await office.verb(id, 'interviews', WEDNESDAY);
    expect(first.status).toBe(201);
    await office.delivered(id, first.body.said[0]!.message);
    const { id: which } = await interview();
    const invited = await ics(first.body.said[0]!.message);
    expect(invited).toContain(`UID:${which}@`);
    expect(invited).toMatch(/METHOD:REQUEST[\s\S]*SEQUENCE:0[\s\S]*DTSTART:20260506T070000Z/);
    const moved = await office.patch(`applications/${id}/interviews/${which}`, THURSDAY);
    expect(moved.status).toBe(200);
    await office.delivered(id, moved.body.said[0]!.message);
    expect(await ics(moved.body.said[0]!.message)).toMatch(/SEQUENCE:1[\s\S]*20260507T07/);
    const path = `applications/${id}/interviews/${which}`;
    const off = await office.patch(path, { status: 'cancelled' });
    await office.delivered(id, off.body.said[0]!.message);
    expect(await ics(off.body.said[0]!.message)).toMatch(/METHOD:CANCEL[\s\S]*SEQUENCE:2/);
    office.world.clock.moveTo('2026-05-08T12:00:00+03:00');
    expect(await presume()).toBe(0);
    expect(await office.owed(id, 'after_interview')).toEqual([]);
    expect((await office.patch(path, { status: 'no_show' })).body.code).toBe('interview_over');
  });

  it('is presumed held at its end, whenever that is noticed, and once', async () => {
    const id = await office.application();
    await office.verb(id, 'interviews', WEDNESDAY);
    office.world.clock.moveTo('2026-05-06T10:59:59+03:00');
    expect(await presume()).toBe(0);
    office.world.clock.moveTo('2026-05-08T12:00:00+03:00');
    expect(await Promise.all([presume(), presume()])).toEqual(expect.arrayContaining([1, 0]));
    expect(await presume()).toBe(0);
    const held = (await office.show(id)).timeline.filter(({ event }) => event === 'interview.held');
    expect(held).toMatchObject([{ at: '2026-05-06T08:00:00Z' }]);
    expect(await office.owed(id, 'after_interview')).toMatchObject([
      { dueAt: '2026-05-13T13:00:00Z' },
    ]);
  });

  it('that cannot be recorded does not keep the others waiting', async () => {
    const [broken, sound] = [
      await office.application(),
      await office.application({ name: 'Liisa', email: 'liisa@example.com' }),
    ];
    for (const id of [broken, sound]) await office.verb(id, 'interviews', WEDNESDAY);
    office.world.clock.moveTo('2026-05-08T12:00:00+03:00');
    const journey = office.world.app.get(Journey);
    const record = journey.record.bind(journey);
    const failing = jest.spyOn(journey, 'record').mockImplementation((id, ...rest) => {
      return id === broken ? Promise.reject(new Error('broken')) : record(id, ...rest);
    });
    expect(await presume()).toBe(1);
    expect(await office.events(sound)).toContain('interview.held');
    failing.mockRestore();
    expect(await presume()).toBe(1);
    expect(await office.events(broken)).toContain('interview.held');
  });

  it('that was missed is taken back', async () => {
    const id = await office.application();
    await office.verb(id, 'interviews', WEDNESDAY);
    office.world.clock.moveTo('2026-05-06T12:00:00+03:00');
    await presume();
    const path = `applications/${id}/interviews/${(await interview()).id}`;
    const { body } = await office.patch(path, { status: 'no_show' });
    expect(body.said).toEqual([]);
    expect(await office.owed(id, 'after_interview')).toEqual([]);
  });

  it('that is moved after it was presumed held is held at its new end only', async () => {
    const id = await office.application();
    await office.verb(id, 'interviews', WEDNESDAY);
    office.world.clock.moveTo('2026-05-06T12:00:00+03:00');
    await presume();
    await office.patch(`applications/${id}/interviews/${(await interview()).id}`, THURSDAY);
    expect(await office.owed(id, 'after_interview')).toEqual([]);
    office.world.clock.moveTo('2026-05-07T11:00:00+03:00');
    expect(await presume()).toBe(1);
    expect(await office.owed(id, 'after_interview')).toMatchObject([
      { dueAt: '2026-05-15T13:00:00Z' },
    ]);
  });

  it('that is over is recorded as held, and nobody is invited to it', async () => {
    const id = await office.application();
    office.world.clock.moveTo('2026-05-07T12:00:00+03:00');
    const { body } = await office.verb(id, 'interviews', WEDNESDAY);
    expect(body.said).toEqual([]);
    expect(await office.owed(id, 'after_interview')).toMatchObject([
      { dueAt: '2026-05-13T13:00:00Z' },
    ]);
    expect(await office.events(id)).not.toContain('interview.scheduled');
  });

  it('is dropped when the candidate withdraws', async () => {
    const id = await office.application();
    await office.verb(id, 'interviews', WEDNESDAY);
    const { body } = await office.verb(id, 'withdrawal', { reason: 'Another job' });
    expect(body.said).toHaveLength(1);
    office.world.clock.moveTo('2026-05-08T12:00:00+03:00');
    expect(await presume()).toBe(0);
    expect(await office.row(id)).toMatchObject({ status: 'withdrawn' });
  });

  it.each<[string, (id: string) => Promise<unknown>]>([
    ['rejected', (id) => office.verb(id, 'decision', REJECTED)],
    ['hired', (id) => office.verb(id, 'moves', { stage: 'hired' })],
    [
      'closed',
      async (id) =>
        office.world.post(`jobs/${(await office.row(id)).job}/closure`, { outcome: 'filled' }),
    ],
  ])('is dropped when the application is %s', async (status, end) => {
    const id = await office.application();
    await office.verb(id, 'interviews', WEDNESDAY);
    await end(id);
    await until('the end', async () => (await office.row(id)).status === status);
    expect(await interview()).toMatchObject({ status: 'cancelled' });
    office.world.clock.moveTo('2026-05-08T12:00:00+03:00');
    expect(await presume()).toBe(0);
  });

  it.each<[string, string, object]>([
    ['rejection', 'decision', REJECTED],
    ['confirmed withdrawal', 'withdrawal', { reason: 'Another job' }],
    ['hire', 'moves', { stage: 'hired' }],
  ])('leaves the candidate’s calendar with the letter of the %s', async (_, verb, form) => {
    const id = await office.application();
    await office.verb(id, 'interviews', THURSDAY);
    const first = await office.verb(id, 'interviews', WEDNESDAY);
    await office.delivered(id, first.body.said[0]!.message);
    const { body } = await office.verb(id, verb, form);
    const { message, leavesAt } = body.said[0]!;
    office.world.clock.moveTo(leavesAt);
    await office.delivered(id, message);
    const { raw } = office.server.arrived.find((mail) => mail.raw.includes(message))!;
    const gone = { method: 'CANCEL', sequence: 1, status: 'CANCELLED' };
    const dropped = await office.world.units.manager.find(Interview, { order: { starts: 'ASC' } });
    // one for each: programs take out one meeting by one object
    expect(await calendarParts(raw)).toEqual([
      { ...gone, uids: [dropped[0]!.id], starts: '2026-05-06T07:00:00Z' },
      { ...gone, uids: [dropped[1]!.id], starts: '2026-05-07T07:00:00Z' },
    ]);
  });

  it('takes place after all when the rejection is undone', async () => {
    const id = await office.application();
    await office.verb(id, 'interviews', WEDNESDAY);
    await office.verb(id, 'interviews', THURSDAY);
    const interviews = await office.world.units.manager.find(Interview);
    const off = interviews.find(({ starts }) => starts === Date.parse(THURSDAY.starts))!;
    await office.patch(`applications/${id}/interviews/${off.id}`, { status: 'cancelled' });
    office.world.clock.moveTo('2026-05-04T09:30:00+03:00');
    await office.verb(id, 'decision', REJECTED);
    expect((await office.verb(id, 'decision/undo')).status).toBe(201);
    const after = await office.world.units.manager.find(Interview, { order: { starts: 'ASC' } });
    expect(after.map((one) => one.status)).toEqual(['scheduled', 'cancelled']);
    office.world.clock.moveTo('2026-05-08T12:00:00+03:00');
    expect(await presume()).toBe(1);
    expect(await office.owed(id, 'after_interview')).toHaveLength(1);
  });
});

describe.each(FLOW_DATABASES)('a take-home task on %s', (kind) => {
  const TASK = { due: '2026-05-11T16:00:00+03:00', text: 'Write a page about bees.' };
  beforeEach(async () => {
    office = await Office.open(kind);
  });

  it('stops the clock when the candidate has it, at that instant, and its return starts it', async () => {
    const id = await office.application();
    const asked = await office.verb(id, 'moves', { stage: 'screening' });
    await office.delivered(id, asked.body.said[0]!.message);
    const stopping = office.world.app.get(Stopping);
    // five working days later nothing was asked of the candidate
    office.world.clock.moveTo('2026-05-12T09:00:00+03:00');
    await office.verb(id, 'interviews', {
      starts: '2026-05-11T10:00:00+03:00',
      ends: '2026-05-11T11:00:00+03:00',
    });
    const form = { ...TASK, due: '2026-05-20T16:00:00+03:00' };
    const { status, body } = await office.verb(id, 'assignments', form);
    expect(status).toBe(201);
    await office.delivered(id, body.said[0]!.message);
    expect(office.mail('Write a page about bees.')).not.toBe('');
    expect((await office.events(id)).includes('clock.paused')).toBe(false);
    office.world.clock.moveTo('2026-05-13T09:00:00+03:00');
    expect([await stopping.pauseDelivered(), await stopping.pauseDelivered()]).toEqual([1, 0]);
    const { timeline } = await office.show(id);
    expect(timeline.find(({ event }) => event === 'clock.paused')).toMatchObject({
      at: '2026-05-12T06:00:00Z',
    });
    office.world.clock.moveTo('2026-05-19T09:00:00+03:00');
    const path = `assignments/${(await assignment()).id}/return`;
    expect((await office.verb(id, path)).status).toBe(201);
    expect((await office.events(id)).slice(-2)).toEqual(['assignment.returned', 'clock.resumed']);
    const again = await office.verb(id, path);
    expect([again.status, again.body.code]).toEqual([422, 'already_returned']);
    expect((await office.owed(id, 'after_interview')).at(-1)).toMatchObject({
      dueAt: '2026-05-26T13:00:00Z',
    });
  });

  it('stops the clock at once when the candidate was asked for something lately', async () => {
    const id = await office.application();
    const asked = await office.verb(id, 'moves', { stage: 'interview' });
    await office.delivered(id, asked.body.said[0]!.message);
    await office.verb(id, 'assignments', TASK);
    expect(await office.events(id)).toContain('clock.paused');
    expect(await assignment()).toMatchObject({ pausedAt: office.world.clock.now() });
  });
});

describe('meetings that are refused', () => {
  it('have a code and a sentence, and change nothing', async () => {
    office = await Office.open();
    const id = await office.application();
    const { body } = await office.verb(id, 'interviews', WEDNESDAY);
    await office.delivered(id, body.said[0]!.message);
    await office.delivered(id, (await office.show(id)).messages[0]!.id);
    office.world.clock.moveTo('2026-05-05T12:00:00+03:00');
    const path = `interviews/${(await interview()).id}`;
    const at = (starts: string, ends: string) => ({ starts: `${starts}Z`, ends: `${ends}Z` });
    const table: ['post' | 'patch', string, object, number, string][] = [
      ['post', 'interviews', {}, 422, 'invalid_input'],
      ['post', 'interviews', { starts: WEDNESDAY.starts }, 422, 'invalid_input'],
      ['post', 'interviews', { ...WEDNESDAY, ends: WEDNESDAY.starts }, 422, 'ends_before_start'],
      ['post', 'interviews', at('2026-05-06T10:00', '2026-05-08T10:00'), 422, 'too_long'],
      ['post', 'interviews', at('2026-05-05T08:00', '2026-05-05T10:00'), 422, 'in_past'],
      ['post', 'interviews', at('2026-05-01T08:00', '2026-05-01T10:00'), 422, 'before_application'],
      ['post', 'interviews', at('2028-05-01T08:00', '2028-05-01T10:00'), 422, 'too_far_ahead'],
      ['patch', path, {}, 422, 'invalid_input'],
      ['patch', path, { starts: THURSDAY.starts }, 422, 'invalid_input'],
      ['patch', path, { ...THURSDAY, status: 'cancelled' }, 422, 'invalid_input'],
      ['patch', path, { status: 'held' }, 422, 'invalid_input'],
      ['patch', path, { status: 'no_show' }, 422, 'not_begun'],
      ['patch', path, WEDNESDAY, 422, 'same_time'],
      ['patch', 'interviews/nobody', THURSDAY, 404, 'not_found'],
      ['post', 'assignments', { text: 'x' }, 422, 'invalid_input'],
      ['post', 'assignments', { due: THURSDAY.starts }, 422, 'invalid_input'],
      ['post', 'assignments', { due: '2026-05-04T10:00:00Z', text: 'x' }, 422, 'in_past'],
      ['post', 'assignments/nobody/return', {}, 404, 'not_found'],
    ];
    await office.settled(id);
    const before = await office.world.rowCounts();
    for (const [method, verb, form, status, code] of table) {
      const got =
        method === 'post'
          ? await office.verb(id, verb, form)
          : await office.patch(`applications/${id}/${verb}`, form);
      expect([verb, form, got.status, got.body.code]).toEqual([verb, form, status, code]);
    }
    expect(await office.world.rowCounts()).toEqual(before);
    const mika = await office.world.user('Mika Moilanen', 'recruiter');
    expect((await office.verb(id, 'interviews', THURSDAY, mika)).status).toBe(404);
    const far = await office.application();
    office.world.clock.moveTo('2026-05-20T12:00:00+03:00');
    const late = await office.verb(far, 'interviews', THURSDAY);
    expect([late.status, late.body.code]).toEqual([422, 'too_long_ago']);
  });
});
