import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Journey } from '../../src/journey/journey';
import { SYSTEM } from '../../src/journey/record/chronicle';
import type { JourneyEvent } from '../../src/journey/record/journal-event';
import { formatInstant, parseInstant } from '../../src/kernel/instant';
import type { ApplicationId } from '../../src/store/entities/hiring/application.entity';
import { FLOW_DATABASES } from '../world/databases';
import { Folder, lupaus } from '../world/cli';
import { World } from '../world/world';

interface Report {
  totals: Record<string, number>;
  recruiters: Record<string, unknown>[];
  commitments: Record<string, unknown>[];
  knownAt?: string;
}

let world: World;
let folder: Folder;
let id: ApplicationId;

const ran = (...args: string[]) => lupaus(args, '', { DATABASE_URL: world.database.url });
const report = (...args: string[]) => ran('report', ...args);
const json = (...args: string[]) => JSON.parse(report('--format', 'json', ...args).out) as Report;
const record = (event: object) =>
  world.app
    .get(Journey)
    .record(id, { at: world.clock.now(), ...event } as JourneyEvent, SYSTEM, { silent: true });

const setUp = async (kind: (typeof FLOW_DATABASES)[number]) => {
  folder = new Folder();
  world = await World.start(undefined, kind);
  const job = await world.job();
  const candidate = { name: 'Maija', phone: '040 123' };
  const { body } = await world.post<{ id: ApplicationId }>('applications', { job, candidate });
  id = body.id;
  world.clock.moveTo('2026-05-05T10:00:00+03:00');
  const due = parseInstant('2026-05-08T16:00:00+03:00');
  const words = '=You will hear from us by Friday, "for sure"';
  await record({ type: 'promise.made', kind: 'answer', due, message: 'p1', text: words });
  world.clock.moveTo('2026-05-12T10:00:00+03:00');
};
/** One company for all that only look. */
const on = (kind: (typeof FLOW_DATABASES)[number]) => {
  beforeAll(() => setUp(kind));
  afterAll(async () => {
    folder.remove();
    await world.stop();
  });
};

describe.each(FLOW_DATABASES)('lupaus report on %s', (kind) => {
  on(kind);

  it('prints what a replay of its events prints', () => {
    const file = join(folder.path, 'events.csv');
    expect(report('--export-events', file)).toEqual({ code: 0, out: '', err: '' });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const until = ['--until', '2026-05-12T12:00:00+03:00'];
    const own = json(...until);
    const replayed = JSON.parse(ran('replay', file, '--format', 'json', ...until).out) as Report;
    const [{ name, user, ...kaisa }] = own.recruiters as [Record<string, unknown>];
    expect([name, user]).toEqual(['Kaisa Virta', world.kaisa.user.id]);
    expect({ ...own, recruiters: [kaisa] }).toEqual(replayed);
    expect(own.totals).toMatchObject({ due: 2, overdue: 2 });
    const csv = ['--format', 'csv', ...until];
    expect(report(...csv)).toEqual(ran('replay', file, ...csv));
    const all = [...csv, '--rows', 'commitments'];
    expect(report(...all)).toEqual(ran('replay', file, ...all));
  });

  it('tells people the job by its name, and words of promises only when asked to', () => {
    const { code, out, err } = report('--until', '2026-05-12');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Policy good-practice, calendar FI.');
    expect(out).toContain('Sales lead · kaisa.virta@example.fi');
    expect(out).not.toContain('for sure');
    expect(report('--until', '2026-05-12', '--with-texts').out).toContain('“=You will hear');
  });

  it('can be asked as known at a past instant', () => {
    const known = '2026-05-05T09:00:00+03:00';
    const before = json('--known-at', known);
    expect(before.knownAt).toBe('2026-05-05T06:00:00Z');
    expect(before.commitments.map(({ rule }) => rule)).not.toContain('promise_answer');
    expect(json('--until', known).commitments).toEqual(before.commitments);
    expect(report('--known-at', known, '--export-events', '-').out).not.toContain('promise.made');
  });

  it('exports words only when asked to, such that no sheet takes them for a formula', () => {
    expect(report('--export-events', '-').out).not.toContain('Friday');
    const { out } = report('--export-events', '-', '--with-texts');
    expect(out).toContain(`"'=You will hear from us by Friday, ""for sure"""`);
  });

  // the last: it changes something
  it('leaves out what was erased, and says so', async () => {
    await record({ type: 'candidate.erased' });
    const { code, out, err } = report('--export-events', '-');
    expect(code).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(err).toBe(
      'left out: 1 application was erased, which an event file has no word for; the report counts it still\n',
    );
    expect(json('--until', formatInstant(world.clock.now())).totals).toMatchObject({ overdue: 2 });
  });
});

describe('lupaus report, asked wrongly', () => {
  on('sqlite');

  it.each<[string[], RegExp]>([
    [['events.csv'], /^lupaus report: takes no file; see lupaus report --help$/],
    [['--format', 'pdf'], /--format: "pdf" is not known, expected table or json or csv$/],
    [['--rows', 'commitments'], /--rows goes with --format csv$/],
    [['--known-at', 'Friday'], /--known-at: "Friday" is not a time/],
    [['--from', '2026-05-02', '--to', '2026-05-01'], /--from must be before --to$/],
    [['--export-events', '-', '--until', 'now'], /--until does not go with --export-events$/],
    [['--export-events', '/nowhere/e.csv'], /\/nowhere\/e\.csv: its folder is not there$/],
    [['--known'], /Unknown option '--known'/],
  ])('says what is wrong with %p', (args, sentence) => {
    const { code, out, err } = report(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trim()).toMatch(sentence);
  });

  it('writes over no file, and makes no database', () => {
    const file = folder.write('mine.csv', 'mine');
    expect(report('--export-events', file).err).toContain('is there already');
    expect(readFileSync(file, 'utf8')).toBe('mine');
    const missing = join(folder.path, 'missing.db');
    const { code, err } = lupaus(['report'], '', { DATABASE_URL: `sqlite:${missing}` });
    expect({ code, err }).toEqual({
      code: 2,
      err: `lupaus report: DATABASE_URL: there is no database ${missing} yet\n`,
    });
  });
});
