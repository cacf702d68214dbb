import { Controller, Get, Header, Query } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { seesAll, SignedIn, type Caller } from '../../accounts/caller';
import { InboxList } from '../../hiring/inbox/reading/inbox-list';
import { HTML_TYPE } from '../page/document';
import { Frames } from '../page/frames';
import { InboxPageForm } from './inbox-page.form';
import { inboxPage } from './inbox.page';

/** The mails that came in, for people. */
@AllowedTo('recruiter')
@Controller('inbox')
export class InboxPageController {
  constructor(
    private readonly frames: Frames,
    private readonly inbox: InboxList,
  ) {}

  /** What waits first, for who decides about it; else all that belongs to their applications. */
  @Get()
  @Header('content-type', HTML_TYPE)
  async list(
    @Query() { show, cursor, done }: InboxPageForm,
    @SignedIn() caller: Caller,
  ): Promise<string> {
    const part = show ?? (seesAll(caller) ? 'waiting' : 'all');
    const mails = await this.inbox.page(part, cursor, caller);
    return inboxPage(await this.frames.of(caller), { part, mails, done });
  }
}
