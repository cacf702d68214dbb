import { Controller, Get, Header, Query } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { typedIn } from '../answering/answering';
import { HTML_TYPE } from '../page/document';
import { Frames } from '../page/frames';
import { settingsPage } from './settings.page';

/** Where HR finds everything that is set. */
@AllowedTo('hr_lead')
@Controller('settings')
export class SettingsPageController {
  constructor(private readonly frames: Frames) {}

  /** Everything there is to set, each with a sentence. */
  @Get()
  @Header('content-type', HTML_TYPE)
  async show(@SignedIn() caller: Caller, @Query() query: unknown): Promise<string> {
    return settingsPage(await this.frames.of(caller), typedIn(query, 'done'));
  }
}
