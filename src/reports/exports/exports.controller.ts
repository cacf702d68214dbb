import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  HttpStatus,
  Param,
  Post,
  StreamableFile,
} from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { Downloads } from '../../forms/downloads';
import { ExportFile } from './export-file';
import { ExportForm } from './export.form';
import { exportView, type ExportsView, type ExportView } from './export.view';
import { Exports } from './exports';
import { madeFile } from './files';

/** Files of reports that take their time: asked for, then fetched. Everybody has their own. */
@AllowedTo('recruiter')
@Controller('api/v1/reports/exports')
export class ExportsController {
  constructor(
    private readonly exports: Exports,
    private readonly file: ExportFile,
  ) {}

  /** Asks for a file of a report, or of a list behind one of its numbers. */
  @Post()
  @HttpCode(HttpStatus.ACCEPTED)
  async ask(@Body() form: ExportForm, @SignedIn() caller: Caller): Promise<ExportView> {
    return exportView(await this.exports.ask(await this.exports.order(form, caller), caller));
  }

  /** Those of the caller, newest first. */
  @Get()
  async list(@SignedIn() caller: Caller): Promise<ExportsView> {
    return { items: (await this.exports.of(caller)).map(exportView), next: null };
  }

  /** How far it is. */
  @Get(':id')
  async find(@Param('id') id: string, @SignedIn() caller: Caller): Promise<ExportView> {
    return exportView(await this.exports.find(id, caller));
  }

  /** What was made. */
  @Get(':id/file')
  @Downloads('text/csv', 'application/json', 'application/pdf')
  async fetch(@Param('id') id: string, @SignedIn() caller: Caller): Promise<StreamableFile> {
    const one = await this.file.find(id, caller);
    return madeFile(one, this.file.read(one));
  }

  /** Takes it away, made or not. */
  @Delete(':id')
  @HttpCode(HttpStatus.NO_CONTENT)
  remove(@Param('id') id: string, @SignedIn() caller: Caller): Promise<void> {
    return this.exports.remove(id, caller);
  }
}
