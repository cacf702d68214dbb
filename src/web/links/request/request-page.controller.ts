import { Body, Controller, Get, Header, HttpCode, Param, Post, Res } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { AnswersByLink } from '../../../hiring/verbs/requests/answers-by-link';
import { AnswerForm, LaterForm } from '../../../hiring/verbs/requests/request.form';
import { answer, readForm, typedIn, type PageReply } from '../../answering/answering';
import { HTML_TYPE } from '../../page/document';
import { Guests, type Guest } from '../../page/reader-of-guests';
import { answerLink } from '../link-answer';
import type { TypedAnswer } from './answer-fields';
import { answeredPage, postponedPage, requestPage } from './request.page';

/** Of what is wrong with saying when; all else is the day. */
const KNOWN = ['too_many_requests', 'already_answered'];
const NOTHING: TypedAnswer = { answer: '', choice: '', strengths: '', toImprove: '' };

/** Where the link leads by which a colleague without an account answers a request. */
@AllowedTo('anyone')
@Controller('request/:secret')
export class RequestPageController {
  constructor(
    private readonly guests: Guests,
    private readonly answers: AnswersByLink,
  ) {}

  /** What is asked, and the form for the answer. */
  @Get()
  @Header('content-type', HTML_TYPE)
  async show(
    @Param('secret') secret: string,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const guest = await this.guests.at(reply);
    return answerLink(reply, guest, () => this.page(guest, secret, NOTHING, null));
  }

  /** Answers it, once. */
  @Post()
  @HttpCode(200)
  @Header('content-type', HTML_TYPE)
  async answer(
    @Param('secret') secret: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const guest = await this.guests.at(reply);
    return answerLink(reply, guest, async () => {
      // a link that does not work is no reason to mend the answer
      const { asker } = await this.answers.show(secret);
      const typed = typedAnswer(body);
      const work = async () => {
        await this.answers.answer(secret, await readForm(AnswerForm, filledIn(typed)));
        return answeredPage(guest, asker);
      };
      return answer(reply, work, (_, code) => this.page(guest, secret, typed, code));
    });
  }

  /** Says by when the answer will come. */
  @Post('later')
  @HttpCode(200)
  @Header('content-type', HTML_TYPE)
  async postpone(
    @Param('secret') secret: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const guest = await this.guests.at(reply);
    return answerLink(reply, guest, async () => {
      await this.answers.show(secret);
      const work = async () => {
        const { by } = await readForm(LaterForm, { by: typedIn(body, 'by') });
        await this.answers.postpone(secret, by);
        return postponedPage(guest, secret, await this.answers.show(secret));
      };
      // the days are offered anew
      return answer(reply, work, (_, code) => {
        const problem = KNOWN.includes(code) ? code : 'no_day';
        return this.page(guest, secret, NOTHING, problem);
      });
    });
  }

  private async page(
    guest: Guest,
    secret: string,
    typed: TypedAnswer,
    problem: string | null,
  ): Promise<string> {
    const request = await this.answers.show(secret);
    return requestPage(guest, { secret, request, typed, problem });
  }
}

function typedAnswer(body: unknown): TypedAnswer {
  const of = (name: keyof TypedAnswer) => typedIn(body, name);
  const words = { answer: of('answer'), strengths: of('strengths'), toImprove: of('toImprove') };
  return { ...words, choice: of('choice') };
}

/** A field in which nothing was typed was not filled in. */
function filledIn(typed: TypedAnswer): Partial<TypedAnswer> {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value.trim() !== ''));
}
