import { Body, Controller, Get, Header, Param, Post, UseInterceptors } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { CandidateActs } from '../../../hiring/status/candidate-acts';
import { OwnData } from '../../../hiring/status/data/own-data';
import { CANDIDATE } from '../../../hiring/status/own';
import { Ends } from '../../../hiring/verbs/ends/ends';
import { readForm, typedIn } from '../../answering/answering';
import { HTML_TYPE } from '../../page/document';
import { AtDoor, type Door } from '../door';
import { QuietInterceptor } from '../quiet.interceptor';
import { Acting } from './acting';
import { DenyForm, RateForm } from './acts.form';
import { denyPage, ratePage, withdrawPage } from './acts.page';

/** What stands in the journal where staff would give a reason. */
const REASON = 'Withdrawn by the candidate on their own page.';

/** Withdrawing, saying how it was, and that a call never took place. */
@AllowedTo('anyone')
@UseInterceptors(QuietInterceptor)
@Controller('my/:application')
export class LeavePageController {
  constructor(
    private readonly acting: Acting,
    private readonly ends: Ends,
    private readonly acts: CandidateActs,
    private readonly data: OwnData,
  ) {}

  /** What withdrawing means. */
  @Get('withdraw')
  @Header('content-type', HTML_TYPE)
  withdraw(@AtDoor() door: Door): Promise<string> {
    return this.acting.show(door, (visit) => withdrawPage(visit, false, null));
  }

  /** Whether that is wanted. */
  @Get('withdraw/sure')
  @Header('content-type', HTML_TYPE)
  sure(@AtDoor() door: Door): Promise<string> {
    return this.acting.show(door, (visit) => withdrawPage(visit, true, null));
  }

  /** Takes the application back. */
  @Post('withdraw')
  @Header('content-type', HTML_TYPE)
  withdrawn(@AtDoor() door: Door): Promise<string> {
    return this.acting.do(door, {
      work: async ({ application }) => {
        await this.ends.withdraw(application.id, CANDIDATE, { reason: REASON });
      },
      again: (visit, problem) => withdrawPage(visit, true, problem),
      done: 'withdraw',
    });
  }

  /** The form for how it was, with what was said before. */
  @Get('rate')
  @Header('content-type', HTML_TYPE)
  rate(@AtDoor() door: Door): Promise<string> {
    return this.acting.show(door, async (visit) => {
      const before = await this.data.rating(visit.application);
      const shown = { score: String(before?.score ?? ''), words: before?.words ?? '' };
      return ratePage(visit, shown, null);
    });
  }

  /** Keeps how it was. */
  @Post('rate')
  @Header('content-type', HTML_TYPE)
  rated(@AtDoor() door: Door, @Body() body: unknown): Promise<string> {
    return this.acting.do(door, {
      work: async ({ application }) => {
        const { score, words = null } = await readForm(RateForm, body);
        await this.data.rate(application, score, words);
      },
      again: (visit, problem) => {
        const typed = { score: typedIn(body, 'score'), words: typedIn(body, 'words') };
        return ratePage(visit, typed, problem);
      },
      done: 'rate',
    });
  }

  /** What was noted of a call, and the form to say that it never was. */
  @Get('calls/:message')
  @Header('content-type', HTML_TYPE)
  call(@AtDoor() door: Door, @Param('message') message: string): Promise<string> {
    return this.acting.show(door, async (visit) => {
      const call = await this.acts.call(visit.application, message);
      return denyPage(visit, { id: message, ...call }, '', null);
    });
  }

  /** Says that it never took place. */
  @Post('calls/:message')
  @Header('content-type', HTML_TYPE)
  deny(
    @AtDoor() door: Door,
    @Param('message') message: string,
    @Body() body: unknown,
  ): Promise<string> {
    return this.acting.do(door, {
      work: async ({ application }) => {
        const { words } = await readForm(DenyForm, body);
        await this.acts.deny(application, message, words);
      },
      again: async (visit, problem) => {
        const call = await this.acts.call(visit.application, message);
        return denyPage(visit, { id: message, ...call }, typedIn(body, 'words'), problem);
      },
      done: 'deny',
    });
  }
}
