import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule, mailboxFolder } from './app.module';
import { LupausError, messageOf } from './kernel/errors';
import { SettingsError } from './kernel/settings';
import { readServerSettings, type Settings } from './server.settings';
import { placeOf } from './store/store.settings';

/** Beside the environment, which comes first. */
const SETTINGS_FILE = '.env';
const EXIT_BAD_USAGE = 2;
const EXIT_FAILED = 1;
const PORT_TROUBLE: Record<string, string> = {
  EADDRINUSE: 'is taken by another program, expected a free one',
  EACCES: 'may not be opened by this user, expected one from 1024',
};

/** Starts the service and returns when it listens. What stops the start is one line, and an exit code. */
export async function serve(): Promise<void> {
  try {
    if (existsSync(SETTINGS_FILE)) process.loadEnvFile(SETTINGS_FILE);
    await start(readServerSettings(process.env));
  } catch (error) {
    process.stderr.write(`lupaus: ${messageOf(error)}\n`);
    const setting = error instanceof LupausError && error.code === 'wrong_setting';
    process.exit(setting ? EXIT_BAD_USAGE : EXIT_FAILED);
  }
}

async function start(settings: Settings): Promise<void> {
  const logger = new ConsoleLogger({ logLevels: levelsFrom(settings.logLevel) });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(settings),
    new FastifyAdapter(),
    // what stops the start is told in one line, not in Nest's words
    { logger: false, abortOnError: false },
  );
  await listen(app, settings.port);
  app.useLogger(logger);
  closeOnSignal(app);
  process.stdout.write(`${greeting(settings).join('\n')}\n`);
}

async function listen(app: NestFastifyApplication, port: number): Promise<void> {
  try {
    await app.listen(port, '0.0.0.0');
  } catch (error) {
    await app.close();
    const { code } = error as NodeJS.ErrnoException;
    const why = code === undefined ? undefined : PORT_TROUBLE[code];
    throw why === undefined ? error : new SettingsError('PORT', `${port} ${why}`);
  }
}

function greeting({ publicUrl, store, mail }: Settings): string[] {
  const mails = mail.smtpUrl
    ? `to ${new URL(mail.smtpUrl).host}`
    : `nowhere but into ${mailboxFolder(store.folder)} (set SMTP_URL to send them)`;
  return [
    `Lupaus listens on ${publicUrl}, its data is in ${placeOf(store)}.`,
    `Mails go ${mails}.`,
  ];
}

/** Stops claiming, finishes what is on the wire, closes, and is done. */
function closeOnSignal(app: NestFastifyApplication): void {
  const close = () => {
    app.close().then(
      () => process.exit(0),
      () => process.exit(EXIT_FAILED),
    );
  };
  process.once('SIGTERM', close);
  process.once('SIGINT', close);
}

function levelsFrom(least: Settings['logLevel']): LogLevel[] {
  const order: LogLevel[] = ['fatal', 'error', 'warn', 'log', 'debug'];
  return order.slice(0, order.indexOf(least === 'info' ? 'log' : least) + 1);
}
