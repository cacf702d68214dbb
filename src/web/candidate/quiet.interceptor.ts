import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { Observable } from 'rxjs';
import { isLoopback } from '../../kernel/loopback';
import { PublicUrl } from '../../kernel/public-url';

/** Pages about one person: no search engine keeps them, and no page that is gone to learns where somebody came from. */
@Injectable()
export class QuietInterceptor implements NestInterceptor {
  constructor(private readonly publicUrl: PublicUrl) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<Reply>();
    reply.header('x-robots-tag', 'noindex, nofollow');
    reply.header('referrer-policy', this.policy);
    return next.handle();
  }

  /**
   * With no referrer at all a form's Origin is null (Fetch, section 3.2), and over plain http a browser says nowhere
   * else that a form of ours comes from us: there it is told to our own pages and to nobody else.
   */
  private get policy(): string {
    const { protocol, hostname } = new URL(this.publicUrl.to('/'));
    const isTrusted = protocol === 'https:' || isLoopback(hostname);
    return isTrusted ? 'no-referrer' : 'same-origin';
  }
}

interface Reply {
  header(name: string, value: string): unknown;
}
