import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { calendarDifferences } from '../../../hiring/terms/text/calendar-difference';
import { TermsList } from '../../../hiring/terms/terms-list';
import { answer, goTo, pressed, typedIn, type PageReply } from '../../answering/answering';
import { HTML_TYPE } from '../../page/document';
import { Frames } from '../../page/frames';
import { TermsForms, type Draft } from '../terms/terms-forms';
import { calendarChangesPage } from './calendar-changes.page';
import { calendarOf, draftTyped } from './calendar-draft';
import { CalendarPages } from './calendar-pages';
import { calendarsPage } from './calendars.page';

/** The pages of calendars. */
@AllowedTo('hr_lead')
@Controller('settings/calendars')
export class CalendarsPageController {
  constructor(
    private readonly frames: Frames,
    private readonly pages: CalendarPages,
    private readonly list: TermsList,
    private readonly forms: TermsForms,
  ) {}

  /** The calendars there are. */
  @Get()
  @Header('content-type', HTML_TYPE)
  async all(@SignedIn() caller: Caller): Promise<string> {
    return calendarsPage(await this.frames.of(caller), await this.list.all('calendar'));
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
      const draft = await this.draftOf(typedIn(body, 'from') || 'FI', body, caller);
      return goTo(reply, await this.forms.make('calendar', body, draft, caller));
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
      const draft = await this.draftOf(name, body, caller);
      return goTo(reply, await this.forms.save('calendar', body, draft, caller));
    };
    return answer(reply, work, (problem, code) =>
      this.pages.edit(caller, name, body, { problem, code }),
    );
  }

  /** What one version says otherwise than another. */
  @Get(':name/changes')
  @Header('content-type', HTML_TYPE)
  async compare(
    @Param('name') name: string,
    @Query() query: unknown,
    @SignedIn() caller: Caller,
  ): Promise<string> {
    const view = await this.forms.compare('calendar', name, query, calendarDifferences);
    return calendarChangesPage(await this.frames.of(caller), view);
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
    const work = async () => goTo(reply, await this.forms.restore('calendar', name, body, caller));
    return answer(reply, work, (problem) =>
      this.pages.edit(caller, name, {}, { problem, isTyped: false }),
    );
  }

  private async draftOf(from: string, body: unknown, caller: Caller): Promise<Draft> {
    const { content } = await this.list.one('calendar', from);
    const year = await this.pages.yearOf(caller);
    return { from, content: calendarOf(draftTyped(body, content, year), content, year) };
  }
}
