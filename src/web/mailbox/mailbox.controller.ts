import { Controller, Get, Param, Query } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { MailEntryView, MailListView, MailView } from './mail.view';
import { Mailbox } from './mailbox';
import { MailboxForm } from './mailbox.form';

const PAGE = 50;

/** The embedded mailbox for programs. */
@AllowedTo('recruiter')
@Controller('api/v1/mailbox')
export class MailboxController {
  constructor(private readonly mailbox: Mailbox) {}

  /** The mails that did not leave this machine, newest first; 404 where mail leaves by SMTP_URL. */
  @Get()
  list(@Query() form: MailboxForm): Promise<MailListView> {
    return listOf(this.mailbox, form);
  }

  /** One mail with all that stands in it. */
  @Get(':name')
  async read(@Param('name') name: string): Promise<MailView> {
    return MailView.of({ name, mail: await this.mailbox.read(name) });
  }
}

/** A page of the mailbox. */
export async function listOf(mailbox: Mailbox, { before }: MailboxForm): Promise<MailListView> {
  const { entries, hasMore } = await mailbox.list(PAGE, before);
  return {
    items: entries.map((entry) => MailEntryView.of(entry)),
    next: hasMore ? entries.at(-1)!.name : null,
  };
}
