import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { TermsChanges } from '../../../hiring/terms/terms-changes';
import { TermsList } from '../../../hiring/terms/terms-list';
import { policyFrom, STATUTORY_NAMES } from '../../../sla/policy/presets';
import {
  answer,
  goTo,
  pressed,
  readForm,
  typedIn,
  type PageReply,
} from '../../answering/answering';
import { HTML_TYPE } from '../../page/document';
import { Frames } from '../../page/frames';
import { Once } from '../../answering/once';
import { NameForm, RestoreForm, seenIn } from '../terms/name.form';
import { policiesPage } from './policies.page';
import { draftTyped, policyOf } from './policy-draft';
import { PolicyPages } from './policy-pages';

const LIST = '/settings/policies';

/** The pages of policies. */
@AllowedTo('hr_lead')
@Controller('settings/policies')
export class PoliciesPageController {
  constructor(
    private readonly frames: Frames,
    private readonly pages: PolicyPages,
    private readonly list: TermsList,
    private readonly changes: TermsChanges,
    private readonly once: Once,
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
      const { name } = await readForm(NameForm, { name: typedIn(body, 'name') });
      const base = await this.list.one('policy', typedIn(body, 'from') || 'good-practice');
      const content = policyOf(draftTyped(body, base.content), base.content);
      const path = await this.once.run(caller.id, body, async () => {
        const saved = await this.changes.save('policy', { name, content, seen: 0 }, caller);
        return `${LIST}/${encodeURIComponent(saved.name)}?done=made`;
      });
      return goTo(reply, path);
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
      const base = await this.list.one('policy', name);
      const content = policyOf(draftTyped(body, base.content), base.content);
      const seen = seenIn(typedIn(body, 'version'));
      const path = await this.once.run(caller.id, body, async () => {
        const { version } = await this.changes.save('policy', { name, content, seen }, caller);
        return `${LIST}/${encodeURIComponent(name)}/changes?from=${version - 1}&to=${version}&done=saved`;
      });
      return goTo(reply, path);
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
    const work = async () => {
      const { number, version } = await readForm(RestoreForm, body);
      await this.changes.restore('policy', name, Number(number), Number(version), caller);
      return goTo(reply, `${LIST}/${encodeURIComponent(name)}?done=restored`);
    };
    return answer(reply, work, (problem) =>
      this.pages.edit(caller, name, {}, { problem, isTyped: false }),
    );
  }
}
