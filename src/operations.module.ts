import { Module, type DynamicModule } from '@nestjs/common';
import { Gauges } from './kernel/health/gauges';
import { Health } from './kernel/health/health';
import { PublicUrl } from './kernel/public-url';
import { HeadKey, headKey } from './kernel/head-key';
import { SecretKey, secretKey } from './kernel/secret-key';
import { headKeyFileOf, type Settings } from './server.settings';
import { ailmentOfFolder } from './web/health/folder';

/** What every room may ask for: links, keys, and where to say how it is. */
@Module({})
export class OperationsModule {
  /** @throws SettingsError when there is no secret key and none can be kept */
  static with(settings: Settings): DynamicModule {
    const { secretKey: given, store, web } = settings;
    const health = new Health();
    health.add('settings', () => ailmentOfFolder(store.folder));
    return {
      module: OperationsModule,
      global: true,
      providers: [
        { provide: Health, useValue: health },
        { provide: Gauges, useValue: new Gauges() },
        { provide: PublicUrl, useValue: new PublicUrl(web.publicUrl) },
        // made when the rooms are: the first start makes a key
        { provide: SecretKey, useFactory: () => secretKey(given, store.folder) },
        { provide: HeadKey, useFactory: () => headKey(headKeyFileOf(settings)) },
      ],
      exports: [Health, Gauges, HeadKey, PublicUrl, SecretKey],
    };
  }
}
