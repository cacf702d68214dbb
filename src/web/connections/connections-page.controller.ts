import { Body, Controller, Get, Header, Post, Query, Res } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { ConnectionForm } from '../../integrations/ats/connections/connection.form';
import { Connections } from '../../integrations/ats/connections/connections';
import { ConnectionOverview } from '../../integrations/ats/overview/connection-overview';
import { VENDORS, type Vendor } from '../../integrations/ats/record';
import { answer, goTo, readForm, typedIn, type PageReply } from '../answering/answering';
import { Once } from '../answering/once';
import { OnceHere } from '../answering/once-here';
import { HTML_TYPE } from '../page/document';
import { Frames } from '../page/frames';
import { newConnectionPage } from './connection-form.page';
import { ConnectionPages } from './one/connection-pages';
import { CONNECTIONS, connectionsPage, vendorsPage } from './connections.page';
import { VENDOR_NAMES } from './vendors';

/** The ATSs that are connected, and where one more is. */
@AllowedTo('admin')
@Controller('settings/connections')
export class ConnectionsPageController {
  constructor(
    private readonly frames: Frames,
    private readonly overview: ConnectionOverview,
    private readonly connections: Connections,
    private readonly pages: ConnectionPages,
    private readonly once: OnceHere,
  ) {}

  /** All of them, oldest first. */
  @Get()
  @Header('content-type', HTML_TYPE)
  async list(@Query() query: unknown, @SignedIn() caller: Caller): Promise<string> {
    const frame = await this.frames.of(caller);
    return connectionsPage(frame, await this.overview.list(), typedIn(query, 'done'));
  }

  /** Where one says which ATS it is, and then more about it. */
  @Get('new')
  @Header('content-type', HTML_TYPE)
  async form(@Query() query: unknown, @SignedIn() caller: Caller): Promise<string> {
    const vendor = VENDORS.find((one) => one === typedIn(query, 'vendor'));
    if (vendor === undefined) return vendorsPage(await this.frames.of(caller));
    const typed = { vendor, name: VENDOR_NAMES[vendor], mails: 'lupaus', defaultOwner: caller.id };
    return this.formPage(caller, vendor, typed, null);
  }

  /** Makes it; its signing key is shown this once where we made one. */
  @Post('new')
  @Header('content-type', HTML_TYPE)
  async make(
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const vendor = VENDORS.find((one) => one === typedIn(body, 'vendor'));
    const work = async () => {
      const form = await readForm(ConnectionForm, body);
      const made = await this.once.run(caller.id, body, () =>
        this.connections.create(form, caller),
      );
      const { id } = made.connection;
      if (made.secret === null) return goTo(reply, `${CONNECTIONS}/${id}?done=made`);
      reply.status(200);
      return this.pages.show(id, caller, { done: 'made', secret: made.secret });
    };
    return answer(reply, work, (problem) =>
      this.formPage(caller, vendor ?? VENDORS[0], body, problem),
    );
  }

  private async formPage(
    caller: Caller,
    vendor: Vendor,
    body: unknown,
    problem: string | null,
  ): Promise<string> {
    const of = (name: string) => typedIn(body, name);
    const typed = {
      ...{ name: of('name'), mails: of('mails') },
      ...{ defaultOwner: of('defaultOwner'), subdomain: of('subdomain') },
    };
    const people = await this.overview.people();
    const shown = { vendor, typed, people, problem, once: Once.key() };
    return newConnectionPage(await this.frames.of(caller), shown);
  }
}
