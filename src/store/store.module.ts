import {
  Module,
  type BeforeApplicationShutdown,
  type DynamicModule,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Database } from './database';
import { IdempotentAnswers } from './idempotent-answers';
import { connectReader, connectWriter, PostgresDatabase, postgresServer } from './postgres';
import { openReader, openWriter, SqliteDatabase, sqliteFile } from './sqlite';
import type { StoreSettings } from './store.settings';
import { UnitOfWork } from './unit-of-work';

const WRITER = 'writer';
const READER = 'reader';

@Module({})
export class StoreModule implements BeforeApplicationShutdown, OnApplicationShutdown {
  constructor(private readonly units: UnitOfWork) {}

  static with(settings: StoreSettings): DynamicModule {
    const { writer, reader } = sourcesOf(settings);
    return {
      module: StoreModule,
      global: true,
      imports: [
        TypeOrmModule.forRootAsync({
          name: WRITER,
          useFactory: () => optionsOf(WRITER, settings),
          dataSourceFactory: writer,
        }),
        TypeOrmModule.forRootAsync({
          name: READER,
          // only after the writer has made the tables
          inject: [getDataSourceToken(WRITER)],
          useFactory: () => optionsOf(READER, settings),
          dataSourceFactory: reader,
        }),
      ],
      providers: [
        IdempotentAnswers,
        {
          provide: UnitOfWork,
          inject: [getDataSourceToken(WRITER), getDataSourceToken(READER)],
          useFactory: async (write: DataSource, read: DataSource) =>
            new UnitOfWork(await databaseOf(settings, write, read)),
        },
      ],
      exports: [IdempotentAnswers, UnitOfWork],
    };
  }

  /** TypeORM's own module disconnects before ours is asked to. */
  beforeApplicationShutdown(): Promise<void> {
    return this.units.settle();
  }

  /** After the last request and the last mail. */
  onApplicationShutdown(): Promise<void> {
    return this.units.close();
  }
}

/** The database outside Nest, for commands. */
export async function openDatabase(settings: StoreSettings): Promise<Database> {
  const { writer, reader } = sourcesOf(settings);
  return databaseOf(settings, await writer(), await reader());
}

function sourcesOf(settings: StoreSettings) {
  if (settings.kind === 'sqlite') {
    const { file } = settings;
    return { writer: () => openWriter(file), reader: () => openReader(file) };
  }
  const { url } = settings;
  return { writer: () => connectWriter(url), reader: () => connectReader(url) };
}

async function databaseOf(settings: StoreSettings, writer: DataSource, reader: DataSource) {
  if (settings.kind === 'postgres') return new PostgresDatabase(writer, reader);
  const { file } = settings;
  return new SqliteDatabase(writer, reader, [
    ...[await openReader(file), await openReader(file), await openReader(file)],
  ]);
}

/** A database that does not open now will not in three seconds: the start fails at once, with one line. */
function optionsOf(name: string, settings: StoreSettings) {
  const options =
    settings.kind === 'sqlite' ? sqliteFile(settings.file) : postgresServer(settings.url);
  return { ...options, name, toRetry: () => false };
}
