import { Controller, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { deliveryView, type DeliveryView } from './delivery.view';
import { Trials } from './trials';

/** What receivers were told. */
@AllowedTo('admin')
@Controller('api/v1/webhook-deliveries')
export class DeliveriesController {
  constructor(private readonly trials: Trials) {}

  /** Sends it again, with the same id and the same bytes. */
  @Post(':id/resend')
  @HttpCode(HttpStatus.ACCEPTED)
  async resend(@Param('id') id: string): Promise<DeliveryView> {
    return deliveryView(await this.trials.again(id));
  }
}
