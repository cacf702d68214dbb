import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { LineLists, type Line } from '../lists/line-lists';
import { csvOf } from '../lists/lines-csv';
import { countsCsv, figuresCsv, heatCsv } from './csv';
import type { Standpoint } from './question';
import { Questions } from './questions';
import { GROUPS, ReportForm, type Group } from './report.form';
import { ReportPages } from './report-pages';

/** The report as files. */
@Injectable()
export class ReportFiles {
  constructor(
    private readonly reports: ReportPages,
    private readonly lists: LineLists,
    private readonly questions: Questions,
  ) {}

  /** A table of the report by the name of its grouping, or `trend` or `heat`; null for a name that is none. */
  async sheet(
    name: string,
    form: ReportForm,
    caller: Caller,
    at: Standpoint,
  ): Promise<string | null> {
    const by = GROUPS.find((one): one is Group => one === name);
    const view = await this.reports.report(
      Object.assign(new ReportForm(), form, { by }),
      caller,
      at,
    );
    if (by !== undefined) return figuresCsv(view.main.rows);
    if (name === 'trend') return countsCsv(view.weeks);
    return name === 'heat' ? heatCsv(view) : null;
  }

  /** The list behind a number, as texts to be joined. */
  async *lines(form: ReportForm, caller: Caller, at: Standpoint): AsyncGenerator<string> {
    yield* csvOf(this.batches(form, caller, at));
  }

  /** The same as lines, some at a time. */
  async *batches(form: ReportForm, caller: Caller, at: Standpoint): AsyncGenerator<Line[]> {
    const { question } = await this.questions.ask(form, caller, at);
    const { selection, now } = question;
    yield* this.lists.each(form.kind ?? 'broken', selection, caller, now);
  }

  /** How many they are. */
  async count(form: ReportForm, caller: Caller, at: Standpoint): Promise<number> {
    const first = Object.assign(new ReportForm(), form, { cursor: undefined, limit: 1 });
    return (await this.lists.page(first, caller, at)).total;
  }

  /**
   * Looks at nothing, and sees whether somebody may.
   * @throws InputError for an address that asks for what cannot be; NotFoundError for somebody else's figures
   * @throws ForbiddenError `no_ground`
   */
  async assertAllowed(form: ReportForm, caller: Caller, at: Standpoint): Promise<void> {
    await this.questions.ask(form, caller, at);
  }
}
