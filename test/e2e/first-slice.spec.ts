import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Message } from '../../src/store/entities/mail/message.entity';
import { openDatabase } from '../../src/store/store.module';
import { FLOW_DATABASES, type DatabaseKind } from '../world/databases';
import { MailServer } from '../world/mail-server';
import { until, World } from '../world/world';

interface Commitment {
  rule: string;
  status: string;
  dueAt: string;
  keptAt: string | null;
  evidence: string | null;
}
interface Shown {
  id: string;
  timeline: { event: string; at: string; message?: string }[];
  commitments: Commitment[];
  messages: { id: string; status: string; answer: string | null; deliveredAt: string | null }[];
}
interface Report {
  policy: { name: string };
  totals: Record<string, unknown>;
  recruiters: Record<string, unknown>[];
}
const MAIJA = { name: 'Maija Meikäläinen', email: 'maija@example.com' };

let server: MailServer;
let world: World;

const start = (kind: DatabaseKind) => {
  beforeEach(async () => {
    server = new MailServer();
    world = await World.start(await server.listen(), kind);
    await world.ground();
  });
};
afterEach(async () => {
  server.release();
  await world.stop();
  await server.close();
});

const show = async (id: string) => (await world.get<Shown>(`applications/${id}`)).body;
const acknowledge = (shown: Shown) => shown.commitments.find(({ rule }) => rule === 'acknowledge')!;
const delivered = (id: string) =>
  until('the delivery', async () => {
    const shown = await show(id);
    return shown.messages[0]?.status === 'delivered' ? shown : null;
  });
/** The mail's text part, joined to lines without soft breaks. */
const textOf = (raw: string) => raw.replace(/=\r?\n/g, '').replace(/\s+/g, ' ');

