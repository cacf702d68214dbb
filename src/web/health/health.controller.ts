import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { AllowedTo } from '../../accounts/access';
import { Health } from '../../kernel/health/health';
import { ReadyView, type LiveView } from './health.view';
import { problem, PROBLEM_TYPE, type Problem } from '../problem';

interface Reply {
  status(code: number): Reply;
  type(contentType: string): Reply;
}

/** For what watches over this process; it has no sign-in, and nothing about anybody is told. */
@AllowedTo('anyone')
@Controller('health')
export class HealthController {
  constructor(private readonly health: Health) {}

  /** Whether the process answers; when not, it wants to be started anew. */
  @Get('live')
  live(): LiveView {
    return { status: 'live' };
  }

  /** Whether this process can do its work; 503 names each part that cannot. */
  @Get('ready')
  @ApiOkResponse({ type: ReadyView })
  async ready(@Res({ passthrough: true }) reply: Reply): Promise<ReadyView | Problem> {
    const parts = await this.health.look();
    const ailing = Object.entries(parts).filter(([, ailment]) => ailment !== null);
    if (ailing.length === 0) return { status: 'ready', parts };
    const detail = ailing.map(([part, ailment]) => `${part} ${ailment}`).join('; ');
    reply.status(503).type(PROBLEM_TYPE);
    return { ...problem(503, 'not_ready', `${detail}.`), parts };
  }
}
