import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import type { PageReply } from '../../answering/answering';
import { HTML_TYPE } from '../../page/document';
import { VerbPages } from './verb-pages';

/** What can be done with an application: each verb a page, which opens in a dialog where there is script. */
@AllowedTo('recruiter')
@Controller('applications/:id/:verb')
export class VerbPageController {
  constructor(private readonly pages: VerbPages) {}

  /** Its form; the address may fill in fields. */
  @Get()
  @Header('content-type', HTML_TYPE)
  show(
    @Param('id') id: string,
    @Param('verb') verb: string,
    @Query() query: Record<string, unknown>,
    @SignedIn() caller: Caller,
  ): Promise<string> {
    return this.pages.show(id, verb, query, caller);
  }

  /** Does it. */
  @Post()
  @HttpCode(200)
  @Header('content-type', HTML_TYPE)
  run(
    @Param('id') id: string,
    @Param('verb') verb: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    return this.pages.run(id, verb, body, caller, reply);
  }
}
