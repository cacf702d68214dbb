import { Controller, Get, Header, HttpCode, Post, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse } from '@nestjs/swagger';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { Downloads } from '../../forms/downloads';
import { Audit } from './audit';
import { Bundles } from './bundles';
import {
  RunView,
  type HeadView,
  type KeysView,
  type LastRunView,
  type VerifiedView,
} from './audit.view';

@AllowedTo('hr_lead')
@Controller('api/v1/audit')
export class AuditController {
  constructor(
    private readonly audit: Audit,
    private readonly bundles: Bundles,
  ) {}

  /** The head of the chain over the whole journal. */
  @Get('head')
  head(): Promise<HeadView> {
    return this.audit.head();
  }

  /** The keys that signed heads, with their public halves. */
  @Get('keys')
  keys(): Promise<KeysView> {
    return this.audit.keys();
  }

  /** Folds the journal again and compares every commitment, and checks every hash. */
  @Get('verify')
  verify(@SignedIn() caller: Caller): Promise<VerifiedView> {
    return this.audit.verify(caller);
  }

  /** Begins a check, which goes on when nobody waits. */
  @Post('checks')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: RunView })
  async begin(@SignedIn() caller: Caller): Promise<RunView | null> {
    await this.audit.begin(caller);
    return this.audit.run();
  }

  /** The check that goes on or was the last, in any process. */
  @Get('checks/last')
  async last(): Promise<LastRunView> {
    return { run: await this.audit.run() };
  }

  /**
   * Everything that can be verified without the service, as JSON lines in gzip. It has no words and no names, and
   * everybody's verdicts by their ids: for HR leads only while a ground for figures per person is recorded.
   */
  @Get('bundle')
  @Downloads('application/gzip')
  @Header('content-type', 'application/gzip')
  async bundle(@SignedIn() caller: Caller): Promise<StreamableFile> {
    const { stream, name } = await this.bundles.stream(caller);
    return new StreamableFile(stream, { disposition: `attachment; filename="${name}"` });
  }
}
