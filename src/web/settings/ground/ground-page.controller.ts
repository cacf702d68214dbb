import { Body, Controller, Get, Header, Post, Query, Res } from '@nestjs/common';
import { AllowedTo, reaches } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { Users } from '../../../accounts/users';
import { Grounds } from '../../../reports/ground/grounds.repository';
import { ReportSettings } from '../../../reports/ground/report-settings.repository';
import { answer, goTo, readForm, typedIn, type PageReply } from '../../answering/answering';
import { HTML_TYPE } from '../../page/document';
import { Frames } from '../../page/frames';
import { GroundPageForm, ReportSettingsPageForm } from './ground-page.form';
import { groundPage } from './ground.page';

const PATH = '/settings/ground';

/** On what ground the report may name persons; HR leads read it, administrators record and end it. */
@AllowedTo('hr_lead')
@Controller('settings/ground')
export class GroundPageController {
  constructor(
    private readonly frames: Frames,
    private readonly grounds: Grounds,
    private readonly settings: ReportSettings,
    private readonly users: Users,
  ) {}

  /** What holds, what held before, and what the law says. */
  @Get()
  @Header('content-type', HTML_TYPE)
  show(@SignedIn() caller: Caller, @Query() query: unknown): Promise<string> {
    return this.page(caller, {}, null, typedIn(query, 'done'));
  }

  /** Records a ground. */
  @AllowedTo('admin')
  @Post()
  @Header('content-type', HTML_TYPE)
  record(
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      const { kind, words } = await readForm(GroundPageForm, body);
      await this.grounds.record(kind, words, caller.id);
      await this.settings.noteAsked(caller.id);
      return goTo(reply, `${PATH}?done=recorded`);
    };
    return answer(reply, work, (problem) => this.page(caller, body, problem));
  }

  /** Ends the one that holds. */
  @AllowedTo('admin')
  @Post('end')
  @Header('content-type', HTML_TYPE)
  async end(
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    await this.grounds.end(caller.id);
    return goTo(reply, `${PATH}?done=ended`);
  }

  /** Puts the question off that is asked once. */
  @AllowedTo('admin')
  @Post('later')
  @Header('content-type', HTML_TYPE)
  async later(
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    await this.settings.noteAsked(caller.id);
    return goTo(reply, '/first-run');
  }

  /** Sets for how long figures are kept per person, and the target. */
  @AllowedTo('admin')
  @Post('settings')
  @Header('content-type', HTML_TYPE)
  set(
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      const { version, personMonths, target } = await readForm(ReportSettingsPageForm, body);
      const change = { personMonths: Number(personMonths), target: Number(target) };
      await this.settings.change(
        change,
        caller.id,
        version === undefined ? undefined : Number(version),
      );
      return goTo(reply, `${PATH}?done=set`);
    };
    return answer(reply, work, (problem) => this.page(caller, body, problem));
  }

  private async page(
    caller: Caller,
    body: unknown,
    problem: string | null,
    done = '',
  ): Promise<string> {
    const users = await this.users.all();
    const nameOf = (id: string) => users.get(id)?.name ?? id;
    const settings = await this.settings.the();
    const of = (name: string, stored: string) =>
      (body as Record<string, unknown>)[name] === undefined ? stored : typedIn(body, name);
    return groundPage(await this.frames.of(caller), {
      history: (await this.grounds.history()).map(({ id, kind, words, recordedAt, ...rest }) => ({
        ...{ id, kind, words, recordedAt, endedAt: rest.endedAt },
        recordedBy: nameOf(rest.recordedBy),
        endedBy: rest.endedBy === null ? null : nameOf(rest.endedBy),
      })),
      typed: {
        ...{ kind: of('kind', ''), words: of('words', '') },
        personMonths: of('personMonths', String(settings.personMonths)),
        target: of('target', String(settings.target)),
      },
      version: settings.version,
      mayChange: reaches(caller.role, 'admin'),
      ...{ problem, done },
    });
  }
}
