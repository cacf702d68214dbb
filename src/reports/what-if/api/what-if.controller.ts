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
  Query,
  StreamableFile,
} from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { Downloads } from '../../../forms/downloads';
import { CSV_TYPE } from '../../page/csv';
import { WhatIfAnswers } from '../what-if-answers';
import { WhatIfLists } from '../what-if-lists';
import { WhatIfs } from '../what-ifs';
import { WhatIfForm, WhatIfLinesForm, WhatIfsForm } from './what-if.form';
import {
  linesView,
  runView,
  whatIfView,
  type WhatIfLinesView,
  type WhatIfsView,
  type WhatIfView,
} from './what-if.view';

@AllowedTo('hr_lead')
@Controller('api/v1/reports/what-if')
export class WhatIfController {
  constructor(
    private readonly whatIfs: WhatIfs,
    private readonly answers: WhatIfAnswers,
    private readonly lists: WhatIfLists,
  ) {}

  /** Asks what a policy or a calendar would have made of the last months. */
  @Post()
  @HttpCode(HttpStatus.ACCEPTED)
  async start(@Body() form: WhatIfForm, @SignedIn() caller: Caller): Promise<WhatIfView> {
    return this.find((await this.whatIfs.start(form, caller)).id, caller);
  }

  /** The newest that the caller asked for, first; with `all`, those of everybody. */
  @Get()
  async list(@Query() form: WhatIfsForm, @SignedIn() caller: Caller): Promise<WhatIfsView> {
    const runs = await this.whatIfs.newest(caller, form.all === undefined ? caller.id : null);
    return { items: runs.map(runView) };
  }

  /** How far it is, and when it is done, both columns per recruiter (or team) and per rule. */
  @Get(':id')
  async find(@Param('id') id: string, @SignedIn() caller: Caller): Promise<WhatIfView> {
    const { run, result, isPersonal } = await this.answers.of(id, caller);
    return whatIfView(run, result, isPersonal);
  }

  /** The promises that would have been due at another time, or would have come to something else. */
  @Get(':id/lines')
  async lines(
    @Param('id') id: string,
    @Query() form: WhatIfLinesForm,
    @SignedIn() caller: Caller,
  ): Promise<WhatIfLinesView> {
    const run = await this.whatIfs.find(id, caller);
    return linesView(await this.lists.page(run, form, caller));
  }

  /** The same, all of them, as a file. */
  @Get(':id/lines.csv')
  @Downloads('text/csv')
  @Header('content-type', CSV_TYPE)
  async file(
    @Param('id') id: string,
    @Query() form: WhatIfLinesForm,
    @SignedIn() caller: Caller,
  ): Promise<StreamableFile> {
    const run = await this.whatIfs.find(id, caller);
    const texts = this.lists.csv(run, form, caller);
    return new StreamableFile(Readable.from(texts), { type: CSV_TYPE });
  }

  /** Stops it if it is being worked out, and forgets it. */
  @Delete(':id')
  @HttpCode(HttpStatus.NO_CONTENT)
  remove(@Param('id') id: string, @SignedIn() caller: Caller): Promise<void> {
    return this.whatIfs.remove(id, caller);
  }
}
