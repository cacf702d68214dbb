import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { seesAll, SignedIn, type Caller } from '../../accounts/caller';
import { AbsenceList } from '../../hiring/verbs/absences/absence-list';
import { Absences } from '../../hiring/verbs/absences/absences';
import type { AbsenceForm } from '../../hiring/verbs/absences/absence.form';
import { answer, goTo, pressed, readForm, typedIn, type PageReply } from '../answering/answering';
import { HTML_TYPE } from '../page/document';
import { Frames, type Frame } from '../page/frames';
import { Once } from '../answering/once';
import { instantTyped } from '../words/local-time';
import { AbsencePageForm } from './absence-page.form';
import { absenceFormPage } from './absence-form.page';
import { absencesPage } from './absences.page';

/** Times in which somebody else answers, for people. */
@AllowedTo('recruiter')
@Controller('absences')
export class AbsencesPageController {
  constructor(
    private readonly frames: Frames,
    private readonly list: AbsenceList,
    private readonly absences: Absences,
    private readonly once: Once,
  ) {}

  /** Now, coming, past. */
  @Get()
  @Header('content-type', HTML_TYPE)
  async all(@Query('done') done: unknown, @SignedIn() caller: Caller): Promise<string> {
    return absencesPage(await this.frames.of(caller), await this.list.of(caller), done);
  }

  /** The form for a new one, as far as the address fills it. */
  @Get('new')
  @Header('content-type', HTML_TYPE)
  async toEnter(
    @Query() query: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const frame = await this.frames.of(caller);
    const work = () => this.page(frame, caller, query, pressed(query, 'preview'));
    return answer(reply, work, (problem) => this.page(frame, caller, query, false, problem));
  }

  /** Enters it; or, with the button `preview`, shows what it would hand over. */
  @Post('new')
  @Header('content-type', HTML_TYPE)
  async enter(
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const frame = await this.frames.of(caller);
    const work = async () => {
      if (pressed(body, 'preview')) {
        reply.status(200);
        return this.page(frame, caller, body, true);
      }
      const { user, form } = await absenceOf(body, frame);
      const path = await this.once.run(caller.id, body, async () => {
        await this.absences.enter(user, caller, form);
        return '/absences?done=entered';
      });
      return goTo(reply, path);
    };
    return answer(reply, work, (problem) => this.page(frame, caller, body, false, problem));
  }

  /** Calls one off that has not begun. */
  @Post(':id/cancel')
  @Header('content-type', HTML_TYPE)
  async cancel(
    @Param('id') id: string,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    await this.absences.cancel(await this.list.ownerOf(id, caller), id, caller);
    return goTo(reply, '/absences?done=cancelled');
  }

  private async page(
    frame: Frame,
    caller: Caller,
    body: unknown,
    isShown: boolean,
    problem: string | null = null,
  ): Promise<string> {
    const of = (name: string) => typedIn(body, name);
    const typed = {
      ...{ user: of('user') === '' ? caller.id : of('user'), from: of('from'), to: of('to') },
      delegate: of('delegate'),
    };
    const preview = isShown ? await this.preview(frame, caller, body) : null;
    return absenceFormPage(frame, {
      ...{ typed, preview, problem, people: await this.list.people() },
      ...{ mayChoose: seesAll(caller), once: Once.key() },
    });
  }

  private async preview(frame: Frame, caller: Caller, body: unknown) {
    const { user, form } = await absenceOf(body, frame);
    return this.list.preview(user, caller, form);
  }
}

async function absenceOf(
  body: unknown,
  { reader: { zone } }: Frame,
): Promise<{ user: string; form: AbsenceForm }> {
  const { user = 'me', from, to, delegate } = await readForm(AbsencePageForm, body);
  const begins = instantTyped(from, 'from', zone);
  const form = { from: begins, to: instantTyped(to, 'to', zone)!, delegate };
  return { user, form };
}
