import { generateKeyPairSync, sign } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { HeadKey } from '../../src/kernel/keys/head-key';
import { findHeadLines, signedText, type HeadLine } from '../../src/journey/proof/heads/head-line';
import { SignedHeads } from '../../src/journey/proof/heads/signed-heads.repository';
import { Seals } from '../../src/journey/proof/seals.repository';
import { Verification } from '../../src/journey/proof/verification';
import { Journey } from '../../src/journey/journey';
import { SYSTEM } from '../../src/journey/record/chronicle';
import type { ApplicationId } from '../../src/store/entities/hiring/application.entity';
import { DATABASES } from '../world/databases';
import { until, World } from '../world/world';

const UNDO = Symbol('roll back');

describe.each(DATABASES)('verification on %s', (kind) => {
  let world: World;
  let applications: ApplicationId[];

  beforeAll(async () => {
    world = await World.start(undefined, kind);
    world.clock.moveTo('2026-05-05T10:00:00+03:00');
    const job = await world.job();
    applications = [];
    for (const name of ['Maija', 'Oili', 'Aamu']) {
      const { body } = await world.post<{ id: ApplicationId }>('applications', {
        job,
        candidate: { name, email: `${name.toLowerCase()}@example.com` },
      });
      applications.push(body.id);
    }
    for (const application of applications) {
      const at = world.clock.now();
      const due = (at + 86_400_000) as typeof at;
      const made = { type: 'promise.made', at, due, kind: 'answer', message: 'm1' } as const;
      const promise = { ...made, text: 'You hear from us tomorrow.' };
      await world.app.get(Journey).record(application, promise, SYSTEM, { silent: true });
    }
    await until('all receipts', async () => {
      const [row] = await world.units.manager.query<{ n: number | string }[]>(
        `SELECT count(*) AS n FROM messages WHERE status = 'delivered'`,
      );
      return Number(row!.n) === 3;
    });
    await sealed();
    await world.app.get(SignedHeads).sign(world.clock.now());
  });
  afterAll(() => world.stop());

  /** Verification reads one table after the other here, and must not meet a seal that is put in between. */
  const sealed = () => until('all seals', async () => !(await world.app.get(Seals).anyWaiting()));
  /** What verification finds after statements that a stranger with the database file might run; then takes them back. */
  const findings = async (statements: string[]): Promise<string[]> => {
    let codes: string[] = [];
    const tampering = world.units.run(async () => {
      const { manager } = world.units;
      const unlock =
        kind === 'sqlite'
          ? ['PRAGMA defer_foreign_keys = ON', ...TRIGGERS.map((name) => `DROP TRIGGER ${name}`)]
          : [`SET LOCAL session_replication_role = 'replica'`];
      for (const statement of [...unlock, ...statements]) await manager.query(statement);
      const { findings: found } = await world.app.get(Verification).run();
      codes = [...new Set(found.map(({ code }) => code))];
      throw Object.assign(new Error('undone'), { UNDO });
    });
    await expect(tampering).rejects.toMatchObject({ UNDO });
    return codes;
  };
  const TRIGGERS = ['journal', 'seals', 'signed_heads'].flatMap((table) =>
    ['update', 'delete', 'replace'].map((what) => `${table}_no_${what}`),
  );

  it('finds nothing in what nobody touched, and says what it saw', async () => {
    const verified = await world.app.get(Verification).run();
    expect(verified.findings).toEqual([]);
    expect(verified).toMatchObject({ applications: 3, erasedTexts: 0 });
    expect(verified.events).toBe(12);
    expect(verified.seals).toBeGreaterThan(0);
    expect(verified.head).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each<[string, string, string[]]>([
    [
      'a time in the journal',
      `UPDATE journal SET at = at - 1 WHERE position = 2`,
      ['broken_chain'],
    ],
    ['an actor', `UPDATE journal SET actor = 'x' WHERE position = 1`, ['broken_chain']],
    ['the kind of an event', `UPDATE journal SET type = 'x' WHERE position = 2`, ['broken_chain']],
    ['the last event taken out', `DELETE FROM journal WHERE position = 4`, ['broken_seal']],
    ['the first event taken out', `DELETE FROM journal WHERE position = 1`, ['broken_chain']],
    ['all of an application taken out', `DELETE FROM journal`, ['broken_seal']],
    ['a hash', `UPDATE journal SET hash = 'f' WHERE position = 3`, ['broken_chain']],
    ['what is no JSON', `UPDATE journal SET fields = '{' WHERE position = 1`, ['broken_chain']],
    ['a promise in other words', `UPDATE event_texts SET text = 'Maybe.'`, ['altered_text']],
    ['words that nobody erased', `DELETE FROM event_texts`, ['missing_text']],
    [
      'an application that is none',
      `UPDATE journal SET application = 'nobody' WHERE id = (SELECT max(id) FROM journal WHERE position = 4)`,
      ['broken_chain'],
    ],
    ['spaces in JSON', `UPDATE journal SET fields = replace(fields, ':', ': ')`, ['broken_chain']],
    [
      'an id',
      `UPDATE commitments SET id = 'x' WHERE rule = 'acknowledge' AND 1 = (SELECT count(*) FROM commitments c WHERE c.rule = 'acknowledge' AND c.application <= commitments.application)`,
      ['commitment_differs'],
    ],
    ['when it is looked at', `UPDATE commitments SET "noticeAt" = 1`, ['commitment_differs']],
    ['that it is looked at', `UPDATE commitments SET "noticeAt" = NULL`, ['commitment_differs']],
    ['a pause that was none', `UPDATE commitments SET "pausedUntil" = 1`, ['commitment_differs']],
    ['when terms were kept', `UPDATE terms_versions SET "createdAt" = 1`, ['broken_seal']],
    ['the kind of terms', `UPDATE terms_versions SET kind = 'policy'`, ['altered_terms']],
    [
      'another event that waits for its seal',
      `INSERT INTO unsealed_events SELECT min(id) FROM journal`,
      ['not_covered'],
    ],
    ['a signature', `UPDATE signed_heads SET signature = 'x'`, ['head_contradicts']],
    ['the day of a signature', `UPDATE signed_heads SET day = '2026-05-03'`, ['head_contradicts']],
    ['a due time', `UPDATE commitments SET "dueAt" = "dueAt" + 1`, ['commitment_differs']],
    [
      'an owner',
      `UPDATE commitments SET owner = (SELECT min(id) FROM users)`,
      ['commitment_differs'],
    ],
    ...[
      `"chargedTo" = (SELECT min(id) FROM users)`,
      `"outcome" = 'kept'`,
      `"scored" = NOT "scored"`,
      `"keptByMachine" = NOT "keptByMachine"`,
      `"lateInTransport" = NOT "lateInTransport"`,
      `"selfReported" = NOT "selfReported"`,
      `"takenBusinessMs" = 1`,
      `"overdueBusinessMs" = 1`,
    ].map((set): [string, string, string[]] => [
      `a verdict (${set})`,
      `UPDATE commitments SET ${set}`,
      ['commitment_differs'],
    ]),
    [
      'a commitment taken out',
      `DELETE FROM commitments WHERE rule = 'acknowledge'`,
      ['commitment_missing'],
    ],
    ['a seal taken out', `DELETE FROM seals WHERE number = 1`, ['not_covered']],
    [
      'the last seal taken out',
      `DELETE FROM seals WHERE number = (SELECT max(number) FROM seals)`,
      ['not_covered'],
    ],
    ['the head of a seal', `UPDATE seals SET head = 'f' WHERE number = 1`, ['broken_seal']],
    ['the time of a seal', `UPDATE seals SET "sealedAt" = "sealedAt" - 1`, ['broken_seal']],
    [
      'a policy',
      `UPDATE terms_versions SET content = replace(content, '0.5', '0.6')`,
      ['altered_terms'],
    ],
  ])('finds %s', async (_what, statement, codes) => {
    const found = await findings([statement]);
    expect(found).not.toEqual([]);
    expect(found).toEqual(expect.arrayContaining(codes));
  });

  it('finds any single change of any number in the journal', async () => {
    const columns = fc.constantFrom('at', '"recordedAt"', 'position');
    const change = fc.record({ columns, row: fc.nat({ max: 11 }), by: fc.integer({ min: 1 }) });
    await fc.assert(
      fc.asyncProperty(change, async ({ columns: column, row, by }) => {
        const which = `(SELECT id FROM journal ORDER BY id LIMIT 1 OFFSET ${row})`;
        const amount = column === 'position' ? (by % 1000) + 10 : by;
        const found = await findings([
          `UPDATE journal SET ${column} = ${column} + ${amount} WHERE id = ${which}`,
        ]);
        expect(found).toContain('broken_chain');
      }),
      { numRuns: 25 },
    );
  });

  it('signs once a day, and each line is what mails can be compared with', async () => {
    const heads = world.app.get(SignedHeads);
    expect(await heads.sign(world.clock.now())).toBe(false);
    const latest = await heads.latest();
    expect(latest).toMatchObject({
      day: '2026-05-05',
      key: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
    });
    const lines = findHeadLines(`Dear Helena,\n${latest!.line}\n`);
    expect(lines).toHaveLength(1);
    const against = async (some: HeadLine[]) => {
      const { findings: found } = await world.app
        .get(Verification)
        .run(undefined, { lines: some, keys: null });
      return found.map(({ detail }) => detail);
    };
    expect(await against(lines)).toEqual([]);
    expect(await against([{ ...lines[0]!, head: 'f'.repeat(64) }])).toEqual([
      expect.stringContaining('it was not sent like this'),
      expect.stringContaining('had another head'),
    ]);
  });

  it.each(['job', 'owner', 'policy', 'calendar'])(
    'finds another %s of an application, on which figures rest',
    async (column) => {
      const one = `(SELECT id FROM applications ORDER BY id LIMIT 1)`;
      expect(
        await findings([`UPDATE applications SET "${column}" = 'x' WHERE id = ${one}`]),
      ).toContain('application_differs');
    },
  );

  it('finds heads signed with a key that is not its own, unless that is accepted beside it', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const other = new HeadKey(privateKey).public!;
    const [row] = await world.units.manager.query<{ day: string; number: number; head: string }[]>(
      'SELECT * FROM signed_heads',
    );
    const text = signedText({ ...row!, key: other.id });
    const signature = sign(null, Buffer.from(text), privateKey).toString('base64');
    const anew = [
      `UPDATE signed_heads SET "publicKey" = '${other.x}', "signature" = '${signature}'`,
    ];
    expect(await findings(anew)).toEqual(['foreign_key']);
    const file = join(world.database.folder, 'keys', 'head.pem.accepted');
    writeFileSync(file, `${world.app.get(HeadKey).public!.pem}${other.pem}`);
    expect(await findings(anew)).toEqual([]);
    writeFileSync(file, 'no key');
    await expect(world.app.get(Verification).run()).rejects.toThrow('expected public Ed25519 keys');
    rmSync(file);
  });

  it('counts words that were erased with the candidate, and takes that for no tampering', async () => {
    for (const application of applications) {
      const erased = { type: 'candidate.erased', at: world.clock.now() } as const;
      await world.app.get(Journey).record(application, erased, SYSTEM, { silent: true });
    }
    await sealed();
    expect(await findings([`DELETE FROM event_texts`])).toEqual([]);
  });
});
