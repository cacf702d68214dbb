import { Module, type DynamicModule } from '@nestjs/common';
import { NameResolver } from './name-resolver';
import { OutwardRequests } from './outward-requests';
import { OUTWARD_SETTINGS, type OutwardSettings } from './outward.settings';

/** Requests to addresses that people have typed. */
@Module({})
export class OutwardModule {
  static with(settings: OutwardSettings): DynamicModule {
    return {
      module: OutwardModule,
      global: true,
      providers: [{ provide: OUTWARD_SETTINGS, useValue: settings }, NameResolver, OutwardRequests],
      exports: [OUTWARD_SETTINGS, NameResolver, OutwardRequests],
    };
  }
}
