import { Readable } from 'node:stream';
import {
  Body,
  Controller,
  Get,
  Header,
  Param,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { ImportUploads } from '../../integrations/import/api/uploads';
import type { PromiseStart } from '../../integrations/import/runs/import-choices';
import { ImportSheets } from '../../integrations/import/runs/import-sheets';
import { Imports } from '../../integrations/import/runs/imports';
import { TakeBacks } from '../../integrations/import/runs/take-backs';
import { InputError } from '../../kernel/errors';
import { CSV_TYPE } from '../../reports/page/csv';
import { answer, goTo, pressed, typedIn, type PageReply } from '../answering/answering';
import { Once } from '../answering/once';
import { HTML_TYPE } from '../page/document';
import { Frames } from '../page/frames';
import { importPage, type ImportShown } from './import.page';
import { importsPage } from './imports.page';
import { mappingIn, twiceIn, unansweredIn } from './mapping-typed';
import { reasonText } from './reasons/reason-text';

/** Applications that come from a file, as pages. */
@AllowedTo('hr_lead')
@Controller('imports')
export class ImportPageController {
  constructor(
    private readonly frames: Frames,
    private readonly imports: Imports,
    private readonly sheets: ImportSheets,
    private readonly takeBacks: TakeBacks,
    private readonly uploads: ImportUploads,
    private readonly once: Once,
  ) {}

  /** Takes a file, and lists those that came before. */
  @Get()
  @Header('content-type', HTML_TYPE)
  all(@Query() query: unknown, @SignedIn() caller: Caller): Promise<string> {
    return this.list(caller, null, typedIn(query, 'done'));
  }

  @Post()
  @Header('content-type', HTML_TYPE)
  start(
    @Req() request: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      const { run } = await this.uploads.take(request, caller);
      return goTo(reply, `/imports/${run.id}`);
    };
    return answer(reply, work, (problem) => this.list(caller, problem));
  }

  /** Where an import stands. */
  @Get(':id')
  @Header('content-type', HTML_TYPE)
  show(
    @Param('id') id: string,
    @Query() query: unknown,
    @SignedIn() caller: Caller,
  ): Promise<string> {
    return this.page(id, caller, null, typedIn(query, 'done'), pressed(query, 'all'));
  }

  /** The rows that could not be read, to be mended. */
  @Get(':id/bad-rows.csv')
  async badRows(@Param('id') id: string, @SignedIn() caller: Caller): Promise<StreamableFile> {
    const { locale } = (await this.frames.of(caller)).reader;
    const say = (why: string) => reasonText(why, locale);
    const texts = await this.sheets.badRows(id, caller, say);
    const disposition = 'attachment; filename="bad-rows.csv"';
    return new StreamableFile(Readable.from(texts), { type: CSV_TYPE, disposition });
  }

  @Post(':id/mapping')
  @Header('content-type', HTML_TYPE)
  map(
    @Param('id') id: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const typed: Partial<ImportShown> = {};
    const verb = async () => {
      const { mapping, found, questions } = await this.sheets.of(id, caller);
      if (!mapping || !found || !questions) throw new InputError('The file has not been read yet.');
      const change = mappingIn(body, mapping, found);
      typed.said = change;
      const twice = twiceIn(change.columns);
      if (twice) {
        typed.twice = twice;
        throw new InputError('columns: one cannot be two things', 'twice');
      }
      const unanswered = unansweredIn(body, found, questions);
      if (unanswered) {
        typed.unanswered = unanswered;
        throw new InputError('mapping: something is still to be answered', 'unanswered');
      }
      await this.imports.map(id, change, caller);
    };
    return this.act(id, caller, body, reply, '', verb, typed);
  }

  @Post(':id/confirm')
  @Header('content-type', HTML_TYPE)
  confirm(
    @Param('id') id: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const promises: PromiseStart =
      typedIn(body, 'promises') === 'for_the_record' ? 'for_the_record' : 'from_import';
    const [mails, breaches] = [pressed(body, 'mails'), pressed(body, 'breaches')];
    return this.act(id, caller, body, reply, 'confirmed', () =>
      this.imports.confirm(id, { promises, mails, breaches }, caller),
    );
  }

  @Post(':id/resume')
  @Header('content-type', HTML_TYPE)
  resume(
    @Param('id') id: string,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    return this.act(id, caller, {}, reply, 'resumed', () => this.imports.resume(id, caller));
  }

  @Post(':id/take-back')
  @Header('content-type', HTML_TYPE)
  takeBack(
    @Param('id') id: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    return this.act(id, caller, body, reply, '', async () => {
      if (!pressed(body, 'sure')) throw new InputError('sure: confirm that all of it disappears');
      await this.takeBacks.begin(id, caller);
    });
  }

  /** Does something once, and shows the page again. */
  private act(
    id: string,
    caller: Caller,
    body: unknown,
    reply: PageReply,
    done: string,
    verb: () => Promise<unknown>,
    typed: Partial<ImportShown> = {},
  ): Promise<string> {
    const path = `/imports/${id}${done === '' ? '' : `?done=${done}`}`;
    const work = async () => {
      const once = async () => {
        await verb();
        return path;
      };
      return goTo(reply, await this.once.run(caller.id, body, once));
    };
    return answer(reply, work, (problem) => this.page(id, caller, problem, '', false, typed));
  }

  private async list(caller: Caller, problem: string | null, done = ''): Promise<string> {
    const runs = await this.imports.newest(caller);
    return importsPage(await this.frames.of(caller), { runs, problem, done });
  }

  private async page(
    id: string,
    caller: Caller,
    problem: string | null,
    done: string,
    all: boolean,
    typed: Partial<ImportShown> = {},
  ): Promise<string> {
    const sheet = await this.sheets.of(id, caller);
    const shown = { sheet, once: Once.key(), all, done, problem, ...typed };
    return importPage(await this.frames.of(caller), shown);
  }
}
