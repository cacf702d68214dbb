import { Body, Controller, Get, HttpStatus, Param, Post, Res } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { Clock } from '../../kernel/clock';
import { ApplicationDetails } from './application-details';
import { ApplicationForm } from './application.form';
import { Applications } from './applications';

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
    private readonly clock: Clock,
  ) {}

  /** Receives an application; the one that is known already comes back with 200. */
  @Post()
  async receive(
    @Body() form: ApplicationForm,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<object> {
    const { id, isNew } = await this.applications.receive(form, caller);
    reply.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).header('location', `/${PATH}/${id}`);
    return this.details.of(id, caller, this.clock.now());
  }

  /** An application with its timeline, its commitments and its messages. */
  @Get(':id')
  find(@Param('id') id: string, @SignedIn() caller: Caller): Promise<object> {
    return this.details.of(id, caller, this.clock.now());
  }
}
