import { z } from 'zod';
import { formatInstant, type Instant } from '../../../../kernel/instant';
import type { AtsAccess, AtsRecord, VendorClient } from '../../record';
import { always, Asker, orNull, type Manners, type Question } from '../asking';
import { addressOf, atsId, glance, nameOf } from '../bodies';
import { regionOf } from '../places';
import { AtsTrouble } from '../trouble';
import {
  hasApplied,
  INCLUDED,
  jobApplication,
  recordOf,
  resource,
  type JobApplication,
  type Resource,
} from './application';

const included = z.array(resource).nullish();
const one = z.object({ data: jobApplication, included });
const page = z.object({
  data: z.array(jobApplication),
  included,
  links: z.object({ next: z.string().nullish() }).nullish(),
});
const any = z.object({ data: z.object({ id: atsId }), included });
const user = z.object({ name: z.string().nullish(), email: z.string().nullish() });
/** The version whose answers these shapes are of. */
const VERSION = '20240404';

/**
 * Teamtailor's JSON:API (`Authorization: Token token=…`, pages of at most 30, `filter[updated-at][from]`; as several sync
 * programs use it). Most accounts are at api.teamtailor.com; a region ("na") goes where the subdomain is kept.
 * @see https://docs.teamtailor.com
 */
export class TeamtailorClient implements VendorClient {
  private readonly asker: Asker;
  private readonly recruiters = new Map<string, AtsRecord['recruiter']>();

  constructor(
    access: AtsAccess,
    private readonly manners: Manners,
  ) {
    const usual = 'https://api.teamtailor.com';
    const base = regionOf(access, usual, (region) => `https://api.${region}.teamtailor.com`);
    const headers = {
      authorization: `Token token=${access.token}`,
      'x-api-version': VERSION,
      accept: 'application/vnd.api+json',
    };
    this.asker = new Asker('Teamtailor', base, always(headers), manners);
  }

  async application(id: string): Promise<AtsRecord | null> {
    const path = `/v1/job-applications/${encodeURIComponent(id)}`;
    const found = await orNull(this.asker.ask(one, { path, query: { include: INCLUDED } }));
    if (!found) return null;
    const { data, included: beside } = found.body;
    if (!hasApplied(data, beside ?? [])) return null;
    const record = await this.recordFor(data, beside ?? []);
    // null would say that it is deleted
    if (record) return record;
    throw new AtsTrouble('unreadable', "Teamtailor's answer: names no candidate or no job");
  }

  async *changedSince(since: Instant): AsyncIterable<AtsRecord> {
    let question: Question = {
      path: '/v1/job-applications',
      query: {
        'filter[updated-at][from]': formatInstant(since),
        'page[size]': '30',
        include: INCLUDED,
      },
    };
    for (let pages = 1; ; pages += 1) {
      const { body } = await this.asker.ask(page, question);
      for (const said of body.data) {
        const isOne = hasApplied(said, body.included ?? []);
        const record = isOne && (await this.recordFor(said, body.included ?? []));
        if (record) yield record;
      }
      const next = body.links?.next;
      if (!next) return;
      if (pages >= this.manners.pages) {
        throw new AtsTrouble(
          'unreadable',
          `Teamtailor has more than ${pages} pages of applications`,
        );
      }
      question = { path: next };
    }
  }

  async hasCandidate(id: string): Promise<boolean> {
    const path = `/v1/candidates/${encodeURIComponent(id)}`;
    return (await orNull(this.asker.ask(any, { path }))) !== null;
  }

  async check(): Promise<void> {
    await this.asker.ask(page, { path: '/v1/job-applications', query: { 'page[size]': '1' } });
  }

  private async recordFor(said: JobApplication, beside: Resource[]): Promise<AtsRecord | null> {
    const job = said.relationships.job?.data?.id;
    return recordOf(said, beside, job ? await this.recruiterOf(job) : null);
  }

  private async recruiterOf(job: string): Promise<AtsRecord['recruiter']> {
    const known = this.recruiters.get(job);
    if (known !== undefined) return known;
    const path = `/v1/jobs/${encodeURIComponent(job)}`;
    const found = await orNull(this.asker.ask(any, { path, query: { include: 'user' } }));
    const row = found?.body.included?.find(({ type }) => type === 'users');
    const said = row && glance(user, row.attributes);
    const recruiter =
      row && said
        ? { id: row.id, name: nameOf([said.name], row.id), email: addressOf([said.email]) }
        : null;
    this.recruiters.set(job, recruiter);
    return recruiter;
  }
}
