import { DATABASES } from '../world/databases';
import { live, type Measured } from './life';
import { isLong, report } from './long-form';

/** So many connections to the mail server, each with at most one message on it. */
const CONNECTIONS = 10;
/** New installations, so that looking through everything after each kill stays quick. */
const LIVES = isLong ? 4 : 1;
const KILLS = isLong ? Number(process.env.CRASH_KILLS ?? 200) / LIVES : 3;
const [BACKLOG, MOST_APPLICATIONS] = isLong ? [300, 1000] : [40, 150];

if (isLong) jest.setTimeout(3600_000);

describe.each(isLong ? DATABASES : (['sqlite'] as const))('kill -9 on %s', (kind) => {
  it('loses nothing, halves nothing, and sends no mail twice but what was on the wire', async () => {
    const began = performance.now();
    const lives: Measured[] = [];
    for (let i = 1; i <= LIVES; i++) {
      const plan = { kills: KILLS, backlog: BACKLOG, mostApplications: MOST_APPLICATIONS };
      const measured = await live(kind, { ...plan, waitsForLeases: isLong && i === LIVES });
      // what is known so far is not lost when somebody ends the run
      report(`life ${i} on ${kind}`, measured);
      lives.push(measured);
    }
    const sum = (of: (one: Measured) => number) => lives.reduce((total, one) => total + of(one), 0);
    const kills = sum((one) => one.kills);
    const measured = {
      kills,
      killsWithMailOut: sum((one) => one.killsWithMailOut),
      applications: sum((one) => one.applications),
      requestsCut: sum((one) => one.requestsCut),
      messages: sum((one) => one.messages),
      lost: sum((one) => one.lost),
      duplicates: sum((one) => one.duplicates),
      verifyRuns: sum((one) => one.verifyRuns),
      minutes: Math.round((performance.now() - began) / 6000) / 10,
    };
    report(`kills on ${kind}`, measured);
    expect(lives.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(measured.lost).toBe(0);
    expect(measured.duplicates).toBeLessThanOrEqual(CONNECTIONS * kills);
    // else this test has killed nothing that matters
    expect(measured.killsWithMailOut).toBeGreaterThanOrEqual(kills / 3);
    expect(measured.messages).toBeGreaterThan(kills * 3);
  });
});
