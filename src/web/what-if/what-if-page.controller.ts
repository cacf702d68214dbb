import { Readable } from 'node:stream';
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
import { CSV_TYPE } from '../../reports/page/csv';
import { WhatIfLinesForm } from '../../reports/what-if/api/what-if.form';
import { WhatIfLists } from '../../reports/what-if/what-if-lists';
import { WhatIfs } from '../../reports/what-if/what-ifs';
import { answer, goTo, readForm, typedIn, type PageReply } from '../answering/answering';
import { HTML_TYPE } from '../page/document';
import { Frames } from '../page/frames';
import { linesPage } from './lines.page';
import { askedIn, WhatIfPageForm } from './what-if-page.form';
import { WhatIfViews } from './what-if-views';
import { whatIfPage } from './what-if.page';
import { WHAT_IF_WORDS } from './what-if.words';
import { whatIfsPage } from './what-ifs.page';

/** What a draft of terms would have made of the past. */
@AllowedTo('hr_lead')
@Controller('what-if')
export class WhatIfPageController {
  constructor(
    private readonly frames: Frames,
    private readonly views: WhatIfViews,
    private readonly whatIfs: WhatIfs,
    private readonly lists: WhatIfLists,
  ) {}

  /** Asks, and lists what was asked. */
  @Get()
  @Header('content-type', HTML_TYPE)
  async all(@SignedIn() caller: Caller, @Query() query: unknown): Promise<string> {
    const said = { problem: null, done: typedIn(query, 'done') };
    return whatIfsPage(await this.frames.of(caller), await this.views.all(caller, query, said));
  }

  @Post()
  @Header('content-type', HTML_TYPE)
  start(
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      const { reader } = await this.frames.of(caller);
      const form = await readForm(WhatIfPageForm, body);
      const asked = askedIn(form, WHAT_IF_WORDS[reader.locale].noJson);
      const { id } = await this.whatIfs.start(asked, caller);
      return goTo(reply, `/what-if/${id}`);
    };
    return answer(reply, work, async (problem) =>
      whatIfsPage(
        await this.frames.of(caller),
        await this.views.all(caller, body, { problem, done: '' }),
      ),
    );
  }

  /** How far it is, or what it comes to. */
  @Get(':id')
  @Header('content-type', HTML_TYPE)
  async show(@Param('id') id: string, @SignedIn() caller: Caller): Promise<string> {
    return whatIfPage(await this.frames.of(caller), await this.views.one(id, caller));
  }

  /** The promises that differ. */
  @Get(':id/lines')
  @Header('content-type', HTML_TYPE)
  async lines(
    @Param('id') id: string,
    @Query() query: unknown,
    @SignedIn() caller: Caller,
  ): Promise<string> {
    const asked = await readForm(WhatIfLinesForm, query);
    const run = await this.whatIfs.find(id, caller);
    const list = await this.lists.page(run, asked, caller);
    const { only, group, rule } = asked;
    const view = { run, asked: { only, group, rule }, list };
    return linesPage(await this.frames.of(caller), view);
  }

  /** The same, all of them, as a file. */
  @Get(':id/lines.csv')
  @Header('content-type', CSV_TYPE)
  @Header('content-disposition', 'attachment; filename="what-if.csv"')
  async file(
    @Param('id') id: string,
    @Query() query: unknown,
    @SignedIn() caller: Caller,
  ): Promise<StreamableFile> {
    const asked = await readForm(WhatIfLinesForm, query);
    const run = await this.whatIfs.find(id, caller);
    const texts = this.lists.csv(run, asked, caller);
    return new StreamableFile(Readable.from(texts), { type: CSV_TYPE });
  }

  /** Stops it if it is being worked out, and forgets it. */
  @Post(':id/removal')
  async remove(
    @Param('id') id: string,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    await this.whatIfs.remove(id, caller);
    return goTo(reply, '/what-if?done=removed');
  }
}
