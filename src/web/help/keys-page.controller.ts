import { Body, Controller, Get, Header, Post, Query, Res } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { KeySetting } from '../../accounts/people/key-setting';
import { InputError } from '../../kernel/errors';
import { goTo, typedIn, type PageReply } from '../answering/answering';
import { HTML_TYPE } from '../page/document';
import { Frames } from '../page/frames';
import { keySettingPage, keysPage } from './keys.page';

/** What the keys do, and whether they do it. */
@AllowedTo('recruiter')
@Controller()
export class KeysPageController {
  constructor(
    private readonly frames: Frames,
    private readonly setting: KeySetting,
  ) {}

  @Get('help/keys')
  @Header('content-type', HTML_TYPE)
  async help(@SignedIn() caller: Caller): Promise<string> {
    return keysPage(await this.frames.of(caller));
  }

  @Get('me/keys')
  @Header('content-type', HTML_TYPE)
  async show(@Query() query: unknown, @SignedIn() caller: Caller): Promise<string> {
    const frame = await this.frames.of(caller);
    const isSaved = typedIn(query, 'done') === 'saved';
    return keySettingPage(frame, { isOn: frame.hasKeys, isSaved });
  }

  @Post('me/keys')
  @Header('content-type', HTML_TYPE)
  async say(
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const keys = typedIn(body, 'keys');
    if (keys !== 'on' && keys !== 'off') throw new InputError('keys must be on or off');
    await this.setting.say(keys === 'on', caller);
    return goTo(reply, '/me/keys?done=saved');
  }
}
