import {
  Body,
  Controller,
  Get,
  Header,
  Param,
  Post,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';

import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { ExportContents } from '../../reports/exports/export-contents';
import { ExportFile } from '../../reports/exports/export-file';
import { Exports } from '../../reports/exports/exports';
import { freshFile, madeFile } from '../../reports/exports/files';
import { Questions } from '../../reports/page/questions';
import { pathOf } from '../../reports/page/question';
import { answer, goTo, readForm, typedIn, type PageReply } from '../answering/answering';
import { Once } from '../answering/once';
import { HTML_TYPE } from '../page/document';
import { Frames } from '../page/frames';
import { ExportPageForm, ExportsPageForm, wantedIn } from './exports-page.form';
import { exportsPage } from './exports.page';

/** A file of more lines is made while nobody waits. */
const MOST_AT_ONCE = 5_000;

/** Files of the report: small ones at once, long ones while one does something else. */
@AllowedTo('recruiter')
@Controller('report/exports')
export class ExportsPageController {
  constructor(
    private readonly frames: Frames,
    private readonly exports: Exports,
    private readonly contents: ExportContents,
    private readonly file: ExportFile,
    private readonly questions: Questions,
    private readonly once: Once,
  ) {}

  /** What can be had, and what one asked for. */
  @Get()
  @Header('content-type', HTML_TYPE)
  show(@SignedIn() caller: Caller, @Query() query: unknown): Promise<string> {
    return this.page(query, caller, null);
  }

  /** Asks for a file. */
  @Post()
  @Header('content-type', HTML_TYPE)
  ask(
    @SignedIn() caller: Caller,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      const form = await readForm(ExportPageForm, body);
      const path = () => this.pathFor(form, caller);
      return goTo(reply, await this.once.run(caller.id, body, path));
    };
    return answer(reply, work, (problem) => this.page(filtersIn(body), caller, problem, body));
  }

  /** A file that is made at once. */
  @Get('now')
  async now(@SignedIn() caller: Caller, @Query() query: unknown): Promise<StreamableFile> {
    const form = await readForm(ExportPageForm, query);
    const order = await this.exports.order(wantedIn(form), caller);
    await this.contents.assertAllowed(order, caller);
    return freshFile(order, this.contents.pieces(order, caller));
  }

  /** A file that was made before. */
  @Get(':id/file')
  async fetch(@Param('id') id: string, @SignedIn() caller: Caller): Promise<StreamableFile> {
    const one = await this.file.find(id, caller);
    return madeFile(one, this.file.read(one));
  }

  /** Takes one away, made or not. */
  @Post(':id/deletion')
  @Header('content-type', HTML_TYPE)
  remove(
    @Param('id') id: string,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      await this.exports.remove(id, caller);
      return goTo(reply, '/report/exports?done=deleted');
    };
    return answer(reply, work, (problem) => this.page({}, caller, problem));
  }

  /** Where one goes on to: to the file itself, or to where it will be. */
  private async pathFor(form: ExportPageForm, caller: Caller): Promise<string> {
    const order = await this.exports.order(wantedIn(form), caller);
    await this.contents.assertAllowed(order, caller);
    const { question } = await this.questions.ask(order.filters, caller, order.at);
    const path = pathOf('/report/exports', question);
    const more = (name: string, value: string) =>
      `${path.includes('?') ? '&' : '?'}${name}=${value}`;
    if ((await this.contents.size(order, caller)) <= MOST_AT_ONCE) {
      const wanted = `${more('what', form.what)}&format=${form.format}`;
      return `${path}${wanted}`.replace('/report/exports', '/report/exports/now');
    }
    await this.exports.ask(order, caller);
    return `${path}${more('done', 'asked')}`;
  }

  private async page(
    query: unknown,
    caller: Caller,
    problem: string | null,
    typed: unknown = {},
  ): Promise<string> {
    const frame = await this.frames.of(caller);
    const { done = '', ...form } = await readForm(ExportsPageForm, query);
    const { zone, now } = frame.reader;
    const { question } = await this.questions.ask(form, caller, { zone, now });
    return exportsPage(frame, {
      ...{ question, problem, done, once: Once.key(), exports: await this.exports.of(caller) },
      what: typedIn(typed, 'what') || (form.kind ?? 'report'),
      format: typedIn(typed, 'format') || 'csv',
    });
  }
}

/** Of what a form sent, what the address of the page would say. */
function filtersIn(body: unknown): Record<string, unknown> {
  const sent = Object.entries((body ?? {}) as Record<string, unknown>);
  return Object.fromEntries(sent.filter(([name]) => !['what', 'format', 'once'].includes(name)));
}
