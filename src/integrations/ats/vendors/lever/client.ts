import { z } from 'zod';
import type { Instant } from '../../../../kernel/instant';
import type { AtsAccess, AtsRecord, Named, VendorClient } from '../../record';
import { Asker, basic, orNull, type Manners } from '../asking';
import { atsId } from '../bodies';
import { regionOf } from '../places';
import { AtsTrouble } from '../trouble';
import {
  interview,
  interviewOf,
  opportunity,
  recordOf,
  type ArchiveReason,
  type Opportunity,
} from './opportunity';

const EXPANDED = ['stage', 'owner', 'applications'];
const one = z.object({ data: opportunity });
const page = z.object({
  data: z.array(opportunity),
  hasNext: z.boolean().nullish(),
  next: z.string().nullish(),
});
const interviews = z.object({ data: z.array(interview) });
const posting = z.object({ data: z.object({ id: atsId, text: z.string().nullish() }) });
const reasons = z.object({
  data: z.array(z.object({ id: atsId, text: z.string().nullish(), type: z.string().nullish() })),
});
const contact = z.object({ data: z.object({ isAnonymized: z.boolean().nullish() }) });

/**
 * Lever's opportunities (`/v1`, key as the name of basic authentication; shapes as in NangoHQ/integration-templates and
 * https://hire.lever.co/developer/documentation). An opportunity without an application has been sourced, and counts as none.
 */
export class LeverClient implements VendorClient {
  private readonly asker: Asker;
  private readonly postings = new Map<string, Named>();
  private reasons: Map<string, ArchiveReason> | null = null;

  constructor(
    access: AtsAccess,
    private readonly manners: Manners,
  ) {
    const base = regionOf(
      access,
      'https://api.lever.co',
      (region) => `https://api.${region}.lever.co`,
    );
    this.asker = new Asker('Lever', base, basic(access.token), manners);
  }

  async application(id: string): Promise<AtsRecord | null> {
    const path = `/v1/opportunities/${encodeURIComponent(id)}`;
    const found = await orNull(this.asker.ask(one, { path, query: { expand: EXPANDED } }));
    return found && this.recordFor(found.body.data);
  }

  async *changedSince(since: Instant): AsyncIterable<AtsRecord> {
    const query = { updated_at_start: String(since), limit: '100', expand: EXPANDED };
    let next: string | null = null;
    for (let pages = 1; ; pages += 1) {
      const at: Record<string, string> = next === null ? {} : { offset: next };
      const { body }: { body: z.output<typeof page> } = await this.asker.ask(page, {
        path: '/v1/opportunities',
        query: { ...query, ...at },
      });
      for (const said of body.data) {
        const record = await this.recordFor(said);
        if (record) yield record;
      }
      if (!body.hasNext || !body.next) return;
      if (pages >= this.manners.pages) {
        throw new AtsTrouble('unreadable', `Lever has more than ${pages} pages of opportunities`);
      }
      next = body.next;
    }
  }

  async hasCandidate(id: string): Promise<boolean> {
    const path = `/v1/contacts/${encodeURIComponent(id)}`;
    const found = await orNull(this.asker.ask(contact, { path }));
    return found !== null && !found.body.data.isAnonymized;
  }

  async check(): Promise<void> {
    await this.asker.ask(page, { path: '/v1/opportunities', query: { limit: '1' } });
  }

  private async recordFor(said: Opportunity): Promise<AtsRecord | null> {
    const posted = said.applications?.find((application) => application.posting)?.posting;
    if (!posted) return null;
    const path = `/v1/opportunities/${encodeURIComponent(said.id)}/interviews`;
    const found = await orNull(this.asker.ask(interviews, { path }));
    const times = (found?.body.data ?? []).flatMap((row) => interviewOf(row) ?? []);
    return recordOf(said, await this.jobOf(posted.id), await this.reasonOf(said), times);
  }

  private async jobOf(id: string): Promise<Named> {
    const known = this.postings.get(id);
    if (known) return known;
    const path = `/v1/postings/${encodeURIComponent(id)}`;
    const found = await orNull(this.asker.ask(posting, { path }));
    const job = { id, name: found?.body.data.text ?? `Posting ${id}` };
    this.postings.set(id, job);
    return job;
  }

  private async reasonOf({ archived }: Opportunity): Promise<ArchiveReason | null> {
    if (!archived?.reason) return null;
    this.reasons ??= new Map(
      (await this.asker.ask(reasons, { path: '/v1/archive_reasons' })).body.data.map((row) => [
        row.id,
        { text: row.text ?? null, type: row.type ?? null },
      ]),
    );
    return this.reasons.get(archived.reason) ?? null;
  }
}
