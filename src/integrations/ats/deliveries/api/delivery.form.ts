import { IsIn, IsOptional } from 'class-validator';
import { PageForm } from '../../../../forms/page.form';
import {
  DELIVERY_STATUSES,
  type DeliveryStatus,
} from '../../../../store/entities/ats/ats-delivery.entity';

/** Which deliveries are asked for. */
export class DeliveriesForm extends PageForm {
  @IsOptional() @IsIn(DELIVERY_STATUSES) status?: DeliveryStatus;
}
