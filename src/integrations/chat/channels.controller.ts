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
import { ChannelChangeForm, ChannelForm } from './channel.form';
import { channelView, type ChannelsView, type ChannelView } from './channel.view';
import { Channels } from './channels';

/** Channels of Slack and Teams that are told what is due, at risk and broken. */
@AllowedTo('admin')
@Controller('api/v1/chat-channels')
export class ChannelsController {
  constructor(
    private readonly channels: Channels,
    private readonly log: DeliveryLog,
  ) {}

  /** Makes a channel known. */
  @Post()
  async make(@Body() form: ChannelForm, @SignedIn() caller: Caller): Promise<ChannelView> {
    return channelView(await this.channels.make(form, caller));
  }

  /** All channels, oldest first. */
  @Get()
  async list(): Promise<ChannelsView> {
    return { items: (await this.channels.list()).map(channelView), next: null };
  }

  /** One channel. */
  @Get(':id')
  async show(@Param('id') id: string): Promise<ChannelView> {
    return channelView(await this.channels.find(id));
  }

  /** Changes a channel, or switches it off and on. */
  @Patch(':id')
  async change(
    @Param('id') id: string,
    @Body() form: ChannelChangeForm,
    @SignedIn() caller: Caller,
  ): Promise<ChannelView> {
    return channelView(await this.channels.change(id, form, caller));
  }

  /** Takes a channel away, with its log. */
  @Delete(':id')
  @HttpCode(HttpStatus.NO_CONTENT)
  remove(@Param('id') id: string): Promise<void> {
    return this.channels.remove(id);
  }

  /** Posts a test, once, and says what was answered. */
  @Unrepeatable()
  @Post(':id/test')
  async test(@Param('id') id: string): Promise<DeliveryView> {
    return deliveryView(await this.channels.test(id));
  }

  /** What the channel was told in the last 30 days, newest first, with what it answered. */
  @Get(':id/deliveries')
  async deliveries(@Param('id') id: string, @Query() page: PageForm): Promise<DeliveriesView> {
    const { items, next } = await this.log.of(await this.channels.find(id), page);
    return { items: items.map(deliveryView), next };
  }
}
