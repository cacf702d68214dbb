import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { AllowedTo } from '../../../../accounts/access';
import { pageOf, readCursor } from '../../../../forms/cursor';
import { PAGE } from '../../../../forms/page.form';
import { Unrepeatable } from '../../../../forms/unrepeatable';
import { CheckView } from '../../connections/connection.view';
import { ConnectionRows } from '../../connections/connections.repository';
import { DeliveriesForm } from './delivery.form';
import { DeliveriesView, DeliveryView, RefusalsView, RefusalView } from './delivery.view';
import { DeliveryRows } from '../deliveries.repository';
import { RefusalRows } from '../refusals.repository';
import { Replaying } from '../replaying';
import { Trying } from '../trying';

@AllowedTo('admin')
@Controller('api/v1/connections/:id')
export class DeliveriesController {
  constructor(
    private readonly connections: ConnectionRows,
    private readonly stored: DeliveryRows,
    private readonly refusals: RefusalRows,
    private readonly replaying: Replaying,
    private readonly trying: Trying,
  ) {}

  /** What came through a connection, newest first, and what came of it. */
  @Get('deliveries')
  async list(
    @Param('id') id: string,
    @Query() { cursor, limit = PAGE, status }: DeliveriesForm,
  ): Promise<DeliveriesView> {
    const { id: connection } = await this.connections.of(id);
    const before = readCursor(cursor, ['string'])?.[0] ?? null;
    const rows = await this.stored.list(connection, { before, status, limit: limit + 1 });
    const { items, next } = pageOf(rows, limit, (one) => [one.id]);
    return { items: items.map((one) => DeliveryView.of(one)), next };
  }

  /** What was refused, newest first: 100 at most. */
  @Get('refusals')
  async refused(@Param('id') id: string): Promise<RefusalsView> {
    const { id: connection } = await this.connections.of(id);
    const rows = await this.refusals.list(connection);
    return { items: rows.map((one) => RefusalView.of(one)), next: null };
  }

  /** Works on a delivery once more; what came of it before is not done twice. */
  @Post('deliveries/:delivery/replay')
  @HttpCode(200)
  async replay(
    @Param('id') id: string,
    @Param('delivery') delivery: string,
  ): Promise<DeliveryView> {
    return DeliveryView.of(await this.replaying.replay(id, delivery));
  }

  /** Sends what the ATS would send, through the same entrance, and reads it; nothing follows from it. */
  @Unrepeatable()
  @Post('test')
  @HttpCode(200)
  async test(@Param('id') id: string): Promise<DeliveryView> {
    return DeliveryView.of(await this.trying.send(id));
  }

  /** Asks the ATS's API for something small: the credentials work, or not. */
  @Unrepeatable()
  @Post('check')
  @HttpCode(200)
  async check(@Param('id') id: string): Promise<CheckView> {
    const problem = await this.trying.check(id);
    return { works: problem === null, problem };
  }
}
