import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { calendarDifferences } from '../../../hiring/terms/text/calendar-difference';
import { TermsRehearsals } from '../../../hiring/terms/trial/rehearsals';
import { TermsChanges } from '../../../hiring/terms/terms-changes';
import { TermsList } from '../../../hiring/terms/terms-list';
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
import { calendarChangesPage } from './calendar-changes.page';
import { calendarOf, draftTyped } from './calendar-draft';
import { CalendarPages } from './calendar-pages';
import { calendarsPage } from './calendars.page';

const LIST = '/settings/calendars';

/** The pages of calendars. */
@AllowedTo('hr_lead')
@Controller('settings/calendars')
export class CalendarsPageController {
  constructor(
    private readonly frames: Frames,
    private readonly pages: CalendarPages,
    private readonly list: TermsList,
    private readonly changes: TermsChanges,
    private readonly rehearsals: TermsRehearsals,
    private readonly once: Once,
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
      const { name } = await readForm(NameForm, { name: typedIn(body, 'name') });
      const content = await this.contentOf(typedIn(body, 'from') || 'FI', body, caller);
      const path = await this.once.run(caller.id, body, async () => {
        const saved = await this.changes.save('calendar', { name, content, seen: 0 }, caller);
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
      const content = await this.contentOf(name, body, caller);
      const seen = seenIn(typedIn(body, 'version'));
      const path = await this.once.run(caller.id, body, async () => {
        const { version } = await this.changes.save('calendar', { name, content, seen }, caller);
        return `${LIST}/${encodeURIComponent(name)}/changes?from=${version - 1}&to=${version}&done=saved`;
      });
      return goTo(reply, path);
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
    const of = (field: string) => Number(typedIn(query, field) || 0);
    const [from, to] = [of('from'), of('to')];
    const view = await this.list.one('calendar', name);
    const [before, after] = [
      await this.list.version('calendar', name, from),
      await this.list.version('calendar', name, to),
    ];
    return calendarChangesPage(await this.frames.of(caller), {
      ...{ name: view.name, from, to, newest: view.version, done: typedIn(query, 'done') },
      differences: calendarDifferences(before, after),
      effect: await this.rehearsals.effectBetween('calendar', name, from, to),
    });
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
      await this.changes.restore('calendar', name, Number(number), Number(version), caller);
      return goTo(reply, `${LIST}/${encodeURIComponent(name)}?done=restored`);
    };
    return answer(reply, work, (problem) =>
      this.pages.edit(caller, name, {}, { problem, isTyped: false }),
    );
  }

  private async contentOf(base: string, body: unknown, caller: Caller): Promise<object> {
    const { content } = await this.list.one('calendar', base);
    const year = await this.pages.yearOf(caller);
    return calendarOf(draftTyped(body, content, year), content, year);
  }
}
