import { Controller, Get, Header, Query } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { ReportForm } from '../../reports/page/report.form';
import { ReportPages } from '../../reports/page/report-pages';
import { VoiceReport } from '../../reports/voice/voice-report';
import { readForm } from '../answering/answering';
import { HTML_TYPE } from '../page/document';
import { Frames } from '../page/frames';
import { voicePage } from './voice.page';

/** What candidates say: for HR of everybody, for a recruiter of themselves. */
@AllowedTo('recruiter')
@Controller('report/voice')
export class VoicePageController {
  constructor(
    private readonly frames: Frames,
    private readonly reports: ReportPages,
    private readonly voices: VoiceReport,
  ) {}

  /** How they found it, beside how many promises were kept; period and person stand in the address. */
  @Get()
  @Header('content-type', HTML_TYPE)
  async show(@SignedIn() caller: Caller, @Query() query: unknown): Promise<string> {
    const frame = await this.frames.of(caller);
    const { zone, now } = frame.reader;
    const form = await readForm(ReportForm, query);
    form.by = undefined;
    const view = await this.reports.report(form, caller, { zone, now });
    return voicePage(frame, { view, voices: await this.voices.of(view.question, caller) });
  }
}
