import { Body, Controller, Get, Header, HttpCode, Param, Post, Res } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { AnswersByLink } from '../../hiring/verbs/requests/answers-by-link';
import { AnswerForm } from '../../hiring/verbs/requests/request.form';
import type { RequestView } from '../../hiring/verbs/requests/request.view';
import { readForm } from '../page/answering';
import { readableTime } from '../mailbox/mail.view';
import { html, type Markup } from '../page/markup';
import { HTML_TYPE, page } from '../page/page';
import { answerForm, answerLink, typedIn, type PageReply } from './link-page';

const LONGEST = 20_000;

/** Where the link leads by which a colleague without an account answers a request. */
@AllowedTo('anyone')
@Controller('request/:secret')
export class RequestPage {
  constructor(private readonly answers: AnswersByLink) {}

  /** What is asked, and the form for the answer. */
  @Get()
  @Header('content-type', HTML_TYPE)
  show(
    @Param('secret') secret: string,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => shownPage(secret, await this.answers.show(secret), '', null);
    return answerLink(reply, work, (problem) =>
      Promise.resolve(page('A request', html`${problem}`)),
    );
  }

  /** Answers it, once. */
  @Post()
  @HttpCode(200)
  @Header('content-type', HTML_TYPE)
  answer(
    @Param('secret') secret: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      // a link that does not work is no reason to mend the answer
      const { asker } = await this.answers.show(secret);
      const { answer } = await readForm(AnswerForm, body);
      await this.answers.answer(secret, answer);
      return page('Thank you', html`<p>${asker} has your answer. You can close this page.</p>`);
    };
    return answerLink(reply, work, async (problem) =>
      shownPage(secret, await this.answers.show(secret), typedIn(body, 'answer'), problem),
    );
  }
}

function shownPage(
  secret: string,
  request: RequestView,
  value: string,
  problem: string | null,
): string {
  const { asker, candidate, job, what, due, answeredAt } = request;
  const title = `${asker} asks you`;
  const asked = html`<dl>
      <dt>About</dt>
      <dd>${candidate}, ${job}</dd>
      <dt>Wanted by</dt>
      <dd>${timeOf(due)}</dd>
    </dl>
    <h2>The question</h2>
    <pre>${what}</pre>`;
  if (answeredAt !== null) {
    const told = html`<p role="status">You answered on ${timeOf(answeredAt)}. Thank you.</p>`;
    return page(title, html`${asked}${told}`);
  }
  const form = answerForm({
    ...{ action: `/request/${encodeURIComponent(secret)}`, name: 'answer', longest: LONGEST },
    ...{ label: 'Your answer', button: 'Send the answer', value, problem },
  });
  return page(title, html`${asked}${form}`);
}

function timeOf(at: string): Markup {
  return html`<time datetime="${at}">${readableTime(at)}</time>`;
}
