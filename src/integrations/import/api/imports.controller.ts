import { Readable } from 'node:stream';
import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  HttpStatus,
  Param,
  Post,
  Req,
  StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { Downloads } from '../../../forms/downloads';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { Discarding } from '../runs/discarding';
import { ImportSheets } from '../runs/import-sheets';
import { Imports } from '../runs/imports';
import { Stopping } from '../runs/stopping';
import { TakeBacks } from '../runs/take-backs';
import { ImportConfirmForm, ImportMappingForm } from './imports.form';
import { itemOf, viewOf, type ImportItem, type ImportsView, type ImportView } from './imports.view';
import { ImportUploads } from './uploads';

const CSV = 'text/csv; charset=utf-8';

/** Applications that come from a file. */
@AllowedTo('hr_lead')
@Controller('api/v1/imports')
export class ImportsController {
  constructor(
    private readonly imports: Imports,
    private readonly sheets: ImportSheets,
    private readonly stopping: Stopping,
    private readonly takeBacks: TakeBacks,
    private readonly discarding: Discarding,
    private readonly uploads: ImportUploads,
  ) {}

  /** Takes a CSV file or a workbook, at most 100 MB; `encoding` and `sheet` where the file does not say. */
  @Post()
  @HttpCode(HttpStatus.ACCEPTED)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      ...{ type: 'object', required: ['file'] },
      properties: {
        file: { type: 'string', format: 'binary' },
        encoding: { type: 'string' },
        sheet: { type: 'string' },
      },
    },
  })
  async start(@Req() request: unknown, @SignedIn() caller: Caller): Promise<ImportItem> {
    return itemOf((await this.uploads.take(request, caller)).run);
  }

  /** The newest, first. */
  @Get()
  async list(@SignedIn() caller: Caller): Promise<ImportsView> {
    return { items: (await this.imports.newest(caller)).map(itemOf) };
  }

  /** How far it is, what must still be said, what would come of it and what came of it. */
  @Get(':id')
  async find(@Param('id') id: string, @SignedIn() caller: Caller): Promise<ImportView> {
    return viewOf(await this.sheets.of(id, caller));
  }

  /** The rows that could not be read, as they were, with what is wrong: to be mended and loaded again. */
  @Get(':id/bad-rows.csv')
  @Downloads('text/csv')
  @Header('content-type', CSV)
  async badRows(@Param('id') id: string, @SignedIn() caller: Caller): Promise<StreamableFile> {
    const texts = await this.sheets.badRows(id, caller);
    const disposition = 'attachment; filename="bad-rows.csv"';
    return new StreamableFile(Readable.from(texts), { type: CSV, disposition });
  }

  /** Says what columns and names mean; then it is checked. */
  @Post(':id/mapping')
  @HttpCode(HttpStatus.ACCEPTED)
  async map(
    @Param('id') id: string,
    @Body() form: ImportMappingForm,
    @SignedIn() caller: Caller,
  ): Promise<ImportItem> {
    return itemOf(await this.imports.map(id, form, caller));
  }

  /** Takes in what was checked. */
  @Post(':id/confirm')
  @HttpCode(HttpStatus.ACCEPTED)
  async confirm(
    @Param('id') id: string,
    @Body() { promises, mails = false, breaches = false }: ImportConfirmForm,
    @SignedIn() caller: Caller,
  ): Promise<ImportItem> {
    return itemOf(await this.imports.confirm(id, { promises, mails, breaches }, caller));
  }

  /** Stops it; what was taken in stays, and one that is not confirmed loses its file. */
  @Post(':id/stop')
  @HttpCode(HttpStatus.OK)
  async stop(@Param('id') id: string, @SignedIn() caller: Caller): Promise<ImportItem> {
    return itemOf(await this.stopping.stop(id, caller));
  }

  /** Goes on where it was stopped. */
  @Post(':id/resume')
  @HttpCode(HttpStatus.ACCEPTED)
  async resume(@Param('id') id: string, @SignedIn() caller: Caller): Promise<ImportItem> {
    return itemOf(await this.imports.resume(id, caller));
  }

  /** Takes it back as a whole, while nothing has happened to what it brought. */
  @Post(':id/take-back')
  @HttpCode(HttpStatus.ACCEPTED)
  async takeBack(@Param('id') id: string, @SignedIn() caller: Caller): Promise<ImportItem> {
    return itemOf(await this.takeBacks.begin(id, caller));
  }

  /** Throws one away that was never confirmed, with its file. */
  @Delete(':id')
  @HttpCode(HttpStatus.NO_CONTENT)
  async discard(@Param('id') id: string, @SignedIn() caller: Caller): Promise<void> {
    await this.discarding.discard(id, caller);
  }
}
