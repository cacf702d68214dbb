import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { FairnessCases } from '../../reports/fairness/cases';
import { Fairness } from '../../reports/fairness/fairness';
import { casesCsv, fairnessCsv } from '../../reports/fairness/fairness-csv';
import { FairnessForm } from '../../reports/fairness/fairness.form';
import { CSV_TYPE } from '../../reports/page/csv';
import { answer, readForm, type PageReply } from '../answering/answering';
import { HTML_TYPE } from '../page/document';
import { Frames } from '../page/frames';
import { casesPage } from './cases.page';
import { fairnessPage } from './fairness.page';

/** Facts that could be gaming: for HR everybody's, for a recruiter their own. */
@AllowedTo('recruiter')
@Controller('report/fairness')
export class FairnessPageController {
  constructor(
    private readonly frames: Frames,
    private readonly fairness: Fairness,
    private readonly cases: FairnessCases,
  ) {}

  /** The facts, with what each is counted from. */
  @Get()
  @Header('content-type', HTML_TYPE)
  async show(
    @SignedIn() caller: Caller,
    @Query() query: unknown,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const frame = await this.frames.of(caller);
    const work = async (asked: unknown, problem: string | null) => {
      const form = await readForm(FairnessForm, asked);
      const view = await this.fairness.view(form, caller, frame.reader);
      return fairnessPage(frame, view, problem);
    };
    return answer(
      reply,
      () => work(query, null),
      (problem) => work({}, problem),
    );
  }

  /** The same as a file. */
  @Get('csv')
  @Header('content-type', CSV_TYPE)
  @Header('content-disposition', 'attachment; filename="fairness.csv"')
  async file(@SignedIn() caller: Caller, @Query() query: unknown): Promise<string> {
    const frame = await this.frames.of(caller);
    const form = await readForm(FairnessForm, query);
    return fairnessCsv((await this.fairness.view(form, caller, frame.reader)).rows);
  }

  /** What a number counts. */
  @Get('list')
  @Header('content-type', HTML_TYPE)
  async list(@SignedIn() caller: Caller, @Query() query: unknown): Promise<string> {
    const frame = await this.frames.of(caller);
    const form = await readForm(FairnessForm, query);
    return casesPage(frame, await this.cases.page(form, caller, frame.reader));
  }

  /** The same, all of it, as a file. */
  @Get('list.csv')
  @Header('content-type', CSV_TYPE)
  @Header('content-disposition', 'attachment; filename="facts.csv"')
  async listFile(@SignedIn() caller: Caller, @Query() query: unknown): Promise<string> {
    const frame = await this.frames.of(caller);
    const form = await readForm(FairnessForm, query);
    return casesCsv(await this.cases.whole(form, caller, frame.reader));
  }
}
