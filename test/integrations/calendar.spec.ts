import ICAL from 'ical.js';
import { simpleParser } from 'mailparser';
import { TimeLoops } from '../../src/workers/time-loops';
import { Office } from '../e2e/verbs-office';

interface Feed {
  link: string;
  namesCandidates: boolean;
  readAt: string | null;
}

/** As a calendar that is not the writer's reads it: strict, for it throws at what RFC 5545 does not know. */
function eventsIn(text: string): ICAL.Event[] {
  expect(text).toMatch(/\r\n$/);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  return calendar
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one, { strictExceptions: true }));
}

const INTERVIEW = { starts: '2026-05-06T10:00:00+03:00', ends: '2026-05-06T11:00:00+03:00' };

describe('a private calendar', () => {
  let office: Office;
  let application: string;
  beforeAll(async () => {
    office = await Office.open();
    // a sweep may write to somebody between two looks
    await office.world.app.get(TimeLoops).onModuleDestroy();
    application = await office.application({ name: 'Maija; Meri, "M"\\ 😀' });
    await office.verb(application, 'interviews', INTERVIEW);
    await office.settled(application);
  });
  afterAll(() => office.close());

  const make = async (body: object = {}) =>
    (await office.world.post<Feed>('calendar-feed', body, office.world.kaisa)).body;
  const path = ({ link }: Feed) => new URL(link).pathname;
  const read = (where: string) => fetch(`${office.world.url}${where}`);

  it('has what its owner owes and their interviews, without names unless they are wanted', async () => {
    const { world } = office;
    const missing = await world.get('calendar-feed', world.kaisa);
    expect(missing.status).toBe(404);
    const response = await read(path(await make()));
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const text = await response.text();
    const events = eventsIn(text);
    const { commitments } = await office.show(application);
    const open = commitments.filter(({ status }) => status === 'open');
    expect(open.length).toBeGreaterThan(0);
    for (const { id, dueAt } of open) {
      const event = events.find(({ uid }) => uid.startsWith(id))!;
      expect(event.endDate.toJSDate().toISOString()).toBe(new Date(dueAt).toISOString());
    }
    const interview = events.find(({ summary }) => summary === 'Interview: Sales lead')!;
    expect(events.map(({ summary }) => summary)).toContain('Sign of life: Sales lead');
    expect(interview.startDate.toJSDate()).toEqual(new Date(INTERVIEW.starts));
    expect(interview.endDate.toJSDate()).toEqual(new Date(INTERVIEW.ends));
    expect(interview.description).toContain(`/applications/${application}`);
    expect(events).toHaveLength(open.length + 1);
    expect(text).not.toContain('Maija');
    const where = path(await make());
    const again = await read(where);
    expect(await again.text()).toBe(text);
    const etag = again.headers.get('etag')!;
    expect(again.headers.get('cache-control')).toBe('private, no-cache');
    // asked for later and changed in nothing
    world.clock.moveTo('2026-05-04T09:30:00+03:00');
    const headers = { 'if-none-match': `W/${etag}, "x"` };
    const same = await fetch(`${world.url}${where}`, { headers });
    expect([same.status, await same.text(), same.headers.get('etag')]).toEqual([304, '', etag]);
    expect(await (await read(where)).text()).not.toBe(text);

    const named = eventsIn(await (await read(path(await make({ namesCandidates: true })))).text());
    expect(named.map(({ summary }) => summary)).toContain('Interview: Maija; Meri, "M"\\ 😀');
  });

  it('moves and empties with what it shows', async () => {
    const where = path(await make());
    const before = eventsIn(await (await read(where)).text());
    const { uid } = before.find(({ summary }) => summary.startsWith('Interview'))!;
    const id = uid.split('@')[0]!;
    const later = { starts: '2026-05-07T10:00:00+03:00', ends: '2026-05-07T11:00:00+03:00' };
    await office.patch(`applications/${application}/interviews/${id}`, later);
    const moved = eventsIn(await (await read(where)).text()).find((one) => one.uid === uid)!;
    expect(moved.startDate.toJSDate()).toEqual(new Date(later.starts));
    expect(moved.sequence).toBe(1);
    await office.patch(`applications/${application}/interviews/${id}`, { status: 'cancelled' });
    const left = eventsIn(await (await read(where)).text());
    expect(left.map((one) => one.uid)).not.toContain(uid);
  });

  it('says of a promise that moved, and of one that became late, that it is another version', async () => {
    const { world } = office;
    const id = await office.application({ name: 'Aino' });
    const asked = await office.verb(id, 'moves', { stage: 'screening' });
    await office.delivered(id, asked.body.said[0]!.message);
    await office.settled(id);
    const { commitments } = await office.show(id);
    const made = commitments.find(({ status }) => status === 'open')!;
    const where = path(await make());
    const seen = async () => {
      const response = await read(where);
      const found = eventsIn(await response.text()).find(({ uid }) => uid.startsWith(made.id))!;
      const changed = (name: string) =>
        (found.component.getFirstPropertyValue(name) as ICAL.Time).toJSDate().getTime();
      const { summary, sequence, endDate } = found;
      return {
        ...{ summary, sequence, ends: endDate.toJSDate(), etag: response.headers.get('etag') },
        ...{ at: changed('last-modified'), written: changed('dtstamp') },
      };
    };
    const first = await seen();
    world.clock.moveTo('2026-05-04T11:00:00+03:00');
    const { status } = await office.verb(id, 'pause', { reason: 'She looks for a certificate.' });
    expect(status).toBe(201);
    await office.settled(id);
    const moved = await seen();
    expect(moved.ends.getTime()).toBeGreaterThan(first.ends.getTime());
    expect(moved.sequence).toBeGreaterThan(first.sequence);
    expect([moved.at, moved.written].map((at) => at > first.at)).toEqual([true, true]);
    expect(moved.etag).not.toBe(first.etag);
    world.clock.moveTo(new Date(moved.ends.getTime() + 1000).toISOString());
    const late = await seen();
    expect(late).toMatchObject({ at: moved.ends.getTime(), sequence: moved.sequence });
    expect(late.summary).toMatch(/^Late:/);
  });

  it('is nobody else’s, and ends when a new link is made, when it is revoked, and when its owner is', async () => {
    const { world } = office;
    const first = path(await make());
    const second = path(await make());
    const ofAnna = path((await world.post<Feed>('calendar-feed', {})).body);
    expect(eventsIn(await (await read(ofAnna)).text())).toEqual([]);
    expect((await read(first)).status).toBe(404);
    expect((await read(`${second.slice(0, -5)}x.ics`)).status).toBe(404);
    expect((await read('/calendar/%00.ics')).status).toBe(404);
    expect((await read(second)).status).toBe(200);
    const { body } = await world.get<Feed>('calendar-feed', world.kaisa);
    expect(body.readAt).not.toBeNull();

    const path_ = `users/${world.kaisa.user.id}`;
    expect((await world.ask('calendar-feed', { method: 'DELETE' }, world.kaisa)).status).toBe(204);
    expect((await read(second)).status).toBe(404);
    const last = path(await make());
    const off = { method: 'PATCH', body: JSON.stringify({ status: 'disabled' }) } as const;
    expect((await world.ask(path_, off)).body).toMatchObject({ status: 'disabled' });
    expect((await read(last)).status).toBe(404);
  });
});

