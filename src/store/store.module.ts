import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { openReader, openWriter } from './sqlite';
import type { StoreSettings } from './store.settings';
import { UnitOfWork } from './unit-of-work';

@Module({})
export class StoreModule implements OnApplicationShutdown {
  constructor(private readonly units: UnitOfWork) {}

  static with({ file }: StoreSettings): DynamicModule {
    return {
      module: StoreModule,
      global: true,
      providers: [
        {
          provide: UnitOfWork,
          useFactory: async () => {
            const writer = await openWriter(file);
            return new UnitOfWork(writer, await openReader(file));
          },
        },
      ],
      exports: [UnitOfWork],
    };
  }

  /** After the last request and the last mail. */
  onApplicationShutdown(): Promise<void> {
    return this.units.close();
  }
}
