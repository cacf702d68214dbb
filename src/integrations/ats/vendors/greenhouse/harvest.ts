import { z } from 'zod';
import { formatInstant, type Instant } from '../../../../kernel/instant';
import type { AtsAccess } from '../../record';
import { always, Asker, type Manners, type Question } from '../asking';
import { atsId, moment } from '../bodies';
import { AtsTrouble } from '../trouble';

const values = z
  .array(z.object({ value: z.string().nullish(), type: z.string().nullish() }))
  .nullish();

/** What is read of Harvest v3's lists. Stage name and id lie on the application; its other parts are lists of their own. */
export const SHAPES = {
  applications: z.object({
    id: atsId,
    created_at: moment,
    updated_at: moment.nullish(),
    last_activity_at: moment.nullish(),
    rejected_at: moment.nullish(),
    rejection_reason_id: atsId.nullish(),
    status: z.string(),
    prospect: z.boolean().nullish(),
    candidate_id: atsId,
    job_id: atsId.nullish(),
    recruiter_id: atsId.nullish(),
    job_interview_stage_id: atsId.nullish(),
    stage_name: z.string().nullish(),
  }),
  candidates: z.object({
    id: atsId,
    first_name: z.string().nullish(),
    last_name: z.string().nullish(),
    can_email: z.boolean().nullish(),
    email_addresses: values,
    phone_numbers: values,
  }),
  jobs: z.object({ id: atsId, name: z.string().nullish() }),
  users: z.object({ id: atsId, name: z.string().nullish(), primary_email: z.string().nullish() }),
  rejection_reasons: z.object({
    id: atsId,
    type: z.object({ key: z.string().nullish(), name: z.string().nullish() }).nullish(),
  }),
  application_stages: z.object({
    application_id: atsId,
    entered_at: moment.nullish(),
    current: z.boolean().nullish(),
  }),
  interviews: z.object({
    id: atsId,
    application_id: atsId,
    starts_at: moment.nullish(),
    ends_at: moment.nullish(),
    status: z.string().nullish(),
  }),
  offers: z.object({
    application_id: atsId,
    status: z.string().nullish(),
    resolved_at: moment.nullish(),
  }),
};
export type Lists = typeof SHAPES;
export type Row<List extends keyof Lists> = z.output<Lists[List]>;

const granted = z.object({ access_token: z.string().min(1) });
const NEXT = /<([^>]+)>\s*;\s*rel="?next"?/;
const PAGE = '500';

/**
 * Greenhouse's Harvest API v3, the only one since v1 and v2 went out of service on 2026-08-31. The token is
 * `client id:client secret` of a "Harvest V3 (OAuth)" credential; it is exchanged for one that holds an hour.
 * @see https://harvestdocs.greenhouse.io/docs/authentication ; paths, filters and fields as in its reference and as
 * integrations of 2026 use them (Airbyte's source-greenhouse: `gte|…`, `Link: rel="next"`, a cursor allows no other parameter,
 * at most 50 ids and 500 rows)
 */
export class Harvest {
  private readonly asker: Asker;
  private token: string | null = null;

  constructor(
    private readonly access: AtsAccess,
    private readonly manners: Manners,
  ) {
    const base = new URL(access.baseUrl ?? 'https://harvest.greenhouse.io');
    this.asker = new Asker('Greenhouse', base, (again) => this.authorize(again), manners);
  }

  /** All rows of a list, page by page. @param filters as the list takes them */
  async *rows<List extends keyof Lists>(
    list: List,
    filters: Record<string, string>,
  ): AsyncIterable<Row<List>[]> {
    const shape = z.array(SHAPES[list] as unknown as z.ZodType<Row<List>>);
    let question: Question = { path: `/v3/${list}`, query: { per_page: PAGE, ...filters } };
    for (let page = 1; ; page += 1) {
      const { body, headers } = await this.asker.ask(shape, question);
      yield body;
      const next = NEXT.exec(headers.get('link') ?? '')?.[1];
      if (!next) return;
      if (page >= this.manners.pages) {
        throw new AtsTrouble('unreadable', `Greenhouse has more than ${page} pages of ${list}`);
      }
      question = { path: next };
    }
  }

  /** What is asked for in one go, whatever the number of pages. */
  async all<List extends keyof Lists>(
    list: List,
    filters: Record<string, string>,
  ): Promise<Row<List>[]> {
    const all: Row<List>[] = [];
    for await (const rows of this.rows(list, filters)) all.push(...rows);
    return all;
  }

  private async authorize(again: boolean): Promise<Record<string, string>> {
    if (this.token === null || again) this.token = await this.exchange();
    return { authorization: `Bearer ${this.token}` };
  }

  private async exchange(): Promise<string> {
    const base = new URL(this.access.baseUrl ?? 'https://auth.greenhouse.io');
    const basic = `Basic ${Buffer.from(this.access.token).toString('base64')}`;
    const asker = new Asker('Greenhouse', base, always({ authorization: basic }), this.manners);
    const question = { path: '/token', form: { grant_type: 'client_credentials' } };
    return (await asker.ask(granted, question)).body.access_token;
  }
}

/** The filter of what changed since then. It must have an upper end too (Airbyte's source-greenhouse). */
export function since(at: Instant): string {
  return `gte|${formatInstant(at)}|lte|2100-01-01T00:00:00Z`;
}
