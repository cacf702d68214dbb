import { INBOUND } from '../../world/post-office';
import { World } from '../../world/world';
import { Tour } from '../recorder';
import { disputes, feedback, requests, tasks } from './after-the-end';
import { apply, applications } from './applications';
import { bulk } from './bulk';
import { connections, playedAts, receivers } from './connections';
import { imports } from './imports';
import { closures, jobs } from './jobs';
import { inbox, messages, suppressions } from './mail';
import { people } from './people';
import { candidateEnds, papers, publicJobs } from './public';
import { reports, rest } from './reports';

/**
 * Goes round the whole API once. A new route is called by the part to which it belongs, or by a part of its own, named
 * here before the reports, which look back on everything.
 */
export async function goRound(): Promise<Tour> {
  const played = await playedAts();
  const world = await World.start(undefined, 'sqlite', {
    ...INBOUND,
    ...{ ATS_API_URL: played.baseUrl, WEBHOOK_ALLOW: '127.0.0.1' },
  });
  try {
    const tour = new Tour(world);
    await people(tour);
    const job = await jobs(tour);
    await applications(tour, job);
    for (const part of [bulk, feedback, requests, disputes, tasks, messages, inbox, suppressions]) {
      await part(tour, job);
    }
    for (const part of [publicJobs, papers, candidateEnds]) await part(tour, job);
    await imports(tour, job);
    await connections(tour, played);
    await receivers(tour);
    await apply(tour, job, 'Ulla Uusi');
    await closures(tour, job);
    await reports(tour);
    await rest(tour);
    return tour;
  } finally {
    await world.stop();
    await played.close();
  }
}
