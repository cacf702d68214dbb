import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { LupausError } from '../../kernel/errors';
import { LOCALES, type Locale } from '../../mail/locale';
import { Letterhead } from '../../mail/letters/letterhead.repository';
import { TemplateChanges } from '../../mail/letters/own/template-changes';
import { Templates } from '../../mail/templates';
import { readForm, typedIn, type PageReply } from '../answering/answering';
import { HTML_TYPE } from '../page/document';
import { pictureOf, PICTURE_POLICY, wrongPicture } from './picture';
import { LOOKS, TemplatePageForm, type Look } from './template-page.form';
import { TemplateViews } from './template-views';
import { sampleOf, SAMPLES, type SampleName } from './letters/variables';

/** What is looked at, and for whom it is made. */
interface Shown {
  locale: Locale;
  source: string;
  sample: SampleName;
  look: Look;
}

/** A letter as it would be, in a frame. */
@AllowedTo('hr_lead')
@Controller('settings/templates/:name/picture')
export class PictureController {
  constructor(
    private readonly views: TemplateViews,
    private readonly changes: TemplateChanges,
    private readonly templates: Templates,
    private readonly head: Letterhead,
  ) {}

  /** As it is saved. */
  @Get()
  @Header('content-type', HTML_TYPE)
  @Header('content-security-policy', PICTURE_POLICY)
  @Header('origin-agent-cluster', '?0')
  async saved(
    @Param('name') name: string,
    @Query() query: unknown,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const locale = LOCALES.find((one) => one === typedIn(query, 'locale')) ?? 'en';
    const { source } = await this.changes.now(this.views.letter(name), locale);
    const sample = SAMPLES.find((one) => one === typedIn(query, 'sample')) ?? 'full';
    const look = LOOKS.find((one) => one === typedIn(query, 'look')) ?? 'html';
    return this.show(name, { locale, source, sample, look }, reply);
  }

  /** As it is typed. */
  @Post()
  @Header('content-type', HTML_TYPE)
  @Header('content-security-policy', PICTURE_POLICY)
  @Header('origin-agent-cluster', '?0')
  async typed(
    @Param('name') name: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    // what is wrong with the other text does not matter here
    const other = typedIn(body, 'side') === 'right' ? 'leftSource' : 'rightSource';
    const form = await readForm(TemplatePageForm, { ...(body as object), [other]: '-' });
    const { side = 'left', sample = 'full', look = 'html' } = form;
    const locale = form[side];
    const source = side === 'left' ? form.leftSource : form.rightSource;
    reply.status(200);
    return this.show(name, { locale, source, sample, look }, reply);
  }

  private async show(
    name: string,
    { locale, source, sample, look }: Shown,
    reply: PageReply,
  ): Promise<string> {
    const letter = this.views.letter(name);
    const text = source.replace(/\r\n?/g, '\n');
    try {
      const variables = sampleOf(letter, locale, sample, await this.head.company());
      return pictureOf(await this.templates.rehearse(letter, locale, text, variables), look);
    } catch (error) {
      if (!(error instanceof LupausError) || error.audience !== 'user') throw error;
      reply.status(422);
      return wrongPicture(error.message);
    }
  }
}
