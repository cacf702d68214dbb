import { checkAgainst, Rewriter } from './rewriter';
import { mutate, random } from './mutations';
import { withSoundJournal, type SoundJournal } from './sound-journal';

/** `npm run test:tamper` does many, and with more applications. */
const RUNS = Number(process.env.TAMPER_RUNS ?? 300);
const APPLICATIONS = Number(process.env.TAMPER_APPLICATIONS ?? 8);
const SEED = Number(process.env.TAMPER_SEED ?? 20_261_122);

let journal: SoundJournal;
let over: () => void;
let done: Promise<void>;
beforeAll(async () => {
  await new Promise<void>((ready, fail) => {
    done = withSoundJournal(APPLICATIONS, async (made) => {
      journal = made;
      ready();
      await new Promise<void>((end) => (over = end));
    });
    done.catch(fail);
  });
});
afterAll(async () => {
  over();
  await done;
});

it('finds nothing in what nobody touched, and takes the lines of mails for true', async () => {
  const { findings, ...seen } = await journal.look({ lines: journal.lines, keys: null });
  expect(findings).toEqual([]);
  expect(seen.seals).toBeGreaterThan(4);
  expect(seen).toMatchObject({ signedHeads: 4, linesCompared: 4 });
});

it(`finds each of ${RUNS} changes of anything (seed ${SEED})`, async () => {
  const unseen: string[] = [];
  const counts: Record<string, number> = {};
  let onlyByMail = 0;
  const next = random(SEED);
  for (let run = 0; run < RUNS;) {
    await journal.tampered(async (manager) => {
      const what = await mutate(manager, next);
      if (what === null) return;
      run++;
      const table = what.split(':')[0]!;
      counts[table] = (counts[table] ?? 0) + 1;
      if ((await journal.look()).findings.length > 0) return;
      if (await checkAgainst(journal)) onlyByMail++;
      else unseen.push(what);
    });
  }
  if (process.env.TAMPER_RUNS) console.log({ seed: SEED, runs: RUNS, counts, onlyByMail, unseen });
  expect(unseen).toEqual([]);
  // the last signed day can be taken out: only who has its mail knows of it
  expect(onlyByMail).toBeLessThan(RUNS / 10);
}, 3_600_000);

describe('somebody who rewrites everything that follows, seals too', () => {
  it.each<[string, (rewriter: Rewriter) => Promise<void>]>([
    ['changes when something happened', (one) => one.moveAnEvent()],
    ['puts the blame on somebody else', (one) => one.changeAnOwner()],
    ['takes an application out', (one) => one.takeAnApplicationOut()],
    ['cuts the tail off', (one) => one.cutTheTail()],
  ])('%s: the signed head contradicts, and without it the mail', async (_what, tamper) => {
    await journal.tampered(async (manager) => {
      await tamper(new Rewriter(manager, journal));
      const codes = new Set((await journal.look()).findings.map(({ code }) => code));
      expect([...codes]).toEqual(['head_contradicts']);
    });
    await journal.tampered(async (manager) => {
      const rewriter = new Rewriter(manager, journal);
      await tamper(rewriter);
      await rewriter.takeSignedHeadsOut();
      // all of one piece
      expect((await journal.look()).findings).toEqual([]);
      expect(await checkAgainst(journal)).toBe(true);
    });
    await journal.tampered(async (manager) => {
      const rewriter = new Rewriter(manager, journal);
      await tamper(rewriter);
      await rewriter.signAnew();
      const { findings, keys } = await journal.look();
      expect(findings).toEqual([]);
      expect(keys.map(({ id }) => id)).not.toContain(journal.key.public!.id);
      expect(await checkAgainst(journal)).toBe(true);
      const { findings: byKey } = await journal.look({ lines: [], keys: [journal.key.public!] });
      expect(byKey.map(({ code }) => code)).toContain('foreign_key');
    });
  });
});
