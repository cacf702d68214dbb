import { join } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import { Gauges } from './kernel/health/gauges';
import { Health } from './kernel/health/health';
import { PublicUrl } from './kernel/public-url';
import { HeadKey, headKey } from './kernel/head-key';
import { SecretKey, secretKey } from './kernel/secret-key';
import type { Settings } from './server.settings';
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
        { provide: HeadKey, useFactory: () => headKey(headKeyFile(settings)) },
      ],
      exports: [Health, Gauges, HeadKey, PublicUrl, SecretKey],
    };
  }
}

/** Of several processes each would make a key of its own: then only a file that is named is one for all. */
function headKeyFile({ headKeyFile: given, role, store }: Settings): string | null {
  return given ?? (role === 'all' ? join(store.folder, 'keys', 'head.pem') : null);
}
