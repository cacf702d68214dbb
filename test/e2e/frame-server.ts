import { Controller, Get, Param, Post, Query, Body } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { AllowedTo } from '../../src/accounts/access';
import { AppModule } from '../../src/app.module';
import { ConflictError, ForbiddenError, LupausError, TooManyError } from '../../src/kernel/errors';
import { parseInstant } from '../../src/kernel/instant';
import { readServerSettings } from '../../src/server.settings';
import { makeAdapter } from '../../src/web/frame/adapter';
import { putFrame } from '../../src/web/frame/frame';
import { makeLog } from '../../src/web/log/log';
import { NestLog } from '../../src/web/log/nest-log';
import { Folder } from '../world/cli';

const ERRORS: Record<string, () => Error> = {
  conflict: () =>
    new ConflictError('This application was changed meanwhile.', {
      by: 'Kaisa Virta',
      at: parseInstant('2026-05-04T09:12:00+03:00'),
    }),
  forbidden: () => new ForbiddenError('Only HR may do this.'),
  often: () => new TooManyError('Too many tries.', 29.2),
  busy: () => new LupausError('busy', 'The queue is full: 1000 units wait.', 'operator'),
  disk: () => new LupausError('unsafe_database', 'The disk is full.', 'operator'),
};

/** Routes that fail as ours may. */
@AllowedTo('anyone')
@Controller('fail')
class FailingController {
  @Get('as/:error')
  as(@Param('error') error: string): never {
    throw ERRORS[error]!();
  }

  @Post('with/:address')
  withAddress(@Param('address') address: string, @Query('of') of: string, @Body() body: object) {
    const said = `no such person: ${address} ${of} ${JSON.stringify(body)}`;
    throw Object.assign(new Error(said, { cause: new TypeError(said) }), {
      parameters: [address, body],
      code: 'SQLITE_CONSTRAINT',
    });
  }
}

/** The service as it is served, with its frame, in this process. */
export class FrameServer {
  private lines: string[] = [];
  private readonly folder = new Folder();

  private constructor(readonly app: NestFastifyApplication) {}

  static async start(environment: Record<string, string> = {}): Promise<FrameServer> {
    const folder = new Folder();
    const database = { DATABASE_URL: `sqlite:${folder.path}/x.db` };
    const settings = readServerSettings({ ...database, ...environment });
    const lines: string[] = [];
    const log = makeLog('debug', { write: (line) => lines.push(line) });
    const module = await Test.createTestingModule({
      imports: [AppModule.with(settings)],
      controllers: [FailingController],
    }).compile();
    const app = module.createNestApplication<NestFastifyApplication>(
      makeAdapter(settings.web, log),
      { logger: false },
    );
    const onlyProbes = environment.ONLY_PROBES !== undefined;
    await putFrame(app, { web: settings.web, onlyProbes }, log);
    await app.listen(0, '127.0.0.1');
    app.useLogger(new NestLog(log));
    return Object.assign(new FrameServer(app), { lines, folder });
  }

  ask(path: string, init: RequestInit = {}): Promise<Response> {
    const { port } = this.app.getHttpServer().address() as { port: number };
    return fetch(`http://127.0.0.1:${port}${path}`, init);
  }

  /** Everything that was logged, as written. */
  get logged(): string {
    return this.lines.join('');
  }

  /** The log's lines about requests. */
  get requests(): Record<string, unknown>[] {
    const all = this.lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    return all.filter(({ msg }) => msg === 'request');
  }

  async stop(): Promise<void> {
    await this.app.close();
    this.folder.remove();
  }
}
