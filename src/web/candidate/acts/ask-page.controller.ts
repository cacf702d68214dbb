import { Body, Controller, Get, Header, Param, Post, UseInterceptors } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { OwnPapers } from '../../../hiring/papers/own-papers';
import { CandidateActs } from '../../../hiring/status/candidate-acts';
import { CANDIDATE } from '../../../hiring/status/own';
import { Heard } from '../../../hiring/verbs/heard/heard';
import { ConflictError } from '../../../kernel/errors';
import { readForm, typedIn } from '../../answering/answering';
import { HTML_TYPE } from '../../page/document';
import { AtDoor, type Door } from '../door';
import { QuietInterceptor } from '../quiet.interceptor';
import { statusPage } from '../status/status.page';
import { Acting } from './acting';
import { AskForm } from './acts.form';
import { askPage, feedbackPage } from './acts.page';
import { donePage } from './done.page';

/** What candidates ask for: an answer, feedback. */
@AllowedTo('anyone')
@UseInterceptors(QuietInterceptor)
@Controller('my/:application')
export class AskPageController {
  constructor(
    private readonly acting: Acting,
    private readonly heard: Heard,
    private readonly acts: CandidateActs,
    private readonly papers: OwnPapers,
  ) {}

  /** The form for a question. */
  @Get('ask')
  @Header('content-type', HTML_TYPE)
  ask(@AtDoor() door: Door): Promise<string> {
    return this.acting.show(door, (visit) => askPage(visit, '', null));
  }

  /** Takes a question: an answer to it is owed from now on. */
  @Post('ask')
  @Header('content-type', HTML_TYPE)
  asked(@AtDoor() door: Door, @Body() body: unknown): Promise<string> {
    return this.acting.do(door, {
      work: async ({ application }) => {
        const { text } = await readForm(AskForm, body);
        await this.heard.receive(application.id, CANDIDATE, { text, channel: 'page' });
      },
      again: (visit, problem) => askPage(visit, typedIn(body, 'text'), problem),
      done: 'ask',
    });
  }

  /** Says that a question does need an answer after all. */
  @Post('questions/:message')
  @Header('content-type', HTML_TYPE)
  insist(@AtDoor() door: Door, @Param('message') message: string): Promise<string> {
    return this.acting.do(door, {
      work: ({ application }) => this.acts.insist(application, message),
      again: async (visit) => statusPage(visit, await this.papers.of(visit.application.id)),
      done: 'insist',
    });
  }

  /** Whether feedback can be asked for, and the button. */
  @Get('feedback')
  @Header('content-type', HTML_TYPE)
  feedback(@AtDoor() door: Door): Promise<string> {
    return this.acting.show(door, (visit) => feedbackPage(visit, null));
  }

  /** Asks for it: it is owed from now on. */
  @Post('feedback')
  @Header('content-type', HTML_TYPE)
  feedbackAsked(@AtDoor() door: Door): Promise<string> {
    return this.acting.do(door, {
      work: async ({ application, status }) => {
        if (!status.can.feedback) {
          throw new ConflictError('There is no feedback to ask for.', undefined, 'already_asked');
        }
        await this.heard.requestFeedback(application.id, CANDIDATE, {});
      },
      again: feedbackPage,
      done: 'feedback',
    });
  }

  /** What was done, and what happens next. */
  @Get('done/:act')
  @Header('content-type', HTML_TYPE)
  done(@AtDoor() door: Door, @Param('act') act: string): Promise<string> {
    return this.acting.show(door, (visit) => donePage(visit, act));
  }
}
