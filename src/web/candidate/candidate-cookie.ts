import { Injectable } from '@nestjs/common';
import type { CookieReply } from '../../accounts/guard/session-cookie';
import { CANDIDATE_SESSION_MS } from '../../hiring/status/candidate-sessions';
import { PublicUrl } from '../../kernel/public-url';

/** What is asked of a request. */
export interface CookieRequest {
  cookies?: Record<string, string | undefined>;
}

/** The cookie that a candidate is known by: another one than that of staff, and sent to the candidate's pages only. */
@Injectable()
export class CandidateCookie {
  constructor(private readonly publicUrl: PublicUrl) {}

  /** The value among a request's cookies, if it may be one. */
  read({ cookies = {} }: CookieRequest): string | null {
    const value = cookies[this.name];
    return value !== undefined && /^[\w-]{43}$/.test(value) ? value : null;
  }

  give(reply: CookieReply, value: string): void {
    reply.setCookie(this.name, value, {
      ...{ path: '/my', httpOnly: true, sameSite: 'lax', secure: this.isSecure },
      maxAge: CANDIDATE_SESSION_MS / 1000,
    });
  }

  /** With the prefix a browser takes it over https only (RFC 6265bis, section 4.1.3.1). */
  private get name(): string {
    return this.isSecure ? '__Secure-lupaus_my' : 'lupaus_my';
  }

  private get isSecure(): boolean {
    return this.publicUrl.to().startsWith('https:');
  }
}