describe('the invitation to an interview', () => {
  it('is read by another program, as Outlook, Gmail and Apple want it, and taken back under the same UID', async () => {
    const office = await Office.open();
    try {
      const id = await office.application({ name: 'Mäkinen, Maija' });
      const { body } = await office.verb(id, 'interviews', INTERVIEW);
      await office.delivered(id, body.said[0]!.message);
      const entry = (await office.show(id)).timeline.find(
        ({ event }) => event === 'interview.scheduled',
      )!;
      const path = `applications/${id}/interviews/${String(entry.interview)}`;
      const called = await office.patch(path, { status: 'cancelled' });
      await office.delivered(id, called.body.said[0]!.message);
      const seen = [];
      for (const { raw } of office.server.arrived) {
        const mail = await simpleParser(raw);
        const parts = mail.attachments.filter(({ contentType }) => contentType === 'text/calendar');
        if (parts.length === 0) continue;
        // Gmail and Outlook look at the part beside the text; Apple at the file
        const { headers, content } = parts[0]!;
        const type = headers.get('content-type') as unknown as {
          params: { method: string };
        };
        const calendar = new ICAL.Component(ICAL.parse(content.toString()) as never);
        const [event] = eventsIn(content.toString());
        expect(type.params.method).toBe(calendar.getFirstPropertyValue('method'));
        expect(raw).toMatch(/multipart\/alternative/);
        seen.push({
          ...{ method: type.params.method, uid: event!.uid, sequence: event!.sequence },
          ...{ organizer: event!.organizer, attendees: event!.attendees.length },
          starts: event!.startDate.toJSDate().toISOString(),
        });
      }
      const same = {
        uid: `${String(entry.interview)}@example.fi`,
        ...{ organizer: 'mailto:jobs@example.fi', attendees: 1 },
        starts: '2026-05-06T07:00:00.000Z',
      };
      expect(seen).toEqual([
        { method: 'REQUEST', sequence: 0, ...same },
        { method: 'CANCEL', sequence: 1, ...same },
      ]);
    } finally {
      await office.close();
    }
  });
});
