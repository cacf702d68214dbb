import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { Downloads } from '../../forms/downloads';
import { BreachReportForm } from './export.form';
import { ExportContents } from './export-contents';
import { Exports } from './exports';
import { freshFile } from './files';

/** The whole report as one file; HR leads get everybody's, a recruiter their own. */
@AllowedTo('recruiter')
@Controller('api/v1/reports')
export class BreachReportController {
  constructor(
    private readonly exports: Exports,
    private readonly contents: ExportContents,
  ) {}

  /** On paper: sentence, tables, the weeks, what each figure means, the journal's head. */
  @Get('breach-report.pdf')
  @Downloads('application/pdf')
  pdf(@SignedIn() caller: Caller, @Query() form: BreachReportForm): Promise<StreamableFile> {
    return this.report('pdf', form, caller);
  }

  /** For programs: all that the page shows, not rounded. */
  @Get('breach-report.json')
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  json(@SignedIn() caller: Caller, @Query() form: BreachReportForm): Promise<StreamableFile> {
    return this.report('json', form, caller);
  }

  private async report(
    format: 'pdf' | 'json',
    { locale, ...filters }: BreachReportForm,
    caller: Caller,
  ): Promise<StreamableFile> {
    const form = { what: 'report', format, filters, locale } as const;
    const order = await this.exports.order(form, caller);
    await this.contents.assertAllowed(order, caller);
    return freshFile(order, this.contents.pieces(order, caller));
  }
}
