import { Injectable } from '@nestjs/common';
import { PublicUrl } from '../../kernel/public-url';
import { SESSION_ENDS_AFTER_MS } from '../sessions/sessions';

/** What sets cookies: a reply. */
export interface CookieReply {
  setCookie(name: string, value: string, options: object): unknown;
  clearCookie(name: string, options: object): unknown;
}

/** The cookie that a session is known by. */
@Injectable()
export class SessionCookie {
  constructor(private readonly publicUrl: PublicUrl) {}

  /** The value among a request's cookies, if it may be one. */
  read(cookies: Record<string, string | undefined>): string | null {
    const value = cookies[this.name];
    return value !== undefined && /^[\w-]{43}$/.test(value) ? value : null;
  }

  give(reply: CookieReply, value: string): void {
    reply.setCookie(this.name, value, { ...this.options, maxAge: SESSION_ENDS_AFTER_MS / 1000 });
  }

  take(reply: CookieReply): void {
    reply.clearCookie(this.name, this.options);
  }

  /** With the prefix a browser takes it from this host over https only, and no neighbour can plant one (RFC 6265bis). */
  private get name(): string {
    return this.secure ? '__Host-lupaus_session' : 'lupaus_session';
  }

  private get options() {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.secure };
  }

  private get secure(): boolean {
    return this.publicUrl.to().startsWith('https:');
  }
}
