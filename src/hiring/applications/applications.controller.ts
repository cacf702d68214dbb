import { Body, Controller, Get, HttpStatus, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { Clock } from '../../kernel/clock';
import { InputError } from '../../kernel/errors';
import { parseInstant } from '../../kernel/instant';
import { ApplicationDetails } from './details/application-details';
import { ApplicationView } from './details/application-document.view';
import type { ApplicationsView } from './list/application-item.view';
import { ApplicationForm } from './application.form';
import { Applications } from './applications';
import { ApplicationsForm, KnownAtForm } from './list/applications.form';
import { ApplicationsList } from './list/applications-list';

const PATH = 'api/v1/applications';

/** What is used of Fastify's reply. */
interface Reply {
  status(code: number): Reply;
  header(name: string, value: string): Reply;
}

@AllowedTo('recruiter')
@Controller(PATH)
export class ApplicationsController {
  constructor(
    private readonly applications: Applications,
    private readonly details: ApplicationDetails,
    private readonly list: ApplicationsList,
    private readonly clock: Clock,
  ) {}

  /** Receives an application; the one that is known already comes back with 200. */
  @Post()
  @ApiCreatedResponse({ type: ApplicationView })
  @ApiOkResponse({ description: 'It was known already', type: ApplicationView })
  async receive(
    @Body() form: ApplicationForm,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ApplicationView> {
    const { id, isNew } = await this.applications.receive(form, caller);
    const details = await this.details.of(id, caller, this.clock.now());
    reply.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).header('location', `/${PATH}/${id}`);
    return details;
  }

  /** The applications to jobs that one sees, newest first. */
  @Get()
  page(@Query() form: ApplicationsForm, @SignedIn() caller: Caller): Promise<ApplicationsView> {
    return this.list.page(form, caller, this.clock.now());
  }

  /** An application with its timeline, its commitments, its messages and what else belongs to it. */
  @Get(':id')
  find(
    @Param('id') id: string,
    @Query() { knownAt }: KnownAtForm,
    @SignedIn() caller: Caller,
  ): Promise<ApplicationView> {
    const now = this.clock.now();
    const then = knownAt === undefined ? null : parseInstant(knownAt);
    if (then !== null && then > now) throw new InputError('knownAt must not lie in the future');
    return this.details.of(id, caller, now, then);
  }
}
