import { Test } from '@nestjs/testing';
import { simpleParser, type ParsedMail } from 'mailparser';
import { AppModule } from '../../src/app.module';
import { StaffMails } from '../../src/accounts/mails/staff-mails.repository';
import { Users } from '../../src/accounts/users';
import { Seals } from '../../src/journey/proof/seals.repository';
import { SignedHeads } from '../../src/journey/proof/heads/signed-heads.repository';
import { Sweep } from '../../src/journey/sweep/sweep';
import { Clock } from '../../src/kernel/clock';
import { readServerSettings } from '../../src/server.settings';
import { Grounds } from '../../src/reports/ground/grounds.repository';
import { StaffDigest } from '../../src/store/entities/mail/staff-digest.entity';
import { pdfText } from '../reports/pdf-text';
import { DATABASES } from '../world/databases';
import { MailServer } from '../world/mail-server';
import { apply as applyOnly, rows, settled, sweep } from '../world/sweeping';
import { World } from '../world/world';

const PUBLIC_URL = 'https://l.example.fi';
let world: World;
let server: MailServer;
let smtpUrl: string;

const start = async (kind: (typeof DATABASES)[number] = 'sqlite') => {
  server = new MailServer();
  smtpUrl = await server.listen();
  world = await World.start(smtpUrl, kind, { PUBLIC_URL });
};
afterEach(async () => {
  await world.stop();
  await server.close();
});

/** Somebody applies and has the receipt: it would be late by the clock that is moved next, or leave a second time. */
const apply = async () => {
  await applyOnly(world);
  await settled(world);
};
/** The mails to staff that arrived, in the order of their subjects. */
const toStaff = async (address?: string): Promise<ParsedMail[]> => {
  await settled(world);
  const theirs = server.arrived.filter(({ to }) =>
    address === undefined ? to[0]!.endsWith('@example.fi') : to[0] === address,
  );
  return Promise.all(theirs.map(({ raw }) => simpleParser(raw)));
};
const subjects = async (address?: string) =>
  (await toStaff(address)).map(({ subject }) => subject!).sort();
const sweepAt = async (time: string) => {
  // what is on the wire when the clock leaps is sent once more
  await settled(world);
  world.clock.moveTo(time);
  await sweep(world);
};
const KAISA = 'kaisa.virta@example.fi';
const ANNA = 'anna.admin@example.fi';

describe.each(DATABASES)('digests on %s', (kind) => {
  it('tell what the page tells, once, whoever asks how often', async () => {
    await start(kind);
    await apply();
    // the first answer is due on Monday 11 May at 16:00
    await sweepAt('2026-05-11T07:59:59+03:00');
    const before = await subjects(KAISA);
    world.clock.moveTo('2026-05-11T09:00:00+03:00');
    const others: { run(): Promise<unknown>; close(): Promise<void> }[] = [];
    if (kind === 'postgres') others.push(await secondProcess());
    await Promise.all([
      ...[sweep(world), sweep(world), sweep(world)],
      ...others.flatMap((one) => [one.run(), one.run()]),
    ]);
    for (const one of others) await one.close();
    await sweepAt('2026-05-11T07:30:00+03:00');
    await sweepAt('2026-05-11T12:00:00+03:00');
    const mails = (await toStaff(KAISA)).filter(({ subject }) => !before.includes(subject!));
    expect(mails.map(({ subject }) => subject)).toEqual(['Promises today: 1 due']);
    const [mail] = mails;
    expect(mail!.text).toContain('Maija, Sales lead');
    expect(mail!.text!.replace(/\s+/g, ' ')).toContain(
      'First answer: by Monday, 11 May 2026 at 16:00 (Helsinki)',
    );
    expect(mail!.text).toContain('https://l.example.fi/me#mails');
    expect(mail!.headers.get('list')).toMatchObject({
      unsubscribe: { url: 'https://l.example.fi/me#mails' },
    });
    expect(mail!.headers.get('auto-submitted')).toBe('auto-generated');
    // to whom nothing is due nobody writes, and that is known too
    const noted = (await rows(world, StaffDigest)).filter(({ kind: what }) => what === 'due_today');
    expect(noted.filter(({ day }) => day === '2026-05-11')).toHaveLength(2);
    expect(await subjects(ANNA)).not.toContain('Promises today: 1 due');
  });
});

