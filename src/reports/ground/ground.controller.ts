import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Patch, Post } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { Users } from '../../accounts/users';
import { GroundForm, ReportSettingsForm } from './ground.form';
import {
  GroundsView,
  groundView,
  GroundView,
  ReportSettingsView,
  settingsView,
} from './ground.view';
import { Grounds } from './grounds.repository';
import { ReportSettings } from './report-settings.repository';

/** On what ground figures may name persons; HR leads read it, administrators record and end it. */
@AllowedTo('hr_lead')
@Controller('api/v1/settings')
export class GroundController {
  constructor(
    private readonly grounds: Grounds,
    private readonly settings: ReportSettings,
    private readonly users: Users,
  ) {}

  /** The one that holds, those before it, and for how long figures are kept per person. */
  @Get('ground')
  async show(): Promise<GroundsView> {
    const users = await this.users.all();
    const history = (await this.grounds.history()).map((one) => groundView(one, users));
    return {
      current: history.find(({ endedAt }) => endedAt === null) ?? null,
      history,
      settings: settingsView(await this.settings.the()),
    };
  }

  /** Records one, in place of what held before: from now on figures may name persons. */
  @AllowedTo('admin')
  @Post('ground')
  async record(
    @Body() { kind, words }: GroundForm,
    @SignedIn() caller: Caller,
  ): Promise<GroundView> {
    const ground = await this.grounds.record(kind, words, caller.id);
    await this.settings.noteAsked(caller.id);
    return groundView(ground, await this.users.all());
  }

  /** Ends it: from now on figures are shown per team only. */
  @AllowedTo('admin')
  @Delete('ground')
  @HttpCode(HttpStatus.NO_CONTENT)
  end(@SignedIn() caller: Caller): Promise<void> {
    return this.grounds.end(caller.id);
  }

  /** What the report aims at, and for how long its figures are kept per person. */
  @AllowedTo('admin')
  @Patch('report')
  async change(
    @Body() { version, ...change }: ReportSettingsForm,
    @SignedIn() caller: Caller,
  ): Promise<ReportSettingsView> {
    return settingsView(await this.settings.change(change, caller.id, version));
  }
}
