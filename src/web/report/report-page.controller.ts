import { Readable } from 'node:stream';
import { Controller, Get, Header, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { NotFoundError } from '../../kernel/errors';
import { LineLists } from '../../reports/lists/line-lists';
import { SilenceLists } from '../../reports/lists/silence-lists';
import { CSV_TYPE } from '../../reports/page/csv';
import { ReportForm } from '../../reports/page/report.form';
import { ReportFiles } from '../../reports/page/report-files';
import { ReportPages } from '../../reports/page/report-pages';
import { answer, readForm, type PageReply } from '../answering/answering';
import { HTML_TYPE } from '../page/document';
import { Frames } from '../page/frames';
import { definitionsPage } from './definitions.page';
import { listPage } from './list/list.page';
import { silencesPage } from './list/silences.page';
import { reportPage } from './report.page';

/** The report: for HR everybody's, for a recruiter their own. */
@AllowedTo('recruiter')
@Controller('report')
export class ReportPageController {
  constructor(
    private readonly frames: Frames,
    private readonly reports: ReportPages,
    private readonly lists: LineLists,
    private readonly files: ReportFiles,
    private readonly silences: SilenceLists,
  ) {}

  /** What was promised and what was kept; what it is narrowed to stands in the address. */
  @Get()
  @Header('content-type', HTML_TYPE)
  async show(
    @SignedIn() caller: Caller,
    @Query() query: unknown,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const frame = await this.frames.of(caller);
    const work = async (asked: unknown, problem: string | null) => {
      const form = await readForm(ReportForm, asked);
      const view = await this.reports.report(form, caller, frame.reader);
      return reportPage(frame, { view, problem, start: lineOf(form.cursor) });
    };
    return answer(
      reply,
      () => work(query, null),
      (problem) => work({}, problem),
    );
  }

  /** What each figure is. */
  @Get('definitions')
  @Header('content-type', HTML_TYPE)
  async definitions(@SignedIn() caller: Caller): Promise<string> {
    return definitionsPage(await this.frames.of(caller));
  }

  /** What a number counts. */
  @Get('list')
  @Header('content-type', HTML_TYPE)
  async list(@SignedIn() caller: Caller, @Query() query: unknown): Promise<string> {
    const frame = await this.frames.of(caller);
    const form = await readForm(ReportForm, query);
    return listPage(frame, await this.lists.page(form, caller, frame.reader));
  }

  /** Who was left without a word. */
  @Get('silences')
  @Header('content-type', HTML_TYPE)
  async leftSilent(@SignedIn() caller: Caller, @Query() query: unknown): Promise<string> {
    const frame = await this.frames.of(caller);
    const form = await readForm(ReportForm, query);
    return silencesPage(frame, await this.silences.page(form, caller, frame.reader));
  }

  /** What a number counts, all of it, as a file. */
  @Get('list.csv')
  @Header('content-type', CSV_TYPE)
  @Header('content-disposition', 'attachment; filename="promises.csv"')
  async listFile(@SignedIn() caller: Caller, @Query() query: unknown): Promise<StreamableFile> {
    const frame = await this.frames.of(caller);
    const form = await readForm(ReportForm, query);
    return fileOf(this.files.lines(form, caller, frame.reader));
  }

  /** A table of the report as a file: every line, and all figures. */
  @Get('csv/:sheet')
  @Header('content-type', CSV_TYPE)
  @Header('content-disposition', 'attachment; filename="report.csv"')
  async sheet(
    @SignedIn() caller: Caller,
    @Param('sheet') sheet: string,
    @Query() query: unknown,
  ): Promise<string> {
    const frame = await this.frames.of(caller);
    const form = await readForm(ReportForm, query);
    const text = await this.files.sheet(sheet, form, caller, frame.reader);
    if (text === null) throw new NotFoundError('There is no such table.');
    return text;
  }
}

function lineOf(cursor: string | undefined): number {
  return cursor !== undefined && /^\d{1,6}$/.test(cursor) ? Number(cursor) : 0;
}

function fileOf(texts: AsyncGenerator<string>): StreamableFile {
  return new StreamableFile(Readable.from(texts), { type: CSV_TYPE });
}