/** Another process on the same database. */
async function secondProcess() {
  const { settings: store } = world.database;
  const { url: DATABASE_URL } = world.database;
  const mail = { SMTP_URL: smtpUrl, MAIL_FROM: 'Example Ltd <jobs@example.fi>' };
  const settings = readServerSettings({ DATABASE_URL, PUBLIC_URL, ...mail });
  const module = await Test.createTestingModule({
    imports: [AppModule.with({ ...settings, store })],
  })
    .overrideProvider(Clock)
    .useValue(world.clock)
    .compile();
  await module.init();
  const run = () => module.get(Sweep).run(world.clock.now());
  return { run, close: () => module.close() };
}

describe('the digest of a day', () => {
  beforeEach(() => start());

  it('follows the hour, the zone and the wish of each', async () => {
    await apply();
    const mails = world.app.get(StaffMails);
    await mails.change(world.kaisa.user, { dueTodayAt: '10:30', atRisk: false });
    await sweepAt('2026-05-11T10:29:00+03:00');
    expect(await subjects(KAISA)).toEqual([]);
    await sweepAt('2026-05-11T10:30:00+03:00');
    expect(await subjects(KAISA)).toEqual(['Promises today: 1 due']);
    // what became late has its own day
    await world.units.run(() =>
      world.app
        .get(Users)
        .change(
          world.kaisa.user.id,
          { timezone: 'America/New_York', locale: 'fi' },
          world.kaisa.user.id,
        ),
    );
    await mails.change(world.kaisa.user, { dueTodayAt: null, broken: false });
    await sweepAt('2026-05-12T14:59:00+03:00');
    expect(await subjects(KAISA)).toHaveLength(1);
    await sweepAt('2026-05-12T15:00:00+03:00');
    expect((await subjects(KAISA))[0]).toBe('Lupaukset tänään: 1 myöhässä');
    await mails.change(world.kaisa.user, { dueToday: false });
    await sweepAt('2026-05-13T15:00:00+03:00');
    expect(await subjects(KAISA)).toHaveLength(2);
  });

  it('goes to who stands in, and not to who is away', async () => {
    await apply();
    const mika = await world.user('Mika Moilanen', 'recruiter');
    const away = { from: '2026-05-08T12:00:00+03:00', to: '2026-05-13T12:00:00+03:00' };
    await world.post('users/me/absences', { ...away, delegate: mika.user.id }, world.kaisa);
    await sweepAt('2026-05-11T08:00:00+03:00');
    expect(await subjects(mika.user.email)).toContain('Promises today: 1 due');
    expect(await subjects(KAISA)).not.toContain('Promises today: 1 due');
    await sweepAt('2026-05-13T11:59:00+03:00');
    const had = async () =>
      (await rows(world, StaffDigest)).filter(
        ({ user, day }) => user === world.kaisa.user.id && day === '2026-05-13',
      );
    expect(await had()).toEqual([]);
    await sweepAt('2026-05-13T12:00:00+03:00');
    expect(await had()).toMatchObject([{ message: null }]);
  });

  it('is not written when its row cannot be, nor the row without it', async () => {
    await apply();
    const query = (sql: string) => world.units.run(() => world.units.manager.query(sql));
    await query(
      `CREATE TRIGGER no_digest BEFORE INSERT ON staff_digests BEGIN SELECT RAISE(ABORT, 'no'); END`,
    );
    const error = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    await sweepAt('2026-05-11T08:00:00+03:00');
    error.mockRestore();
    expect(await subjects(KAISA)).not.toContain('Promises today: 1 due');
    await query('DROP TRIGGER no_digest');
    await sweepAt('2026-05-11T08:01:00+03:00');
    expect(await subjects(KAISA)).toContain('Promises today: 1 due');
  });
});

