import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SetUp } from './accounts/links/set-up';
import { AppModule } from './app.module';
import { greeting } from './greeting';
import { LupausError, messageOf } from './kernel/errors';
import { PublicUrl } from './kernel/public-url';
import { SettingsError } from './kernel/settings';
import { readServerSettings, type Settings } from './server.settings';
import { endOnSignal } from './shutdown';
import { makeAdapter } from './web/frame/adapter';
import { putFrame } from './web/frame/frame';
import { makeLog, type Log } from './web/log/log';
import { NestLog } from './web/log/nest-log';
import type { WebSettings } from './web/web.settings';

/** Beside the environment, which comes first. */
const SETTINGS_FILE = '.env';
const EXIT_BAD_USAGE = 2;
const EXIT_FAILED = 1;
const LISTEN_TROUBLE: Record<string, ['PORT' | 'HOST', string]> = {
  EADDRINUSE: ['PORT', 'is taken by another program, expected a free one'],
  EACCES: ['PORT', 'may not be opened by this user, expected one from 1024'],
  EADDRNOTAVAIL: ['HOST', 'is no address of this machine'],
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
  const { role, logLevel, web } = settings;
  const log = makeLog(logLevel);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(settings),
    makeAdapter(web, log),
    // what stops the start is told in one line, not in Nest's words
    { logger: false, abortOnError: false },
  );
  await putFrame(app, { web, onlyProbes: role === 'worker' }, log);
  const port = await listen(app, web);
  app.useLogger(new NestLog(log));
  tellUncaught(log);
  endOnSignal(app);
  const publicUrl = app.get(PublicUrl);
  publicUrl.listensOn(port);
  const setUp = role === 'worker' ? null : await app.get(SetUp).offer();
  process.stdout.write(greeting(settings, publicUrl.to(), setUp));
  new Logger('start').log(`ready ${Math.round(process.uptime() * 1000)} ms after the start`);
}

/** @returns the port that it listens on */
async function listen(app: NestFastifyApplication, { host, port }: WebSettings): Promise<number> {
  try {
    await app.listen(port, host);
    return (app.getHttpServer().address() as { port: number }).port;
  } catch (error) {
    await app.close();
    const { code } = error as NodeJS.ErrnoException;
    const trouble = code === undefined ? undefined : LISTEN_TROUBLE[code];
    if (trouble === undefined) throw error;
    const [setting, why] = trouble;
    throw new SettingsError(setting, `${setting === 'PORT' ? port : host} ${why}`);
  }
}

/** A fault of ours that nobody caught ends the process, in one line of the log instead of Node's words. */
function tellUncaught(log: Log): void {
  process.on('uncaughtException', (error) => {
    log.fatal({ error }, 'uncaught, the process ends');
    process.exit(EXIT_FAILED);
  });
}