describe.each(FLOW_DATABASES)('an application on %s', (kind) => {
  start(kind);

  it('is owed a receipt until the mail server has taken it, and not a moment less', async () => {
    server.hold();
    const job = await world.job();
    const { status, body } = await world.post<Shown>('applications', { job, candidate: MAIJA });
    expect(status).toBe(201);
    expect(acknowledge(body)).toMatchObject({ status: 'open', dueAt: '2026-05-05T13:00:00Z' });

    const mail = await until('the mail', () => server.arrived[0]);
    world.clock.moveTo('2026-05-04T09:13:30+03:00');
    const waiting = await show(body.id);
    expect(acknowledge(waiting)).toMatchObject({ status: 'open', keptAt: null, evidence: null });
    expect(waiting.messages[0]).toMatchObject({ status: 'sending', deliveredAt: null });

    world.clock.moveTo('2026-05-04T09:14:00+03:00');
    server.release();
    const kept = await delivered(body.id);
    const [message] = kept.messages;
    expect(message!.answer).toMatch(/^250 /);
    expect(acknowledge(kept)).toMatchObject({
      status: 'kept',
      keptAt: '2026-05-04T06:14:00Z',
      evidence: message!.id,
    });
    expect(kept.timeline.map(({ event, at }) => [event, at])).toEqual([
      ['application.received', '2026-05-04T06:12:00Z'],
      ['message.queued', '2026-05-04T06:12:00Z'],
      ['message.delivered', '2026-05-04T06:14:00Z'],
    ]);
    expect(mail.to).toEqual(['maija@example.com']);
    expect(mail.from).toBe('jobs@example.fi');
    expect(mail.raw).toContain(`Message-ID: <${message!.id}@example.fi>`);
    expect(mail.raw).toContain('From: Kaisa Virta <jobs@example.fi>');
    expect(textOf(mail.raw)).toContain(
      'Kaisa Virta is your contact and will write to you with a first answer by Monday, 11 May 2026 at 16:00 (Helsinki).',
    );
  });

  it('is in the report, as the engine sees it', async () => {
    const job = await world.job();
    const { body } = await world.post<Shown>('applications', { job, candidate: MAIJA });
    await delivered(body.id);
    world.clock.moveTo('2026-05-12T09:00:00+03:00');
    const report = (await world.get<Report>('reports/recruiters')).body;
    expect(report.policy.name).toBe('good-practice');
    const figures = { due: 2, kept: 1, keptAutomatically: 1, overdue: 1, open: 1, onTimeRate: 0 };
    expect(report.totals).toMatchObject(figures);
    expect(report.recruiters).toMatchObject([{ recruiter: 'kaisa.virta@example.fi', ...figures }]);
    const shown = await show(body.id);
    expect(shown.commitments.map(({ rule, status }) => [rule, status])).toEqual([
      ['acknowledge', 'kept'],
      ['first_answer', 'overdue'],
      ['heartbeat', 'kept'],
      ['heartbeat', 'open'],
    ]);
    const april = await world.get<Report>('reports/recruiters?to=2026-05-01T00:00:00+03:00');
    expect(april.body.totals).toMatchObject({ due: 0, open: 1 });
  });

  it('that comes twice is the first one, and gets one mail', async () => {
    const job = await world.job();
    const form = { job, candidate: MAIJA, externalId: 'ats-17' };
    const first = await world.post<Shown>('applications', form);
    await delivered(first.body.id);
    const before = await world.rowCounts();
    const again = await world.post<Shown>('applications', form);
    expect(again.status).toBe(200);
    expect(again.body.id).toBe(first.body.id);
    const sameAddress = { job, candidate: { name: 'M', email: 'MAIJA@Example.com' } };
    expect((await world.post('applications', sameAddress)).status).toBe(200);
    expect(await world.rowCounts()).toEqual(before);
    expect(server.arrived).toHaveLength(1);
  });

  it('of another person whom the same agency sends is another one', async () => {
    const job = await world.job();
    const send = (name: string) =>
      world.post<Shown>('applications', {
        ...{ job, candidate: { name, email: 'cv@agency.example', contact: 'agency' } },
      });
    const [aino, bertta, again] = [await send('Aino'), await send('Bertta'), await send('bertta')];
    expect([aino.status, bertta.status, again.status]).toEqual([201, 201, 200]);
    expect(again.body.id).toBe(bertta.body.id);
    expect(bertta.body.id).not.toBe(aino.body.id);
  });

  it('may be called by an id that an application to another job has', async () => {
    const first = await world.post<Shown>('applications', {
      ...{ job: await world.job(), candidate: MAIJA, externalId: 'ats-17' },
    });
    const oili = await world.user('Oili Oja', 'recruiter');
    const job = (await world.post<{ id: string }>('jobs', { title: 'Buyer' }, oili)).body.id;
    const form = { job, candidate: { name: 'N', email: 'n@example.com' }, externalId: 'ats-17' };
    const own = await world.post<Shown>('applications', form, oili);
    expect([own.status, own.body.id === first.body.id]).toEqual([201, false]);
    const again = await world.post<Shown>('applications', form, oili);
    expect([again.status, again.body.id]).toEqual([200, own.body.id]);
  });

  it('that comes twenty times at once is one', async () => {
    const job = await world.job();
    const all = await Promise.all(
      Array.from({ length: 20 }, () => world.post('applications', { job, candidate: MAIJA })),
    );
    expect(all.map(({ status }) => status).sort()).toEqual([...Array<number>(19).fill(200), 201]);
  });

  it('is told in the language of the candidate, with nothing of theirs taken for markup', async () => {
    const { body: job } = await world.post<{ id: string }>('jobs', {
      title: 'R&D <b>',
    });
    for (const locale of ['fi', 'sv']) {
      const candidate = { name: '<i>{{ job }}', email: `${locale}@example.com`, locale };
      await world.post('applications', { job: job.id, candidate });
    }
    await until('two mails', () => server.arrived.length === 2);
    const [fi, sv] = ['fi@', 'sv@'].map(
      (to) => server.arrived.find((mail) => mail.to[0]!.startsWith(to))!.raw,
    );
    expect(textOf(fi!)).toContain('maanantaina 11. toukokuuta 2026 klo 16.00 (Helsinki)');
    expect(textOf(sv!)).toContain('11 maj 2026 kl. 16:00 (Helsingfors)');
    expect(textOf(sv!)).toContain('&lt;i&gt;{{ job }}');
    expect(textOf(sv!)).toContain('<strong>R&amp;D &lt;b&gt;</strong>');
  });

  it('without an address gets no mail and stays owed', async () => {
    const job = await world.job();
    const { body } = await world.post<Shown>('applications', { job, candidate: { name: 'Oili' } });
    expect(body.messages).toEqual([]);
    world.clock.moveTo('2026-05-06T09:00:00+03:00');
    expect(acknowledge(await show(body.id)).status).toBe('overdue');
  });
});

