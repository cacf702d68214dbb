import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import type { LetterName } from '../../mail/letters/letter';
import { TemplateChanges } from '../../mail/letters/own/template-changes';
import { LOCALES, type Locale } from '../../mail/locale';
import { answer, goTo, readForm, typedIn, type PageReply } from '../answering/answering';
import { HTML_TYPE } from '../page/document';
import { Frames, type Frame } from '../page/frames';
import { LetterTests } from './letters/letter-tests';
import { TemplatePageForm, LOOKS, SIDES, type Side } from './template-page.form';
import { TemplateViews } from './template-views';
import { changedBy, templatePage, type EditedText, type TemplateView } from './template.page';
import { SAMPLES } from './letters/variables';

/** The page on which a letter is changed. */
@AllowedTo('hr_lead')
@Controller('settings/templates/:name')
export class TemplatePageController {
  constructor(
    private readonly frames: Frames,
    private readonly views: TemplateViews,
    private readonly changes: TemplateChanges,
    private readonly tests: LetterTests,
  ) {}

  /** A letter as it is, in two languages. */
  @Get()
  @Header('content-type', HTML_TYPE)
  async show(
    @Param('name') name: string,
    @Query() query: unknown,
    @SignedIn() caller: Caller,
  ): Promise<string> {
    const frame = await this.frames.of(caller);
    const view = await this.viewOf(this.views.letter(name), frame, query);
    return templatePage(frame, { ...view, done: typedIn(query, 'done') });
  }

  /** Saves what was changed; or, with the button `test`, sends it to the one who asks. */
  @Post()
  @Header('content-type', HTML_TYPE)
  async save(
    @Param('name') name: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const frame = await this.frames.of(caller);
    const letter = this.views.letter(name);
    const work = async () => {
      const form = await readForm(TemplatePageForm, body);
      if (form.test !== undefined) {
        const test = await this.tests.send(letter, form, caller);
        reply.status(200);
        return templatePage(frame, { ...(await this.viewOf(letter, frame, body)), test });
      }
      const saved = await this.changes.save(
        [
          ...[
            {
              name: letter,
              locale: form.left,
              source: form.leftSource,
              seen: Number(form.leftSeen),
            },
          ],
          ...[
            {
              name: letter,
              locale: form.right,
              source: form.rightSource,
              seen: Number(form.rightSeen),
            },
          ],
        ],
        caller.id,
      );
      const done = saved === 0 ? 'same' : 'saved';
      return goTo(reply, `${pathOf(letter)}?left=${form.left}&right=${form.right}&done=${done}`);
    };
    return answer(reply, work, async (problem, code) => {
      const view = await this.viewOf(letter, frame, body);
      if (code !== 'changed_meanwhile') return templatePage(frame, { ...view, problem });
      return templatePage(frame, await this.conflict(view, frame));
    });
  }

  /** Who was there before; saving again means over what they have saved. */
  private async conflict(view: TemplateView, { reader }: Frame): Promise<TemplateView> {
    const { left, right } = view.texts;
    const last = await this.views.lastOf(view.name, [left.locale, right.locale]);
    for (const text of [left, right]) {
      text.seen = (await this.changes.now(view.name, text.locale)).version;
    }
    return { ...view, problem: changedBy(last, reader) };
  }

  private async viewOf(name: LetterName, frame: Frame, asked: unknown): Promise<TemplateView> {
    const [left, right] = pairOf(frame.reader.locale, asked);
    const pick = <O extends string>(all: readonly O[], field: string) =>
      all.find((one) => one === typedIn(asked, field)) ?? all[0]!;
    return {
      name,
      texts: {
        left: await this.textOf(name, left, 'left', asked),
        right: await this.textOf(name, right, 'right', asked),
      },
      ...{ side: pick(SIDES, 'side'), sample: pick(SAMPLES, 'sample'), look: pick(LOOKS, 'look') },
      ...{ problem: null, done: '', test: null },
    };
  }

  /** As it was typed, or as it is. */
  private async textOf(
    name: LetterName,
    locale: Locale,
    side: Side,
    asked: unknown,
  ): Promise<EditedText> {
    const { source, version, isShipped } = await this.changes.now(name, locale);
    const typed = typedIn(asked, `${side}Source`);
    if (typed === '') return { locale, source, seen: version, isShipped };
    const seen = Number(typedIn(asked, `${side}Seen`)) || 0;
    return { locale, source: typed, seen, isShipped };
  }
}

/** Two languages: those that are asked for, else the reader's own and another. */
function pairOf(own: Locale, asked: unknown): [Locale, Locale] {
  const named = (side: Side) => LOCALES.find((one) => one === typedIn(asked, side));
  const left = named('left') ?? own;
  const right = named('right') ?? left;
  if (left !== right) return [left, right];
  return [left, LOCALES.find((one) => one !== left)!];
}

function pathOf(name: LetterName): string {
  return `/settings/templates/${name}`;
}
