import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { TermsRehearsals } from './trial/rehearsals';
import { TermsChanges } from './terms-changes';
import { CalendarForm, CalendarPreviewForm } from './terms.form';
import { TermsList } from './terms-list';
import {
  effectView,
  exampleView,
  termsItemView,
  termsView,
  type CalendarPreviewView,
  type TermsItemsView,
  type WholeTermsView,
} from './terms.view';

@AllowedTo('hr_lead')
@Controller('api/v1/calendars')
export class CalendarsController {
  constructor(
    private readonly list: TermsList,
    private readonly changes: TermsChanges,
    private readonly rehearsals: TermsRehearsals,
  ) {}

  /** The calendars there are: the organisation's own, then the presets. */
  @Get()
  async page(): Promise<TermsItemsView> {
    return { items: (await this.list.all('calendar')).map(termsItemView), next: null };
  }

  /** A calendar as it holds now, with its versions. */
  @Get(':name')
  async find(@Param('name') name: string): Promise<WholeTermsView> {
    const view = await this.list.one('calendar', name);
    return termsView(view, view.content);
  }

  /** Saves a new calendar, or a new version of one; it holds for applications received from now on. */
  @Post()
  async save(@Body() form: CalendarForm, @SignedIn() caller: Caller): Promise<WholeTermsView> {
    const { name, calendar: content, version: seen } = form;
    const saved = await this.changes.save('calendar', { name, content, seen }, caller);
    const view = await this.list.one('calendar', saved.name);
    return termsView(view, view.content);
  }

  /** What a calendar would mean, and what it would have changed in the open promises of the last three months. */
  @Post('preview')
  @HttpCode(200)
  async preview(
    @Body() { name, calendar: content }: CalendarPreviewForm,
  ): Promise<CalendarPreviewView> {
    const effect = effectView(await this.rehearsals.effect('calendar', name, content));
    const example = exampleView(await this.rehearsals.example(content));
    return { example, effect };
  }
}
