import { Controller, Get, Header } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { HTML_TYPE } from '../page/document';
import { Frames } from '../page/frames';
import { TemplateViews } from './template-views';
import { templatesPage } from './templates.page';

/** The list of letters. */
@AllowedTo('hr_lead')
@Controller('settings/templates')
export class TemplatesPageController {
  constructor(
    private readonly frames: Frames,
    private readonly views: TemplateViews,
  ) {}

  @Get()
  @Header('content-type', HTML_TYPE)
  async list(@SignedIn() caller: Caller): Promise<string> {
    return templatesPage(await this.frames.of(caller), await this.views.list());
  }
}