describe('the digest of a week', () => {
  beforeEach(() => start());

  it('has the sentence, the table, the journal’s head and the report on paper', async () => {
    await apply();
    await world.app
      .get(Grounds)
      .record('works_agreement', 'Works agreement 12/2025', world.admin.user.id);
    await world.app.get(Seals).seal(world.clock.now());
    await world.app.get(SignedHeads).sign(world.clock.now());
    const before = (await world.app.get(SignedHeads).latest())!;
    await sweepAt('2026-05-18T08:00:00+03:00');
    // the sweep signs before it tells
    const { line, day } = (await world.app.get(SignedHeads).latest())!;
    expect([before.day < day, day]).toEqual([true, '2026-05-18']);
    const seal = await world.app.get(Seals).last();
    const find = async (address: string) =>
      (await toStaff(address)).filter(({ subject }) => subject!.startsWith('Promises to app'));
    expect(await find(KAISA)).toEqual([]);
    const [mail, ...more] = await find(ANNA);
    expect(more).toEqual([]);
    expect(mail!.subject).toEqual(
      expect.stringMatching(/^Promises to applicants, 11\s?–\s?17 May 2026$/),
    );
    expect(mail!.text!.replace(/\s+/g, ' ')).toContain(
      'Of 1 promise that people had to keep, 0 were',
    );
    expect(mail!.text).toMatch(
      /^Recruiter \| Due \| Kept \| Broken \| On time\nKaisa Virta \| 1 \| – \| 1 \| –$/m,
    );
    expect(mail!.html).toMatch(/<th align="left">Kaisa Virta<\/th><td align="right">1<\/td>/);
    expect(mail!.text!.split('\n')).toEqual(expect.arrayContaining([seal!.head, line]));
    expect(mail!.text).toContain('https://l.example.fi/report?from=2026-05-11&to=2026-05-17');
    const [file] = mail!.attachments;
    expect(file).toMatchObject({
      ...{ filename: 'report-2026-05-11-2026-05-17.pdf', contentType: 'application/pdf' },
    });
    expect((await pdfText(file!.content)).replace(/\s+/g, '')).toContain(seal!.head);
    await sweepAt('2026-05-19T08:00:00+03:00');
    expect(await find(ANNA)).toHaveLength(1);
  });

  it('leaves once for who moves it from Sunday to Monday on a Monday', async () => {
    await apply();
    const mails = world.app.get(StaffMails);
    await mails.change(world.admin.user, { weeklyOn: 6 });
    const had = async () =>
      (await subjects(ANNA)).filter((subject) => subject.startsWith('Promises to app')).length;
    await sweepAt('2026-05-18T08:00:00+03:00');
    expect(await had()).toBe(1);
    await mails.change(world.admin.user, { weeklyOn: 0 });
    await sweepAt('2026-05-18T09:00:00+03:00');
    await sweepAt('2026-05-19T09:00:00+03:00');
    expect(await had()).toBe(1);
    await sweepAt('2026-05-25T08:00:00+03:00');
    expect(await had()).toBe(2);
  });

  it('names no person without a ground, and says nothing when nothing is owed', async () => {
    await sweepAt('2026-05-11T08:00:00+03:00');
    expect(await subjects(ANNA)).toEqual([]);
    await apply();
    // Monday was a day off for the mail
    await sweepAt('2026-05-19T09:00:00+03:00');
    const mail = (await toStaff(ANNA)).find(({ subject }) => subject!.startsWith('Promises to'));
    expect(mail!.text).toContain('Smaller teams | 1 |');
    const paper = await pdfText(mail!.attachments[0]!.content);
    for (const said of [mail!.text, mail!.html, paper]) expect(said).not.toContain('Kaisa');
  });
});
