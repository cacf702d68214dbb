import type { Instant } from '../../../../kernel/instant';
import type { AtsAccess, AtsRecord, VendorClient } from '../../record';
import type { Manners } from '../asking';
import { AtsTrouble } from '../trouble';
import { Harvest, since, type Lists, type Row } from './harvest';
import { recordOf, type Around } from './harvest-record';

/** As many ids as one filter of Harvest takes. */
const IDS = 50;

/** Greenhouse's applications over Harvest v3, each with what lies in other lists. Prospects are left out. */
export class GreenhouseClient implements VendorClient {
  private readonly harvest: Harvest;
  private reasons: Map<string, string> | null = null;

  constructor(access: AtsAccess, manners: Manners) {
    this.harvest = new Harvest(access, manners);
  }

  async application(id: string): Promise<AtsRecord | null> {
    const rows = await this.harvest.all('applications', { ids: id });
    const [record] = await this.recordsOf(rows);
    if (record) return record;
    // null would say that it is deleted
    if (!rows.some(isApplication)) return null;
    throw new AtsTrouble(
      'unreadable',
      'Greenhouse hides the person of an application from the API key',
    );
  }

  async *changedSince(at: Instant): AsyncIterable<AtsRecord> {
    const seen = new Set<string>();
    for await (const rows of this.harvest.rows('applications', { updated_at: since(at) })) {
      for (const { id } of rows) seen.add(id);
      yield* await this.inParts(rows, (part) => this.recordsOf(part));
    }
    // an interview that is made or moved need not touch its application, and has no hook
    for await (const rows of this.harvest.rows('interviews', { updated_at: since(at) })) {
      const ids = [...new Set(rows.map((row) => row.application_id))].filter((id) => !seen.has(id));
      for (const id of ids) seen.add(id);
      yield* await this.inParts(ids, async (part) =>
        this.recordsOf(await this.harvest.all('applications', { ids: part.join(',') })),
      );
    }
  }

  hasCandidate(): Promise<boolean> {
    return Promise.resolve(true);
  }

  async check(): Promise<void> {
    for await (const _ of this.harvest.rows('applications', { per_page: '1' })) return;
  }

  private async inParts<T>(
    things: readonly T[],
    records: (part: T[]) => Promise<AtsRecord[]>,
  ): Promise<AtsRecord[]> {
    const all: AtsRecord[] = [];
    for (let from = 0; from < things.length; from += IDS) {
      all.push(...(await records(things.slice(from, from + IDS))));
    }
    return all;
  }

  private async recordsOf(rows: Row<'applications'>[]): Promise<AtsRecord[]> {
    const applications = rows.filter(isApplication);
    if (applications.length === 0) return [];
    const theirs = { application_ids: listed(applications.map(({ id }) => id)) };
    const hired = applications.filter(({ status }) => status === 'hired').map(({ id }) => id);
    const around: Around = {
      candidates: await this.byId(
        'candidates',
        applications.map((row) => row.candidate_id),
      ),
      jobs: await this.byId(
        'jobs',
        applications.map((row) => row.job_id),
      ),
      users: await this.byId(
        'users',
        applications.map((row) => row.recruiter_id),
      ),
      reasons: await this.reasonTypes(applications),
      stages: await this.harvest.all('application_stages', theirs),
      interviews: await this.harvest.all('interviews', theirs),
      offers: hired.length
        ? await this.harvest.all('offers', { application_ids: listed(hired) })
        : [],
    };
    return applications.flatMap((row) => recordOf(row, around) ?? []);
  }

  private async byId<List extends 'candidates' | 'jobs' | 'users'>(
    list: List & keyof Lists,
    ids: readonly (string | null | undefined)[],
  ): Promise<Map<string, Row<List>>> {
    const wanted = [...new Set(ids.filter((id) => typeof id === 'string'))];
    if (wanted.length === 0) return new Map();
    const rows = await this.harvest.all(list, { ids: listed(wanted) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async reasonTypes(applications: Row<'applications'>[]): Promise<Map<string, string>> {
    if (!applications.some((row) => row.rejection_reason_id)) return new Map();
    this.reasons ??= new Map(
      (await this.harvest.all('rejection_reasons', { include_defaults: 'true' })).map((reason) => [
        reason.id,
        reason.type?.key ?? reason.type?.name ?? '',
      ]),
    );
    return this.reasons;
  }
}

/** A prospect is none, nor is what has no job. */
function isApplication({ prospect, job_id }: Row<'applications'>): boolean {
  return !prospect && !!job_id;
}

function listed(ids: readonly string[]): string {
  return [...new Set(ids)].join(',');
}
