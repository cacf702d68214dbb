import { z } from 'zod';
import type { Instant } from '../../../../kernel/instant';
import type { AtsAccess, AtsInterview, AtsRecord, VendorClient } from '../../record';
import { Asker, basic, type Manners } from '../asking';
import { AtsTrouble } from '../trouble';
import {
  application,
  hasApplied,
  interviewsOf,
  recordOf,
  schedule,
  type Application,
} from './application';

const failed = z.object({
  success: z.literal(false),
  errors: z.array(z.string()).nullish(),
  errorInfo: z.object({ code: z.string().nullish() }).nullish(),
});
const info = z.union([failed, z.object({ success: z.literal(true), results: application })]);
const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.union([
    failed,
    z.object({
      success: z.literal(true),
      results: z.array(row),
      moreDataAvailable: z.boolean().nullish(),
      nextCursor: z.string().nullish(),
    }),
  ]);
const applications = pageOf(application);
const schedules = pageOf(schedule);

/**
 * Ashby's API: every question is a POST with JSON, the key is the name of basic authentication, and a mistake may come with
 * status 200 and `success: false`. Its lists know no "changed since" (its sync token wants the whole list first, and is
 * forgotten after two weeks), so the nightly look reads all applications and gives those that changed.
 * @see https://developers.ashbyhq.com/docs/pagination-and-incremental-sync
 */
export class AshbyClient implements VendorClient {
  private readonly asker: Asker;

  constructor(
    access: AtsAccess,
    private readonly manners: Manners,
  ) {
    const base = new URL(access.baseUrl ?? 'https://api.ashbyhq.com');
    this.asker = new Asker('Ashby', base, basic(access.token), manners);
  }

  async application(id: string): Promise<AtsRecord | null> {
    const question = { path: '/application.info', json: { applicationId: id } };
    const { body } = await this.asker.ask(info, question);
    if (!body.success) return refuse(body);
    return hasApplied(body.results) ? this.recordFor(body.results) : null;
  }

  async *changedSince(since: Instant): AsyncIterable<AtsRecord> {
    for await (const rows of this.rows('/application.list', applications, {})) {
      for (const row of rows) {
        if (row.updatedAt >= since && hasApplied(row)) yield await this.recordFor(row);
      }
    }
  }

  hasCandidate(): Promise<boolean> {
    return Promise.resolve(true);
  }

  async check(): Promise<void> {
    const { body } = await this.asker.ask(applications, {
      path: '/application.list',
      json: { limit: 1 },
    });
    if (!body.success) refuse(body);
  }

  private async recordFor(said: Application): Promise<AtsRecord> {
    const all: AtsInterview[] = [];
    const about = { applicationId: said.id };
    for await (const rows of this.rows('/interviewSchedule.list', schedules, about)) {
      // nobody is invited to what is another's, should the filter not be followed
      const theirs = rows.filter(({ applicationId }) => applicationId === said.id);
      all.push(...theirs.flatMap(interviewsOf));
    }
    return recordOf(said, false, all);
  }

  private async *rows<Row>(
    path: string,
    shape: z.ZodType<
      | z.output<typeof failed>
      | {
          success: true;
          results: Row[];
          moreDataAvailable?: boolean | null;
          nextCursor?: string | null;
        }
    >,
    about: Record<string, unknown>,
  ): AsyncIterable<Row[]> {
    let cursor: string | undefined;
    for (let pages = 1; ; pages += 1) {
      const { body } = await this.asker.ask(shape, {
        path,
        json: { ...about, limit: 100, cursor },
      });
      if (!body.success) {
        refuse(body);
        return;
      }
      yield body.results;
      if (!body.moreDataAvailable || !body.nextCursor) return;
      if (pages >= this.manners.pages) {
        throw new AtsTrouble('unreadable', `Ashby has more than ${pages} pages of ${path}`);
      }
      cursor = body.nextCursor;
    }
  }
}

/** Null for what does not exist. @throws AtsTrouble for all else */
function refuse(said: z.output<typeof failed>): null {
  const code = said.errorInfo?.code ?? said.errors?.[0] ?? 'no reason';
  if (code.includes('not_found')) return null;
  const word = /^[\w.-]{1,60}$/.test(code) ? code : 'an error';
  if (/permission|unauthori[sz]ed|invalid_api_key/.test(code)) {
    throw new AtsTrouble('refused', `the API key lacks a right that is needed at Ashby (${word})`);
  }
  throw new AtsTrouble('unreadable', `Ashby answers with ${word}`);
}
