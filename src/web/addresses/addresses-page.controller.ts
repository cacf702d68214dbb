import { Body, Controller, Get, Header, Post, Query, Res } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { AddressList } from '../../hiring/suppressions/address-list';
import { AddressSheets } from '../../hiring/suppressions/address-sheets';
import { SuppressionForm } from '../../hiring/suppressions/suppression.form';
import { answer, goTo, readForm, typedIn, type PageReply } from '../answering/answering';
import { HTML_TYPE } from '../page/document';
import { Frames } from '../page/frames';
import { Once } from '../answering/once';
import { givePage, releasePage } from './address-forms.page';
import { ReleasePageForm } from './address-page.form';
import { addressesPage } from './addresses.page';

/** The addresses to which nothing is mailed, for people. */
@AllowedTo('hr_lead')
@Controller('addresses')
export class AddressesPageController {
  constructor(
    private readonly frames: Frames,
    private readonly sheets: AddressSheets,
    private readonly addresses: AddressList,
    private readonly once: Once,
  ) {}

  /** Newest first. */
  @Get()
  @Header('content-type', HTML_TYPE)
  async list(@Query() query: unknown, @SignedIn() caller: Caller): Promise<string> {
    const cursor = typedIn(query, 'cursor');
    const list = await this.sheets.page(cursor === '' ? undefined : cursor);
    return addressesPage(await this.frames.of(caller), list, typedIn(query, 'done'));
  }

  /** The form for a new one. */
  @Get('new')
  @Header('content-type', HTML_TYPE)
  toGive(@SignedIn() caller: Caller): Promise<string> {
    return this.giving(caller, {}, null);
  }

  /** Gives one up. */
  @Post('new')
  @Header('content-type', HTML_TYPE)
  give(
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      const { address, reason } = await readForm(SuppressionForm, inOneLine(body));
      const path = await this.once.run(caller.id, body, async () => {
        await this.addresses.give(address, reason, caller);
        return '/addresses?done=given';
      });
      return goTo(reply, path);
    };
    return answer(reply, work, (problem) => this.giving(caller, body, problem));
  }

  /** The form by which mails go there again. */
  @Get('release')
  @Header('content-type', HTML_TYPE)
  toRelease(@Query() query: unknown, @SignedIn() caller: Caller): Promise<string> {
    return this.releasing(caller, query, null);
  }

  /** Lets them. */
  @Post('release')
  @Header('content-type', HTML_TYPE)
  release(
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      const { address, reason } = await readForm(ReleasePageForm, inOneLine(body));
      const path = await this.once.run(caller.id, body, async () => {
        await this.addresses.lift(address, reason, caller);
        return '/addresses?done=released';
      });
      return goTo(reply, path);
    };
    return answer(reply, work, (problem) => this.releasing(caller, body, problem));
  }

  private async giving(caller: Caller, body: unknown, problem: string | null): Promise<string> {
    const typed = { address: typedIn(body, 'address'), reason: typedIn(body, 'reason') };
    return givePage(await this.frames.of(caller), { ...typed, problem, once: Once.key() });
  }

  private async releasing(caller: Caller, body: unknown, problem: string | null): Promise<string> {
    const address = typedIn(body, 'address');
    const sheet = await this.sheets.of(address);
    const shown = { address, sheet, reason: typedIn(body, 'reason'), problem, once: Once.key() };
    return releasePage(await this.frames.of(caller), shown);
  }
}

/** A reason is one line in the record; who types may break theirs. */
function inOneLine(body: unknown): object {
  return { ...(body as object), reason: typedIn(body, 'reason').replace(/\s+/g, ' ') };
}
