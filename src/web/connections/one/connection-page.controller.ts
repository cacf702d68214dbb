import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { SecretForm } from '../../../integrations/ats/connections/connection.form';
import { Connections } from '../../../integrations/ats/connections/connections';
import { Replaying } from '../../../integrations/ats/deliveries/replaying';
import { Trying } from '../../../integrations/ats/deliveries/trying';
import { MappingChoices } from '../../../integrations/ats/mapping/mapping-choices';
import { ConflictError } from '../../../kernel/errors';
import { withVersion } from '../version';
import { answer, goTo, readForm, typedIn, type PageReply } from '../../answering/answering';
import { OnceHere } from '../../answering/once-here';
import { HTML_TYPE } from '../../page/document';
import { ConnectionPages } from './connection-pages';
import { CONNECTIONS } from '../connections.page';
import { chosenIn } from './chosen';

/** A connection, and what can be done about it. */
@AllowedTo('admin')
@Controller('settings/connections/:id')
export class ConnectionPageController {
  constructor(
    private readonly pages: ConnectionPages,
    private readonly connections: Connections,
    private readonly choices: MappingChoices,
    private readonly replaying: Replaying,
    private readonly trying: Trying,
    private readonly once: OnceHere,
  ) {}

  @Get()
  @Header('content-type', HTML_TYPE)
  show(
    @Param('id') id: string,
    @Query() query: unknown,
    @SignedIn() caller: Caller,
  ): Promise<string> {
    const before = typedIn(query, 'before');
    const done = typedIn(query, 'done');
    return this.pages.show(id, caller, { done }, before === '' ? null : before);
  }

  /** Gives it another signing key, which is shown this once where we made it. */
  @Post('secret')
  @Header('content-type', HTML_TYPE)
  secret(
    @Param('id') id: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    return this.act(id, caller, reply, async () => {
      const form = await readForm(SecretForm, withVersion(body));
      const made = await this.once.run(caller.id, body, () =>
        this.connections.rotate(id, form, caller),
      );
      if (made.secret === null) return goTo(reply, `${CONNECTIONS}/${id}?done=secret`);
      reply.status(200);
      return this.pages.show(id, caller, { done: 'secret', secret: made.secret });
    });
  }

  /** Says what things in the ATS are here. */
  @Post('mappings')
  @Header('content-type', HTML_TYPE)
  map(
    @Param('id') id: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    return this.act(id, caller, reply, async () => {
      const { chosen, opensRest } = chosenIn(body);
      await this.choices.chooseAll(id, chosen, caller, opensRest);
      return goTo(reply, `${CONNECTIONS}/${id}?done=mapped`);
    });
  }

  /** Sends a test, and shows what came of it. */
  @Post('test')
  @Header('content-type', HTML_TYPE)
  test(
    @Param('id') id: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    return this.act(id, caller, reply, async () => {
      const sent = await this.once.run(caller.id, body, () => this.trying.send(id));
      reply.status(200);
      return this.pages.show(id, caller, { tested: sent.words ?? '' });
    });
  }

  /** Asks the ATS's API for something small. */
  @Post('check')
  @Header('content-type', HTML_TYPE)
  check(
    @Param('id') id: string,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    return this.act(id, caller, reply, async () => {
      const problem = await this.trying.check(id);
      if (problem !== null) throw new ConflictError(problem, undefined, 'check_failed');
      return goTo(reply, `${CONNECTIONS}/${id}?done=works`);
    });
  }

  /** Works on a delivery once more. */
  @Post('deliveries/:delivery')
  @Header('content-type', HTML_TYPE)
  replay(
    @Param('id') id: string,
    @Param('delivery') delivery: string,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    return this.act(id, caller, reply, async () => {
      await this.replaying.replay(id, delivery);
      return goTo(reply, `${CONNECTIONS}/${id}?done=again`);
    });
  }

  private act(
    id: string,
    caller: Caller,
    reply: PageReply,
    work: () => Promise<string>,
  ): Promise<string> {
    return answer(reply, work, (problem) => this.pages.show(id, caller, { problem }));
  }
}
