import { setTimeout as sleep } from 'node:timers/promises';
import type { DatabaseKind } from '../world/databases';
import { until } from '../world/world';
import { Clients } from './clients';
import { Installation } from './installation';
import { integrity } from './outside-look';
import { duplicates, halves, lost, reckon, waiting } from './reckoning';
import { Witness } from './witness';

/** How much is done before the end. */
export interface Plan {
  kills: number;
  /** So many applications come before the first kill, while few mails leave: there is always more to send. */
  backlog: number;
  /** After so many the clients send verbs only, so that looking through everything stays quick. */
  mostApplications: number;
  /** That the last start waits for the leases of the killed one, three minutes; else they are ended from outside. */
  waitsForLeases: boolean;
}

/** What was measured. `wrong`: everything that should not be; each with the kill after which it was seen. */
export interface Measured {
  kills: number;
  killsWithMailOut: number;
  messages: number;
  applications: number;
  requestsCut: number;
  duplicates: number;
  lost: number;
  verifyRuns: number;
  wrong: string[];
}

/** Every tenth start is killed before it has come to its end. */
const KILLED_IN_START = 0.1;
const LONGEST_START_MS = 2_000;
const CLIENTS = 3;
const PAUSE_MS = 30;
/** With the leases' three minutes, or without. */
const [LONG_DRAIN_SECONDS, DRAIN_SECONDS] = [400, 60];

/** An installation that is killed at random while clients ask and mails leave, started again, and so on. */
export async function live(kind: DatabaseKind, plan: Plan): Promise<Measured> {
  const witness = new Witness();
  const installation = await Installation.make(kind, await witness.listen());
  const { url } = installation;
  const clients = new Clients(installation);
  const measured: Measured = {
    ...{ kills: 0, killsWithMailOut: 0, messages: 0, applications: 0, requestsCut: 0 },
    ...{ duplicates: 0, lost: 0, verifyRuns: 0, wrong: [] },
  };
  const note = (found: readonly string[]) =>
    measured.wrong.push(...found.map((one) => `kill ${measured.kills}: ${one}`));
  const verify = async () => {
    const said = await installation.verify();
    measured.verifyRuns++;
    if (said !== '') note([`verify: ${said}`]);
  };

  /** The process is killed, and its database looked at as it lies there. */
  const kill = async () => {
    if (witness.unanswered > 0) measured.killsWithMailOut++;
    await installation.served.kill();
    await clients.end();
    measured.kills++;
    const said = await integrity(url);
    if (said !== 'ok') note([said]);
    note(await halves(url, witness));
  };

  const endLeases = async () => {
    const isLast = measured.kills === plan.kills;
    if (!(isLast && plan.waitsForLeases)) await installation.endLeases();
  };

  try {
    witness.slowness = () => 1_000;
    await installation.start();
    await clients.makeJob();
    clients.begin(2 * CLIENTS, 0, plan.backlog);
    await until('the backlog', () => clients.sent.applications >= plan.backlog, DRAIN_SECONDS);
    await clients.end();
    witness.slowness = () => 50 + Math.random() * 250;
    let proof: Promise<void> = Promise.resolve();
    while (measured.kills < plan.kills) {
      clients.begin(CLIENTS, PAUSE_MS, plan.mostApplications);
      await sleep(50 + Math.random() * 1500);
      // a third of them at least: a slow machine may have nothing on the wire at every moment of chance
      if (measured.kills % 3 === 0) await until('a mail on the wire', () => witness.unanswered > 0);
      await kill();
      await proof;
      await endLeases();
      // beside the service, which begins to send at once: it looks at one moment
      if (Math.random() < KILLED_IN_START && measured.kills < plan.kills) {
        installation.begin();
        proof = verify();
        await sleep(Math.random() * LONGEST_START_MS);
        await kill();
        await proof;
        await endLeases();
      }
      const start = installation.start();
      proof = verify();
      await start;
    }
    await proof;
    witness.slowness = () => 0;
    await clients.finish();
    const patience = plan.waitsForLeases ? LONG_DRAIN_SECONDS : DRAIN_SECONDS;
    await until('every mail', async () => (await waiting(url)) === 0, patience);
    await verify();
    note(await reckon(url, clients, witness));
    measured.lost = (await lost(url, witness)).length;
    measured.duplicates = duplicates(witness).count;
    measured.messages = witness.byId().size;
    measured.applications = clients.acknowledged.applications.size;
    measured.requestsCut = clients.unanswered;
    return measured;
  } finally {
    await clients.end();
    await installation.remove();
    await witness.close();
  }
}
