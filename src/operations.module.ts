import { join } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import { PAPERS_SETTINGS } from './hiring/papers/room/papers.settings';
import { ATS_SETTINGS } from './integrations/ats/ats.settings';
import { ErasedMarks } from './kernel/keys/erased-marks';
import { Gauges } from './kernel/health/gauges';
import { Health } from './kernel/health/health';
import { PublicUrl } from './kernel/public-url';
import { HeadKey, headKey } from './kernel/keys/head-key';
import { SealedTexts } from './kernel/keys/sealed-texts';
import { SecretKey, secretKey } from './kernel/keys/secret-key';
import { STORED, StoredFiles } from './store/files/stored-files';
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
        {
          provide: SealedTexts,
          inject: [SecretKey],
          useFactory: (keys: SecretKey) => new SealedTexts(keys),
        },
        {
          provide: ErasedMarks,
          inject: [SecretKey],
          useFactory: (keys: SecretKey) => new ErasedMarks(keys),
        },
        { provide: ATS_SETTINGS, useValue: settings.ats },
        { provide: PAPERS_SETTINGS, useValue: settings.papers },
        { provide: StoredFiles, useValue: new StoredFiles(join(store.folder, STORED)) },
        { provide: HeadKey, useFactory: () => headKey(headKeyFileOf(settings)) },
      ],
      exports: [
        Health,
        Gauges,
        HeadKey,
        PublicUrl,
        SealedTexts,
        SecretKey,
        StoredFiles,
        ...[ATS_SETTINGS, PAPERS_SETTINGS],
        ...[ErasedMarks, Health, Gauges, HeadKey, PublicUrl, SealedTexts, SecretKey, StoredFiles],
      ],
    };
  }
}
