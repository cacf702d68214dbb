import { Controller, Get, Param, Query } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
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
  list(@Query() form: MailboxForm, @SignedIn() caller: Caller): Promise<MailListView> {
    return listOf(this.mailbox, form, caller);
  }

  /** One mail with all that stands in it. */
  @Get(':name')
  async read(@Param('name') name: string, @SignedIn() caller: Caller): Promise<MailView> {
    return MailView.of({ name, mail: await this.mailbox.read(name, caller) });
  }
}

/** A page of the mailbox. */
export async function listOf(
  mailbox: Mailbox,
  { before }: MailboxForm,
  caller: Caller,
): Promise<MailListView> {
  const { entries, hasMore } = await mailbox.list(caller, PAGE, before);
  return {
    items: entries.map((entry) => MailEntryView.of(entry)),
    next: hasMore ? entries.at(-1)!.name : null,
  };
}
