import { generateKeyPairSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { verify } from '@node-rs/argon2';
import { calendarFrom } from '../../src/calendar/presets';
import { DemoRuns } from '../../src/hiring/demo/demo-runs.repository';
import { staffOf } from '../../src/hiring/demo/sample/company';
import { fillDemo } from '../../src/hiring/demo/fill';
import { invented } from '../../src/hiring/demo/sample/people';
import { readSample } from '../../src/hiring/demo/sample/sample-log';
import { SetClock } from '../../src/hiring/demo/set-clock';
import { Shift } from '../../src/hiring/demo/sample/shift';
import { loadLog } from '../../src/cli/replay/log-file';
import { withService, type Service } from '../../src/cli/service';
import { SignedHeads } from '../../src/journey/proof/heads/signed-heads.repository';
import { Seals } from '../../src/journey/proof/seals.repository';
import { chainHash } from '../../src/journey/record/journal.repository';
import { Clock } from '../../src/kernel/clock';
import { HeadKey } from '../../src/kernel/keys/head-key';
import { formatInstant, parseInstant, type Instant } from '../../src/kernel/instant';
import { mailSettings } from '../../src/mail/mail.settings';
import { Judgements } from '../../src/reports/judgements';
import { Journals } from '../../src/reports/journals.repository';
import { policyFrom } from '../../src/sla/policy/presets';
import { ReportFigures } from '../../src/sla/report/figures';
import { replay } from '../../src/sla/report/replay';
import { User } from '../../src/store/entities/accounts/user.entity';
import { CommitmentRow } from '../../src/store/entities/journey/commitment-row.entity';
import { Message } from '../../src/store/entities/mail/message.entity';
import { openDatabase } from '../../src/store/store.module';
import { UnitOfWork } from '../../src/store/unit-of-work';
import { storeSettings } from '../../src/store/store.settings';
import { FLOW_DATABASES, freshDatabase } from '../world/databases';
import { Folder, lupaus } from '../world/cli';
import { MovableClock } from '../world/movable-clock';

const FI = calendarFrom('FI');
const SAMPLE = readSample();
const LAST = SAMPLE.at(-1)!.event.at;
const at = (text: string): Instant => parseInstant(text)!;

/** What the sample comes to, by the replay of its file. */
async function replayed() {
  const { log } = await loadLog(join(__dirname, '../../samples/acme-2026.csv'), null, () => 0);
  const figures = new ReportFigures({ from: null, to: null });
  for (const { verdicts } of replay(log, policyFrom('good-practice'), FI, LAST)) {
    for (const verdict of verdicts) figures.add(verdict);
  }
  return { totals: figures.totals(), recruiters: figures.recruiters() };
}

async function reported({ units, histories, users }: Service) {
  const figures = new ReportFigures({ from: null, to: null });
  const judgements = new Judgements(new Journals(units), histories, users);
  let commitments = 0;
  for await (const { verdicts } of judgements.each({ until: LAST, knownAt: LAST })) {
    commitments += verdicts.length;
    for (const verdict of verdicts) figures.add(verdict);
  }
  return { commitments, totals: figures.totals(), recruiters: figures.recruiters() };
}

describe.each(FLOW_DATABASES)('the sample company on %s', (kind) => {
  it('has the history of the sample, recorded as it was then', async () => {
    const database = await freshDatabase(kind);
    const clock = new SetClock(new MovableClock(formatInstant(LAST)));
    const staff = staffOf(SAMPLE, () => '').map((one) => ({ ...one, passwordHash: '' }));
    const work = async (service: Service) => {
      const fill = () => fillDemo(service, clock, SAMPLE, staff, mailSettings({}), () => 0);
      await fill();
      const { commitments, ...figures } = await reported(service);
      expect(figures).toEqual(await replayed());
      const { manager } = service.units;
      expect(await manager.count(CommitmentRow)).toBe(commitments);
      const unsent = await manager.countBy(Message, { status: 'pending' });
      expect(unsent).toBe(0);
      for await (const { rows } of new Journals(service.units).each(null)) {
        for (const [i, row] of rows.entries()) {
          expect(row.recordedAt).toBe(row.at);
          expect(row.hash).toBe(chainHash(row, rows[i - 1]?.hash ?? null));
        }
      }
      await expect(fill()).rejects.toThrow('something is in the database already');
      expect(await manager.count(CommitmentRow)).toBe(commitments);
    };
    await withService(database.settings, work, clock);
    await database.drop();
  });
});

describe('a shift of the sample', () => {
  it.each(['2026-11-22T10:00:00+02:00', '2026-06-01T00:00:00Z', '2029-03-01T12:00:00Z'])(
    'lets it end in the week before %s',
    (now) => {
      const end = new Shift(LAST, at(now), FI.zone).at(LAST);
      expect(end).toBeLessThanOrEqual(at(now));
      expect(at(now) - end).toBeLessThan((7 * 24 + 2) * 3600_000);
    },
  );

  it('keeps the day of the week and the time of the wall clock, and moves the days that words name', () => {
    const shift = new Shift(
      at('2026-06-30T12:00:00+03:00'),
      at('2026-12-29T13:00:00+02:00'),
      FI.zone,
    );
    expect(formatInstant(shift.at(at('2026-05-05T09:12:00+03:00')))).toBe('2026-11-03T07:12:00Z');
    expect(shift.words('You hear by 5 May; the 10 of us met.')).toBe(
      'You hear by 3 November; the 10 of us met.',
    );
  });

  it('has as many people as it needs, each once', () => {
    const names = Array.from({ length: 700 }, (_, i) => invented(i).email);
    expect(new Set(names).size).toBe(700);
  });
});

describe('lupaus demo', () => {
  const folder = new Folder();
  afterAll(() => {
    folder.remove();
  });
  const file = join(folder.path, 'demo.db');
  const demo = (...args: string[]) =>
    lupaus(['demo', ...args], '', { DATABASE_URL: `sqlite:${file}`, SMTP_URL: '' });

  it('refuses a mail server, before it makes anything', () => {
    const environment = { DATABASE_URL: `sqlite:${file}`, SMTP_URL: 'smtp://localhost:25' };
    const { code, err } = lupaus(['demo'], '', environment);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'lupaus demo: SMTP_URL is set: mails of invented people must not leave this machine\n',
    });
    expect(existsSync(file)).toBe(false);
  });

  it('refuses an address of its own that is none, before it makes anything', () => {
    const environment = { DATABASE_URL: `sqlite:${file}`, SMTP_URL: '', PUBLIC_URL: 'nonsense' };
    const { code, err } = lupaus(['demo'], '', environment);
    expect(code).toBe(2);
    expect(err).toMatch(/^lupaus demo: PUBLIC_URL: expected .+\n$/);
    expect(existsSync(file)).toBe(false);
  });

  it('prints sign-ins that are right, and lets applications of this minute wait for their receipts', async () => {
    const { code, out } = demo();
    expect(code).toBe(0);
    const printed = [...out.matchAll(/^ {2}(\w+) +(\S+ \S+) +(\S+@\S+) +(\S+)$/gm)];
    expect(printed.map(([, role]) => role)).toEqual([
      ...['admin', 'hr_lead', 'recruiter', 'recruiter', 'recruiter', 'recruiter'],
    ]);
    const database = await openDatabase(storeSettings({ DATABASE_URL: `sqlite:${file}` }));
    for (const [, role, name, email, password] of printed) {
      const user = await database.reader.findOneByOrFail(User, { email });
      expect(user).toMatchObject({ role, name: name!.trim(), status: 'active' });
      expect(await verify(user.passwordHash!, password!)).toBe(true);
    }
    const waiting = await database.reader.findBy(Message, { status: 'pending' });
    expect(waiting.map(({ purposes }) => purposes)).toEqual(Array(3).fill(['acknowledgement']));
    // all of it is a demonstration: no head is signed, and nothing is taken out
    const units = new UnitOfWork(database);
    const heads = new SignedHeads(
      units,
      new Seals(units),
      new HeadKey(generateKeyPairSync('ed25519').privateKey),
    );
    expect(await heads.isDemonstration()).toBe(true);
    expect(await heads.sign(new Clock().now())).toBe(false);
    expect(await new DemoRuns(units).present()).toBeNull();
    await units.close();
    const again = demo();
    expect({ code: again.code, out: again.out }).toEqual({ code: 2, out: '' });
    expect(again.err).toBe(
      'lupaus demo: something is in the database already; nothing was changed\n',
    );
  });

  it('takes no file', () => {
    expect(demo('sample.csv').err).toBe('lupaus demo: takes no file; see lupaus demo --help\n');
  });
});
