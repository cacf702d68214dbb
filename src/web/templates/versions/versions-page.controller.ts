import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { TemplateChanges } from '../../../mail/letters/own/template-changes';
import { LOCALES, type Locale } from '../../../mail/locale';
import { answer, goTo, readForm, typedIn, type PageReply } from '../../answering/answering';
import { HTML_TYPE } from '../../page/document';
import { Frames } from '../../page/frames';
import { TemplateViews } from '../template-views';
import { versionsPage } from './versions.page';

/** What the buttons beside a version send. */
class VersionForm {
  @IsIn(LOCALES) locale: Locale;
  @IsOptional() @Matches(/^\d{1,9}$/) restore?: string;
}

/** What a letter said before. */
@AllowedTo('hr_lead')
@Controller('settings/templates/:name')
export class VersionsPageController {
  constructor(
    private readonly frames: Frames,
    private readonly views: TemplateViews,
    private readonly changes: TemplateChanges,
  ) {}

  /** Its versions in a language, and what one of them changed. */
  @Get('versions')
  @Header('content-type', HTML_TYPE)
  show(
    @Param('name') name: string,
    @Query() query: unknown,
    @SignedIn() caller: Caller,
  ): Promise<string> {
    return this.page(name, query, caller, null);
  }

  /** Says again what a version said. */
  @Post('versions')
  @Header('content-type', HTML_TYPE)
  restore(
    @Param('name') name: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const letter = this.views.letter(name);
    const work = async () => {
      const { locale, restore } = await readForm(VersionForm, body);
      await this.changes.restore(letter, locale, Number(restore ?? 0), caller.id);
      return goTo(reply, `/settings/templates/${letter}?left=${locale}&done=restored`);
    };
    return answer(reply, work, (problem) => this.page(name, body, caller, problem));
  }

  /** Says again what is shipped. */
  @Post('reset')
  @Header('content-type', HTML_TYPE)
  reset(
    @Param('name') name: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const letter = this.views.letter(name);
    const work = async () => {
      const { locale } = await readForm(VersionForm, body);
      await this.changes.reset(letter, locale, caller.id);
      return goTo(reply, `/settings/templates/${letter}?left=${locale}&done=reset`);
    };
    return answer(reply, work, (problem) => this.page(name, body, caller, problem));
  }

  private async page(name: string, asked: unknown, caller: Caller, problem: string | null) {
    const frame = await this.frames.of(caller);
    const letter = this.views.letter(name);
    const locale = LOCALES.find((one) => one === typedIn(asked, 'locale')) ?? frame.reader.locale;
    const shown = /^\d{1,9}$/.test(typedIn(asked, 'shown'))
      ? Number(typedIn(asked, 'shown'))
      : null;
    const compared = await this.views.compare(letter, locale, shown);
    return versionsPage(frame, { name: letter, locale, compared, problem });
  }
}
