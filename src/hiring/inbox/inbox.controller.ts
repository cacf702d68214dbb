import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { Downloads } from '../../forms/downloads';
import type { InboundMail } from '../../store/entities/mail/inbound-mail.entity';
import { Inbox, type Download } from './inbox';
import { AssignForm, DismissForm, InboxForm } from './inbox.form';
import { InboxItemView, InboxMailView, InboxView } from './inbox.view';
import { InboxVerbs } from './inbox-verbs';
import { maskedFor } from './masking';

// whatever a file is, no browser shows it as a page of ours
const TYPE = 'application/octet-stream';
const NOTHING_RUNS = "default-src 'none'; sandbox";

/** Mail that came in. */
@AllowedTo('recruiter')
@Controller('api/v1/inbox')
export class InboxController {
  constructor(
    private readonly inbox: Inbox,
    private readonly verbs: InboxVerbs,
  ) {}

  /** Newest first: for HR leads all that came in, for recruiters what belongs to their applications. */
  @Get()
  async list(@Query() form: InboxForm, @SignedIn() caller: Caller): Promise<InboxView> {
    const { items, next } = await this.inbox.page(form, caller);
    return { items: items.map((mail) => item(mail, caller)), next };
  }

  /** A mail with all that stands in it. */
  @Get(':id')
  read(@Param('id') id: string, @SignedIn() caller: Caller): Promise<InboxMailView> {
    return this.inbox.read(id, caller);
  }

  /** The mail as it came, to be saved; not where it holds somebody else's copy address. */
  @Get(':id/raw')
  @Downloads(TYPE)
  @Header('content-security-policy', NOTHING_RUNS)
  async raw(@Param('id') id: string, @SignedIn() caller: Caller): Promise<StreamableFile> {
    return download(await this.inbox.raw(id, caller));
  }

  /** A file that came with a mail, to be saved. */
  @Get(':id/files/:file')
  @Downloads(TYPE)
  @Header('content-security-policy', NOTHING_RUNS)
  async file(
    @Param('id') id: string,
    @Param('file') file: string,
    @SignedIn() caller: Caller,
  ): Promise<StreamableFile> {
    return download(await this.inbox.file(id, file, caller));
  }

  /** Says which application a mail is about: it is owed an answer from the time it came. */
  @Post(':id/assign')
  @HttpCode(200)
  async assign(
    @Param('id') id: string,
    @Body() { application }: AssignForm,
    @SignedIn() caller: Caller,
  ): Promise<InboxItemView> {
    return item(await this.verbs.assign(id, application, caller), caller);
  }

  /** Puts a mail aside, and says why. */
  @Post(':id/dismiss')
  @HttpCode(200)
  async dismiss(
    @Param('id') id: string,
    @Body() { reason }: DismissForm,
    @SignedIn() caller: Caller,
  ): Promise<InboxItemView> {
    return item(await this.verbs.dismiss(id, caller, reason), caller);
  }

  /** Takes back an assignment, or that a mail was put aside. */
  @Post(':id/reopen')
  @HttpCode(200)
  async reopen(@Param('id') id: string, @SignedIn() caller: Caller): Promise<InboxItemView> {
    return item(await this.verbs.reopen(id, caller), caller);
  }
}

function item(mail: InboundMail, caller: Caller): InboxItemView {
  return InboxItemView.of(mail, maskedFor(caller, false));
}

function download({ name, bytes }: Download): StreamableFile {
  // RFC 6266, and RFC 8187 for names that are not ASCII
  const ascii = name.replace(/[^\w. ()-]/g, '_');
  const full = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  const disposition = `attachment; filename="${ascii}"; filename*=UTF-8''${full}`;
  return new StreamableFile(bytes, { type: TYPE, disposition, length: bytes.length });
}
