import { z } from 'zod';
import { formatInstant, type Instant } from '../../../../kernel/instant';
import type { AtsAccess, AtsInterview, AtsRecord, VendorClient } from '../../record';
import { always, Asker, orNull, type Manners, type Question } from '../asking';
import { atsId } from '../bodies';
import { addressFor } from '../places';
import { AtsTrouble } from '../trouble';
import { candidate, event, hasApplied, interviewOf, recordOf } from './candidate';

const one = z.object({ candidate });
const paging = z.object({ next: z.string().nullish() }).nullish();
const page = z.object({ candidates: z.array(z.object({ id: atsId })), paging });
const events = z.object({ events: z.array(event), paging });

/**
 * Workable's API (`https://{subdomain}.workable.com/spi/v3`, bearer token). The list is brief, so each candidate in it is
 * asked for again. Interviews are its calendar's events; where the token may not read them, nothing is said of interviews.
 * @see https://workable.readme.io/docs/whats-new-in-v3 (`updated_after`, `paging.next`)
 */
export class WorkableClient implements VendorClient {
  private readonly asker: Asker;

  /** @throws InputError for a subdomain that cannot be one */
  constructor(
    access: AtsAccess,
    private readonly manners: Manners,
  ) {
    const base = addressFor(access, (label) => `https://${label}.workable.com`);
    const headers = { authorization: `Bearer ${access.token}` };
    this.asker = new Asker('Workable', base, always(headers), manners);
  }

  async application(id: string): Promise<AtsRecord | null> {
    const path = `/spi/v3/candidates/${encodeURIComponent(id)}`;
    const found = await orNull(this.asker.ask(one, { path }));
    if (!found || !hasApplied(found.body.candidate)) return null;
    return recordOf(found.body.candidate, null, false, await this.interviewsOf(id));
  }

  async *changedSince(since: Instant): AsyncIterable<AtsRecord> {
    let question: Question = {
      path: '/spi/v3/candidates',
      query: { updated_after: formatInstant(since), limit: '100' },
    };
    for (let pages = 1; ; pages += 1) {
      const { body } = await this.asker.ask(page, question);
      for (const { id } of body.candidates) {
        const record = await this.application(id);
        if (record) yield record;
      }
      const next = body.paging?.next;
      if (!next) return;
      if (pages >= this.manners.pages) {
        throw new AtsTrouble('unreadable', `Workable has more than ${pages} pages of candidates`);
      }
      question = { path: next };
    }
  }

  hasCandidate(): Promise<boolean> {
    return Promise.resolve(true);
  }

  async check(): Promise<void> {
    await this.asker.ask(page, { path: '/spi/v3/candidates', query: { limit: '1' } });
  }

  private async interviewsOf(id: string): Promise<AtsInterview[] | null> {
    const query = { candidate_id: id, type: 'interview', include_cancelled: 'true' };
    try {
      const { body } = await this.asker.ask(events, { path: '/spi/v3/events', query });
      // nobody is invited to what is another's, should the filter not be followed
      const theirs = body.events.filter((row) => (row.candidate?.id ?? id) === id);
      return theirs.flatMap((row) => interviewOf(row) ?? []);
    } catch (error) {
      const isClosed = error instanceof AtsTrouble && ['refused', 'gone'].includes(error.kind);
      if (isClosed) return null;
      throw error;
    }
  }
}
