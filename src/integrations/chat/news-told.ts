import { Injectable } from '@nestjs/common';
import { GroundRows } from '../../accounts/people/ground-rows.repository';
import type { Instant } from '../../kernel/instant';
import type { Receiver } from '../../store/entities/connect/receiver.entity';
import type { Notice } from '../../store/entities/journey/notice.entity';
import {
  isAtRisk,
  isBroken,
  PromiseNewsRows,
  type PromiseNews,
} from '../noticed/promise-news.repository';
import type { Told } from './posts/post-words';

/** What was noticed much later than it happened is for the report, no news. */
const STALE_MS = 3 * 86_400_000;

/** What of all that was noticed a channel is told. */
@Injectable()
export class NewsTold {
  constructor(
    private readonly news: PromiseNewsRows,
    private readonly grounds: GroundRows,
  ) {}

  async of({ events, team }: Receiver, notices: readonly Notice[], asOf: Instant): Promise<Told[]> {
    const news = await this.news.of(notices);
    const theirs = news.filter(
      ({ noticedAt, at, ownerTeam }) =>
        noticedAt - at < STALE_MS && (team === null || ownerTeam === team),
    );
    const broken = onceEach(theirs.filter((one) => isBroken(one, asOf)));
    const atRisk = onceEach(theirs.filter((one) => isAtRisk(one, asOf)));
    // who is to act is named for work; who broke what, only on a recorded ground
    const mayName = (await this.grounds.current()) !== null;
    const all: (Told & { event: string })[] = [
      { event: 'broken', kind: 'broken', ...listed(broken), namesOwners: mayName },
      { event: 'at_risk', kind: 'atRisk', ...listed(atRisk), namesOwners: true },
    ];
    return all.filter(({ event, count }) => count > 0 && events.includes(event));
  }
}

/** One line for each promise, however often it was warned of. */
function onceEach(news: readonly PromiseNews[]): PromiseNews[] {
  return [...new Map(news.map((one) => [one.commitment, one])).values()];
}

function listed(promises: readonly PromiseNews[]): Pick<Told, 'promises' | 'count'> {
  return { promises, count: promises.length };
}
