import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  HttpStatus,
  Param,
  Patch,
  Post,
  Query,
} from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { PageForm } from '../../forms/page.form';
import { Unrepeatable } from '../../forms/unrepeatable';
import { DeliveryLog } from '../receivers/delivery-log';
import { deliveryView, type DeliveriesView, type DeliveryView } from '../receivers/delivery.view';
import { WebhookChangeForm, WebhookForm } from './webhook.form';
import type { WebhookSecretView, WebhookView, WebhooksView } from './webhook.view';
import { Webhooks } from './webhooks';

/** Where other systems are told of what happens, signed after Standard Webhooks. */
@AllowedTo('admin')
@Controller('api/v1/webhooks')
export class WebhooksController {
  constructor(
    private readonly webhooks: Webhooks,
    private readonly log: DeliveryLog,
  ) {}

  /** Makes an endpoint; its key is shown this once. */
  @Unrepeatable()
  @Post()
  async make(@Body() form: WebhookForm, @SignedIn() caller: Caller): Promise<WebhookSecretView> {
    const { view, secret } = await this.webhooks.make(form, caller);
    return Object.assign(view, { secret });
  }

  /** All endpoints, oldest first. */
  @Get()
  async list(): Promise<WebhooksView> {
    return { items: await this.webhooks.list(), next: null };
  }

  /** One endpoint. */
  @Get(':id')
  show(@Param('id') id: string): Promise<WebhookView> {
    return this.webhooks.show(id);
  }

  /** Changes an endpoint, or switches it off and on. */
  @Patch(':id')
  change(
    @Param('id') id: string,
    @Body() form: WebhookChangeForm,
    @SignedIn() caller: Caller,
  ): Promise<WebhookView> {
    return this.webhooks.change(id, form, caller);
  }

  /** Takes an endpoint away, with its log. */
  @Delete(':id')
  @HttpCode(HttpStatus.NO_CONTENT)
  remove(@Param('id') id: string): Promise<void> {
    return this.webhooks.remove(id);
  }

  /** A new key, shown this once; the one before signs beside it for 24 hours. */
  @Unrepeatable()
  @Post(':id/rotation')
  async rotate(@Param('id') id: string, @SignedIn() caller: Caller): Promise<WebhookSecretView> {
    const { view, secret } = await this.webhooks.rotate(id, caller);
    return Object.assign(view, { secret });
  }

  /** Sends a test, once, and says what was answered. */
  @Unrepeatable()
  @Post(':id/test')
  async test(@Param('id') id: string): Promise<DeliveryView> {
    return deliveryView(await this.webhooks.test(id));
  }

  /** What the endpoint was told in the last 30 days, newest first, with what it answered. */
  @Get(':id/deliveries')
  async deliveries(@Param('id') id: string, @Query() page: PageForm): Promise<DeliveriesView> {
    const { items, next } = await this.log.of(await this.webhooks.find(id), page);
    return { items: items.map(deliveryView), next };
  }
}
