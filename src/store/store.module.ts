import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { openReader, openWriter, sqliteFile } from './sqlite';
import type { StoreSettings } from './store.settings';
import { UnitOfWork } from './unit-of-work';

const WRITER = 'writer';
const READER = 'reader';
/** A database that does not open now will not in three seconds: the start fails at once, with one line. */
const optionsOf = (name: string, file: string) => ({
  ...sqliteFile(file),
  name,
  toRetry: () => false,
});

@Module({})
export class StoreModule implements OnApplicationShutdown {
  constructor(private readonly units: UnitOfWork) {}

  static with({ file }: StoreSettings): DynamicModule {
    return {
      module: StoreModule,
      global: true,
      imports: [
        TypeOrmModule.forRootAsync({
          name: WRITER,
          useFactory: () => optionsOf(WRITER, file),
          dataSourceFactory: () => openWriter(file),
        }),
        TypeOrmModule.forRootAsync({
          name: READER,
          // only after the writer has made the file and its tables
          inject: [getDataSourceToken(WRITER)],
          useFactory: () => optionsOf(READER, file),
          dataSourceFactory: () => openReader(file),
        }),
      ],
      providers: [
        {
          provide: UnitOfWork,
          inject: [getDataSourceToken(WRITER), getDataSourceToken(READER)],
          useFactory: (writer: DataSource, reader: DataSource) => new UnitOfWork(writer, reader),
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
