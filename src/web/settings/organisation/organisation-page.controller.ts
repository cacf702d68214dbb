import { Body, Controller, Get, Header, Post, Query, Res } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { OrganisationChanges } from '../../../hiring/organisation/organisation-changes';
import { Organisations } from '../../../hiring/organisation/organisations.repository';
import { PipelineChanges } from '../../../hiring/pipelines/pipeline-changes';
import { TermsList } from '../../../hiring/terms/terms-list';
import { answer, goTo, readForm, typedIn, type PageReply } from '../../answering/answering';
import { HTML_TYPE } from '../../page/document';
import { Frames } from '../../page/frames';
import { DefaultsPageForm, OrganisationPageForm } from './organisation-page.form';
import { organisationPage } from './organisation.page';

const PATH = '/settings/organisation';

/** What HR says of the organisation. */
@AllowedTo('hr_lead')
@Controller('settings/organisation')
export class OrganisationPageController {
  constructor(
    private readonly frames: Frames,
    private readonly organisations: Organisations,
    private readonly changes: OrganisationChanges,
    private readonly list: TermsList,
    private readonly pipelines: PipelineChanges,
  ) {}

  /** Name, clock and language, and what jobs get that name nothing. */
  @Get()
  @Header('content-type', HTML_TYPE)
  show(@SignedIn() caller: Caller, @Query() query: unknown): Promise<string> {
    return this.page(caller, {}, null, typedIn(query, 'done'));
  }

  /** Says name, clock and language. */
  @Post()
  @Header('content-type', HTML_TYPE)
  say(
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      const { version, ...words } = await readForm(OrganisationPageForm, body);
      await this.changes.say(words, numberOf(version), caller);
      return goTo(reply, `${PATH}?done=organisation`);
    };
    return answer(reply, work, (problem) => this.page(caller, body, problem));
  }

  /** Chooses what jobs get that name nothing. */
  @Post('defaults')
  @Header('content-type', HTML_TYPE)
  choose(
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      const { version, takesOpenJobs, ...names } = await readForm(DefaultsPageForm, body);
      const choice = { ...names, takesOpenJobs: takesOpenJobs === 'true' };
      await this.changes.choose(choice, numberOf(version), caller);
      return goTo(reply, `${PATH}?done=defaults`);
    };
    return answer(reply, work, (problem) => this.page(caller, body, problem));
  }

  private async page(
    caller: Caller,
    body: unknown,
    problem: string | null,
    done = '',
  ): Promise<string> {
    const frame = await this.frames.of(caller);
    const organisation = await this.organisations.the();
    const [policies, calendars] = [await this.list.all('policy'), await this.list.all('calendar')];
    const pipelines = await this.pipelines.all();
    const of = (name: string, stored: string) => {
      return (body as Record<string, unknown>)[name] === undefined ? stored : typedIn(body, name);
    };
    return organisationPage(frame, {
      words: {
        name: of('name', organisation.name),
        timezone: of('timezone', organisation.timezone),
        locale: of('locale', organisation.locale),
      },
      chosen: {
        policy: of('policy', await this.list.defaultOf('policy')),
        calendar: of('calendar', await this.list.defaultOf('calendar')),
        pipeline: of('pipeline', organisation.pipeline ?? pipelines[0]!.id),
      },
      policies: policies.map(({ name }) => name),
      calendars: calendars.map(({ name }) => name),
      pipelines: pipelines.map(({ id, name }) => ({ id, name })),
      ...{ version: organisation.version, problem, done },
    });
  }
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
