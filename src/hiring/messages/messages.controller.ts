import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { DeliveryNotices } from '../../mail/returned/delivery-notices.repository';
import type { Message } from '../../store/entities/mail/message.entity';
import { Sight } from '../jobs/sight.repository';
import { ChangedMessageView, MessageListView, MessageView, WholeMessageView } from './message.view';
import { CopiedMessages } from './copied-messages';
import { cursorAt, Messages, positionOf } from './messages';
import { MessagesForm } from './messages.form';
import { MessagesRepository } from './messages.repository';
import { reportsByMessage, type ReportView } from './report.view';

const PAGE = 50;
const TAKEN_BACK = 'The mail was taken back. What it would have kept is still owed.';
const PROMISE_STANDS = ' The promise in it stands, though the candidate has not been told of it.';

@AllowedTo('recruiter')
@Controller('api/v1/messages')
export class MessagesController {
  constructor(
    private readonly messages: Messages,
    private readonly stored: MessagesRepository,
    private readonly notices: DeliveryNotices,
    private readonly sight: Sight,
    private readonly copied: CopiedMessages,
  ) {}

  /** The mails to candidates, newest first, with what the mail server said to each. */
  @Get()
  async list(@Query() form: MessagesForm, @SignedIn() caller: Caller): Promise<MessageListView> {
    const limit = form.limit ?? PAGE;
    const { status, application } = form;
    const jobs = await this.sight.jobsOf(caller);
    const wanted = { jobs, staff: caller.role === 'admin', status, application };
    const found = await this.stored.list({ ...wanted, before: positionOf(form) }, limit + 1);
    const items = found.slice(0, limit);
    const reports = await this.reportsOn(items);
    return {
      items: items.map((message) => MessageView.of(message, reports.get(message.id))),
      next: found.length > limit ? cursorAt(items.at(-1)!) : null,
    };
  }

  /** A mail with its words, and what became of it. */
  @Get(':id')
  async find(@Param('id') id: string, @SignedIn() caller: Caller): Promise<WholeMessageView> {
    const copied = await this.copied.find(id, caller);
    if (copied) return copied;
    const message = await this.messages.find(id, caller);
    return WholeMessageView.of(message, (await this.reportsOn([message])).get(message.id));
  }

  /** Takes back a mail that has not left. */
  @Post(':id/cancel')
  @HttpCode(200)
  async cancel(@Param('id') id: string, @SignedIn() caller: Caller): Promise<ChangedMessageView> {
    const message = await this.messages.cancel(id, caller);
    const promised = message.purposes.includes('promise');
    const notice = promised ? TAKEN_BACK + PROMISE_STANDS : TAKEN_BACK;
    return Object.assign(MessageView.of(message), { notice });
  }

  /** Sends a mail again that was not delivered. */
  @Post(':id/retry')
  @HttpCode(200)
  async retry(@Param('id') id: string, @SignedIn() caller: Caller): Promise<ChangedMessageView> {
    const message = await this.messages.retry(id, caller);
    const again = message.uncertain > 0 ? ' The candidate may have got it before.' : '';
    return Object.assign(MessageView.of(message), {
      notice: `The mail is sent again now.${again}`,
    });
  }

  private async reportsOn(messages: readonly Message[]): Promise<Map<string, ReportView[]>> {
    return reportsByMessage(await this.notices.of(messages.map(({ id }) => id)));
  }
}
