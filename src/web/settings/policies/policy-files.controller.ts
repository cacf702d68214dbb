import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { policyDifferences } from '../../../hiring/terms/text/policy-difference';
import { policyFile } from '../../../hiring/terms/text/policy-text';
import { TermsList } from '../../../hiring/terms/terms-list';
import { InputError } from '../../../kernel/errors';
import { answer, goTo, typedIn, type PageReply } from '../../answering/answering';
import { HTML_TYPE } from '../../page/document';
import { Frames } from '../../page/frames';
import { TermsForms } from '../terms/terms-forms';
import { policyChangesPage } from './policy-changes.page';
import { PolicyPages } from './policy-pages';
import { WORDS } from './policy.words';

/** Policies as files, and versions beside each other. */
@AllowedTo('hr_lead')
@Controller('settings/policies/:name')
export class PolicyFilesController {
  constructor(
    private readonly frames: Frames,
    private readonly pages: PolicyPages,
    private readonly list: TermsList,
    private readonly forms: TermsForms,
  ) {}

  /** The whole policy as a file. */
  @Get('file.json')
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="policy.json"')
  async download(@Param('name') name: string): Promise<string> {
    const { content } = await this.list.one('policy', name);
    return `${JSON.stringify(policyFile(content), null, 2)}\n`;
  }

  /** Saves a file as a new version. */
  @Post('file')
  @Header('content-type', HTML_TYPE)
  upload(
    @Param('name') name: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      const { reader } = await this.frames.of(caller);
      const content = parsed(typedIn(body, 'content'), WORDS[reader.locale].noJson);
      const draft = { from: name, content };
      return goTo(reply, await this.forms.save('policy', body, draft, caller));
    };
    const shown = { content: typedIn(body, 'content') };
    return answer(reply, work, (problem) =>
      this.pages.edit(caller, name, shown, { problem, isTyped: false }),
    );
  }

  /** What one version says otherwise than another. */
  @Get('changes')
  @Header('content-type', HTML_TYPE)
  async compare(
    @Param('name') name: string,
    @Query() query: unknown,
    @SignedIn() caller: Caller,
  ): Promise<string> {
    const view = await this.forms.compare('policy', name, query, policyDifferences);
    return policyChangesPage(await this.frames.of(caller), view);
  }
}

function parsed(text: string, problem: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError(problem);
  }
}
