import { Controller, Get, Header, Post, Res, StreamableFile } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { Audit } from '../../reports/audit/audit';
import { Bundles } from '../../reports/audit/bundles';
import { goTo, type PageReply } from '../answering/answering';
import { HTML_TYPE } from '../page/document';
import { Frames } from '../page/frames';
import { auditPage } from './audit.page';

/** Whether the journal is what was recorded. */
@AllowedTo('hr_lead')
@Controller('audit')
export class AuditPageController {
  constructor(
    private readonly frames: Frames,
    private readonly audit: Audit,
    private readonly bundles: Bundles,
  ) {}

  /** The journal's range, its head, its seals, and how far a check is. */
  @Get()
  @Header('content-type', HTML_TYPE)
  async show(@SignedIn() caller: Caller): Promise<string> {
    const [view, mayTake] = [await this.audit.look(), await this.bundles.mayTake(caller)];
    return auditPage(await this.frames.of(caller), view, mayTake);
  }

  /** Everything that can be verified without the service; it is made while it is read. */
  @Get('bundle')
  @Header('content-type', 'application/gzip')
  async bundle(@SignedIn() caller: Caller): Promise<StreamableFile> {
    const { stream, name } = await this.bundles.stream(caller);
    return new StreamableFile(stream, { disposition: `attachment; filename="${name}"` });
  }

  /** Begins a check, which goes on when nobody looks. */
  @Post()
  @Header('content-type', HTML_TYPE)
  async check(
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    await this.audit.begin(caller);
    return goTo(reply, '/audit');
  }
}
