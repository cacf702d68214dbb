import { Module } from '@nestjs/common';
import { JourneyModule } from '../journey/journey.module';
import { DeliveryLoop } from './delivery-loop';
import { TimeLoops } from './time-loops';

@Module({ imports: [JourneyModule], providers: [DeliveryLoop, TimeLoops] })
export class WorkersModule {}
