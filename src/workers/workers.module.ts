import { Module } from '@nestjs/common';
import { JourneyModule } from '../journey/journey.module';
import { DeliveryLoop } from './delivery-loop';

@Module({ imports: [JourneyModule], providers: [DeliveryLoop] })
export class WorkersModule {}
