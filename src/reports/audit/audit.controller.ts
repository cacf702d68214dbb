import { Controller, Get } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { Audit } from './audit';
import type { HeadView, VerifiedView } from './audit.view';

@AllowedTo('hr_lead')
@Controller('api/v1/audit')
export class AuditController {
  constructor(private readonly audit: Audit) {}

  /** The head of the chain over the whole journal. */
  @Get('head')
  head(): Promise<HeadView> {
    return this.audit.head();
  }

  /** Folds the journal again and compares every commitment, and checks every hash. */
  @Get('verify')
  verify(): Promise<VerifiedView> {
    return this.audit.verify();
  }
}
