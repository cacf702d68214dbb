import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { Unrepeatable } from '../../../forms/unrepeatable';
import { PublicUrl } from '../../../kernel/public-url';
import type { AtsConnection } from '../../../store/entities/ats/ats-connection.entity';
import { ConnectionRows } from './connections.repository';
import { Connections } from './connections';
import { ConnectionChangeForm, ConnectionForm, SecretForm } from './connection.form';
import { ConnectionsView, ConnectionView, NewConnectionView } from './connection.view';

@AllowedTo('admin')
@Controller('api/v1/connections')
export class ConnectionsController {
  constructor(
    private readonly connections: Connections,
    private readonly stored: ConnectionRows,
    private readonly publicUrl: PublicUrl,
  ) {}

  /** Makes a connection; its signing key is shown this once where we make it. */
  @Unrepeatable()
  @Post()
  async make(@Body() form: ConnectionForm, @SignedIn() caller: Caller): Promise<NewConnectionView> {
    const made = await this.connections.create(form, caller);
    return NewConnectionView.with(made, this.urlOf(made.connection));
  }

  /** All connections, oldest first. */
  @Get()
  async list(): Promise<ConnectionsView> {
    const all = await this.stored.all();
    return { items: all.map((one) => ConnectionView.of(one, this.urlOf(one))), next: null };
  }

  /** One connection, without its secrets. */
  @Get(':id')
  async show(@Param('id') id: string): Promise<ConnectionView> {
    const one = await this.stored.of(id);
    return ConnectionView.of(one, this.urlOf(one));
  }

  /** Changes a connection, or switches it off. */
  @Patch(':id')
  async change(
    @Param('id') id: string,
    @Body() form: ConnectionChangeForm,
    @SignedIn() caller: Caller,
  ): Promise<ConnectionView> {
    const one = await this.connections.change(id, form, caller);
    return ConnectionView.of(one, this.urlOf(one));
  }

  /** Gives it another signing key; the one before is good for 24 hours more. */
  @Unrepeatable()
  @Post(':id/secret')
  async rotate(
    @Param('id') id: string,
    @Body() form: SecretForm,
    @SignedIn() caller: Caller,
  ): Promise<NewConnectionView> {
    const made = await this.connections.rotate(id, form, caller);
    return NewConnectionView.with(made, this.urlOf(made.connection));
  }

  /** Takes a connection away through which nothing came; others are switched off. */
  @Delete(':id')
  @HttpCode(204)
  remove(@Param('id') id: string): Promise<void> {
    return this.connections.remove(id);
  }

  private urlOf({ id }: AtsConnection): string {
    return this.publicUrl.to(`/hooks/${id}`);
  }
}
