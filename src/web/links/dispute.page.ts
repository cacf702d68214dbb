import { Body, Controller, Get, Header, HttpCode, Param, Post, Res } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { DisputeForm, type ReportedChannel } from '../../hiring/verbs/contacts/contact.form';
import { DisputeList } from '../../hiring/verbs/contacts/dispute-list';
import type { NotedContactView } from '../../hiring/verbs/contacts/dispute.view';
import { Disputes } from '../../hiring/verbs/contacts/disputes';
import { readForm } from '../page/answering';
import { readableTime } from '../mailbox/mail.view';
import { html, type Markup } from '../page/markup';
import { HTML_TYPE, page } from '../page/page';
import { answerForm, answerLink, typedIn, type PageReply } from './link-page';

const TITLE = 'Did this take place?';
const LONGEST = 5000;
const CHANNELS: Record<ReportedChannel, string> = {
  ...{ phone: 'A telephone call', meeting: 'A meeting', sms: 'A text message' },
};

/** Where the link leads by which a candidate says that a contact never took place. */
@AllowedTo('anyone')
@Controller('dispute/:secret')
export class DisputePage {
  constructor(
    private readonly disputes: Disputes,
    private readonly list: DisputeList,
  ) {}

  /** What was noted, and the form to say that it never was. */
  @Get()
  @Header('content-type', HTML_TYPE)
  show(
    @Param('secret') secret: string,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => shownPage(secret, await this.noted(secret), '', null);
    return answerLink(reply, work, (problem) => Promise.resolve(page(TITLE, html`${problem}`)));
  }

  /** Says that it never took place. */
  @Post()
  @HttpCode(200)
  @Header('content-type', HTML_TYPE)
  dispute(
    @Param('secret') secret: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      // a link that does not work is no reason to mend the words
      await this.noted(secret);
      const { words } = await readForm(DisputeForm, body);
      await this.disputes.dispute(secret, words);
      const text = html`<p>We have noted that this did not take place. Somebody looks into it.</p>`;
      return page('Thank you', text);
    };
    return answerLink(reply, work, async (problem) =>
      shownPage(secret, await this.noted(secret), typedIn(body, 'words'), problem),
    );
  }

  private async noted(secret: string): Promise<NotedContactView> {
    return this.list.noted(await this.disputes.of(secret));
  }
}

function shownPage(
  secret: string,
  noted: NotedContactView,
  value: string,
  problem: string | null,
): string {
  const { note, channel, at, disputedAt } = noted;
  const contact = html`<dl>
      <dt>What</dt>
      <dd>${CHANNELS[channel as ReportedChannel]}</dd>
      <dt>When</dt>
      <dd><time datetime="${at}">${readableTime(at)}</time></dd>
    </dl>
    <h2>What was noted of it</h2>
    <pre>${note}</pre>`;
  if (disputedAt !== null) return page(TITLE, html`${contact}${toldPart(disputedAt)}`);
  const form = answerForm({
    ...{ action: `/dispute/${encodeURIComponent(secret)}`, name: 'words', longest: LONGEST },
    ...{ label: 'What is wrong with it?', button: 'This did not take place', value, problem },
  });
  return page(
    TITLE,
    html`${contact}
      <p>If it did, there is nothing for you to do.</p>
      ${form}`,
  );
}

function toldPart(disputedAt: string): Markup {
  const at = html`<time datetime="${disputedAt}">${readableTime(disputedAt)}</time>`;
  return html`<p role="status">You told us on ${at} that this did not take place. Thank you.</p>`;
}
