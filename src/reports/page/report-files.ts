import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { LineLists } from '../lists/line-lists';
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
    const { question } = await this.questions.ask(form, caller, at);
    const { selection, now } = question;
    yield* csvOf(this.lists.each(form.kind ?? 'broken', selection, caller, now));
  }
}