describe.each(FLOW_DATABASES)('the mail server beside %s', (kind) => {
  start(kind);

  it('may say "later", and gets the same bytes again', async () => {
    server.willAnswer({ code: 451, text: 'greylisted' });
    const job = await world.job();
    const { body } = await world.post<Shown>('applications', { job, candidate: MAIJA });
    await until('the deferral', async () => (await show(body.id)).messages[0]!.answer);
    expect(acknowledge(await show(body.id)).status).toBe('open');
    world.clock.moveTo('2026-05-04T09:12:36+03:00');
    const kept = await delivered(body.id);
    expect(acknowledge(kept).keptAt).toBe('2026-05-04T06:12:36Z');
    expect(server.arrived).toHaveLength(2);
    expect(server.arrived[1]!.raw).toBe(server.arrived[0]!.raw);
  });

  it('may take a mail while the clock is being set back, and it is taken once', async () => {
    server.hold();
    const job = await world.job();
    const { body } = await world.post<Shown>('applications', { job, candidate: MAIJA });
    await until('the mail', () => server.arrived[0]);
    world.clock.moveTo('2026-05-04T09:00:00+03:00');
    server.release();
    expect(acknowledge(await delivered(body.id)).keptAt).toBe('2026-05-04T06:12:00Z');
  });

  it('may answer while the service stops: what it says is written down first', async () => {
    server.hold();
    const job = await world.job();
    const { body } = await world.post<Shown>('applications', { job, candidate: MAIJA });
    await until('the mail', () => server.arrived[0]);
    const stopping = world.close();
    setTimeout(() => {
      server.release();
    }, 200);
    await stopping;
    const database = await openDatabase(world.database.settings);
    const left = await database.reader.findOneByOrFail(Message, { about: body.id });
    expect(left).toMatchObject({ status: 'delivered', attempts: 1 });
    await database.close();
  });

  it('may refuse for good, and nothing is kept', async () => {
    server.willAnswer({ code: 554, text: 'no' });
    const job = await world.job();
    const { body } = await world.post<Shown>('applications', { job, candidate: MAIJA });
    const shown = await until('the refusal', async () => {
      const now = await show(body.id);
      return now.messages[0]!.status === 'rejected' ? now : null;
    });
    expect(acknowledge(shown)).toMatchObject({ status: 'open', evidence: null });
    expect(shown.messages[0]!.answer).toMatch(/^554 /);
  });
});

describe('without a mail server', () => {
  beforeEach(async () => {
    server = new MailServer();
    world = await World.start(await server.listen());
  });

  it('keeps each mail in a file', async () => {
    const alone = await World.start();
    try {
      await alone.post('applications', { job: await alone.job(), candidate: MAIJA });
      const folder = join(alone.folder, 'mailbox');
      const name = await until('the file', () => {
        try {
          return readdirSync(folder).find((file) => file.endsWith('.eml'));
        } catch {
          return undefined;
        }
      });
      expect(readFileSync(join(folder, name), 'utf8')).toContain('<maija@example.com>');
    } finally {
      await alone.stop();
    }
  });
});
