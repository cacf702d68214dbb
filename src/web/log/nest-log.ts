import type { LoggerService } from '@nestjs/common';
import type { Log } from './log';

/** What a room's Logger is given: a sentence, an error, or both with the request they belong to. */
type Told = string | Error | { error: unknown; requestId?: string };

/** Lets `new Logger('delivery').warn('…')`, wherever it stands, write into the service's log. */
export class NestLog implements LoggerService {
  constructor(private readonly pino: Log) {}

  fatal(told: Told, ...more: unknown[]): void {
    this.write('fatal', told, more);
  }

  error(told: Told, ...more: unknown[]): void {
    this.write('error', told, more);
  }

  warn(told: Told, ...more: unknown[]): void {
    this.write('warn', told, more);
  }

  /** What Nest calls "log" is "info" elsewhere. */
  log(told: Told, ...more: unknown[]): void {
    this.write('info', told, more);
  }

  debug(told: Told, ...more: unknown[]): void {
    this.write('debug', told, more);
  }

  /** Nest puts the logger's name last; a stack may stand before it, and begins with the error's message. */
  private write(level: 'fatal' | 'error' | 'warn' | 'info' | 'debug', told: Told, more: unknown[]) {
    const context = more.at(-1);
    const room = typeof context === 'string' && !context.includes('\n') ? { room: context } : {};
    if (typeof told === 'string') this.pino[level](room, told);
    else if (told instanceof Error) this.pino[level]({ ...room, error: told }, 'failed');
    else this.pino[level]({ ...room, ...told }, 'failed');
  }
}
