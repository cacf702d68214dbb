import { Body, Controller, Get, Header, Param, Post, Res } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { ConnectionChangeForm } from '../../integrations/ats/connections/connection.form';
import { Connections } from '../../integrations/ats/connections/connections';
import { ConnectionRows } from '../../integrations/ats/connections/connections.repository';
import { ConnectionOverview } from '../../integrations/ats/overview/connection-overview';
import { Reconciliation } from '../../integrations/ats/reconciling/reconciliation';
import { answer, goTo, readForm, typedIn, type PageReply } from '../answering/answering';
import { HTML_TYPE } from '../page/document';
import { Frames } from '../page/frames';
import { changeConnectionPage } from './connection-form.page';
import { CONNECTIONS } from './connections.page';
import { withVersion } from './version';

/** Where a connection is changed, switched off or taken away. */
@AllowedTo('admin')
@Controller('settings/connections/:id')
export class ConnectionChangePageController {
  constructor(
    private readonly frames: Frames,
    private readonly overview: ConnectionOverview,
    private readonly stored: ConnectionRows,
    private readonly connections: Connections,
    private readonly reconciliation: Reconciliation,
  ) {}

  @Get('change')
  @Header('content-type', HTML_TYPE)
  form(@Param('id') id: string, @SignedIn() caller: Caller): Promise<string> {
    return this.page(id, caller, null, null);
  }

  @Post('change')
  @Header('content-type', HTML_TYPE)
  change(
    @Param('id') id: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    return this.act(id, caller, reply, body, async () => {
      await this.connections.change(id, await formOf(body), caller);
      return `${CONNECTIONS}/${id}?done=changed`;
    });
  }

  @Post('off')
  @Header('content-type', HTML_TYPE)
  off(
    @Param('id') id: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    return this.act(id, caller, reply, body, async () => {
      await this.turn(id, 'off', body, caller);
      return `${CONNECTIONS}/${id}?done=off`;
    });
  }

  @Post('on')
  @Header('content-type', HTML_TYPE)
  on(
    @Param('id') id: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    return this.act(id, caller, reply, body, async () => {
      await this.turn(id, 'active', body, caller);
      return `${CONNECTIONS}/${id}?done=on`;
    });
  }

  /** Looks into the ATS for what its hooks have not told, as soon as a worker is free. */
  @Post('look')
  @Header('content-type', HTML_TYPE)
  look(
    @Param('id') id: string,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    return this.act(id, caller, reply, null, async () => {
      await this.reconciliation.runNow(id);
      return `${CONNECTIONS}/${id}?done=look`;
    });
  }

  @Post('remove')
  @Header('content-type', HTML_TYPE)
  remove(
    @Param('id') id: string,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    return this.act(id, caller, reply, null, async () => {
      await this.connections.remove(id);
      return `${CONNECTIONS}?done=removed`;
    });
  }

  private async turn(
    id: string,
    status: 'active' | 'off',
    body: unknown,
    caller: Caller,
  ): Promise<void> {
    const { version } = await formOf(body);
    await this.connections.change(id, { status, version }, caller);
  }

  private act(
    id: string,
    caller: Caller,
    reply: PageReply,
    body: unknown,
    work: () => Promise<string>,
  ): Promise<string> {
    return answer(
      reply,
      async () => goTo(reply, await work()),
      (problem) => this.page(id, caller, body, problem),
    );
  }

  private async page(
    id: string,
    caller: Caller,
    body: unknown,
    problem: string | null,
  ): Promise<string> {
    const connection = await this.stored.of(id);
    const wasTyped = (body as Record<string, unknown> | null)?.name !== undefined;
    const { name, mails, defaultOwner, subdomain } = connection;
    const of = (field: string) => typedIn(body, field);
    const typed = wasTyped
      ? {
          ...{ name: of('name'), mails: of('mails') },
          ...{ defaultOwner: of('defaultOwner'), subdomain: of('subdomain') },
        }
      : { name, mails, defaultOwner, subdomain: subdomain ?? '' };
    const people = await this.overview.people();
    const frame = await this.frames.of(caller);
    return changeConnectionPage(frame, { connection, typed, people, problem });
  }
}

function formOf(body: unknown): Promise<ConnectionChangeForm> {
  return readForm(ConnectionChangeForm, withVersion(body));
}
