import { Controller, Get, Query } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { ApiVoices } from './api-voices';
import { VoiceForm } from './voice.form';
import type { VoicesView } from './voice.view';

/** What candidates say; HR leads see everybody's, a recruiter their own. */
@AllowedTo('recruiter')
@Controller('api/v1/reports/voice')
export class VoiceController {
  constructor(private readonly voices: ApiVoices) {}

  /**
   * What candidates answered in [from, to) when they were asked how well they were treated, by who answers for their
   * application. A recruiter gets their own; where no ground for figures per person is recorded, or the period is older
   * than they are kept, others get teams in place of recruiters.
   */
  @Get()
  voice(@SignedIn() caller: Caller, @Query() form: VoiceForm): Promise<VoicesView> {
    return this.voices.of(form, caller);
  }
}
