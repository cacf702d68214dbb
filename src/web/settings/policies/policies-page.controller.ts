import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { TermsList } from '../../../hiring/terms/terms-list';
import { policyFrom, STATUTORY_NAMES } from '../../../sla/policy/presets';
import { answer, goTo, pressed, typedIn, type PageReply } from '../../answering/answering';
import { HTML_TYPE } from '../../page/document';
import { Frames } from '../../page/frames';
import { TermsForms, type Draft } from '../terms/terms-forms';
import { policiesPage } from './policies.page';
import { draftTyped, policyOf } from './policy-draft';
import { PolicyPages } from './policy-pages';

/** The pages of policies. */
@AllowedTo('hr_lead')
@Controller('settings/policies')
export class PoliciesPageController {
  constructor(
    private readonly frames: Frames,
    private readonly pages: PolicyPages,
    private readonly list: TermsList,
    private readonly forms: TermsForms,
  ) {}

  /** The policies there are, and the laws that add rules. */
  @Get()
  @Header('content-type', HTML_TYPE)
  async all(@SignedIn() caller: Caller): Promise<string> {
    const laws = STATUTORY_NAMES.flatMap((name) =>
      policyFrom(name).rules.filter(({ statutory }) => statutory),
    );
    return policiesPage(await this.frames.of(caller), await this.list.all('policy'), laws);
  }

  /** A new one, which begins as another. */
  @Get('new')
  @Header('content-type', HTML_TYPE)
  start(@SignedIn() caller: Caller, @Query() query: unknown): Promise<string> {
    return this.pages.edit(caller, '', query, { isTyped: false });
  }

  /** Makes a new one, or shows what it would mean. */
  @Post('new')
  @Header('content-type', HTML_TYPE)
  make(
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      if (pressed(body, 'preview')) return this.pages.edit(caller, '', body);
      const draft = await this.draftOf(typedIn(body, 'from') || 'good-practice', body);
      return goTo(reply, await this.forms.make('policy', body, draft, caller));
    };
    return answer(reply, work, (problem, code) =>
      this.pages.edit(caller, '', body, { problem, code }),
    );
  }

  /** One of the organisation's own to be changed, or a preset. */
  @Get(':name')
  @Header('content-type', HTML_TYPE)
  show(
    @Param('name') name: string,
    @Query() query: unknown,
    @SignedIn() caller: Caller,
  ): Promise<string> {
    return this.pages.edit(caller, name, query, { isTyped: false });
  }

  /** Saves a version, or shows what it would mean. */
  @Post(':name')
  @Header('content-type', HTML_TYPE)
  save(
    @Param('name') name: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      if (pressed(body, 'preview')) return this.pages.edit(caller, name, body);
      const draft = await this.draftOf(name, body);
      return goTo(reply, await this.forms.save('policy', body, draft, caller));
    };
    return answer(reply, work, (problem, code) =>
      this.pages.edit(caller, name, body, { problem, code }),
    );
  }

  /** Brings an earlier version back, as a new one. */
  @Post(':name/restore')
  @Header('content-type', HTML_TYPE)
  restore(
    @Param('name') name: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => goTo(reply, await this.forms.restore('policy', name, body, caller));
    return answer(reply, work, (problem) =>
      this.pages.edit(caller, name, {}, { problem, isTyped: false }),
    );
  }

  private async draftOf(from: string, body: unknown): Promise<Draft> {
    const { content } = await this.list.one('policy', from);
    return { from, content: policyOf(draftTyped(body, content), content) };
  }
}
