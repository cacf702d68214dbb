import { Controller, Get, Header, Query } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { OutboxList } from '../../hiring/messages/reading/outbox-list';
import { HTML_TYPE } from '../page/document';
import { Frames } from '../page/frames';
import { OutboxPageForm } from './outbox-page.form';
import { outboxPage } from './outbox.page';

/** The mails that were written to candidates, for people. */
@AllowedTo('recruiter')
@Controller('outbox')
export class OutboxPageController {
  constructor(
    private readonly frames: Frames,
    private readonly outbox: OutboxList,
  ) {}

  /** What waits first; or what failed, came back, was delivered. */
  @Get()
  @Header('content-type', HTML_TYPE)
  async list(
    @Query() { show: part = 'waiting', cursor, done }: OutboxPageForm,
    @SignedIn() caller: Caller,
  ): Promise<string> {
    const mails = await this.outbox.page(part, cursor, caller);
    return outboxPage(await this.frames.of(caller), { part, mails, done });
  }
}
