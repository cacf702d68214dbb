import type { IncomingHttpHeaders } from 'node:http';
import { Injectable } from '@nestjs/common';
import { ForbiddenError } from '../../kernel/errors';
import { PublicUrl } from '../../kernel/public-url';

/** What is asked of a request. */
export interface Asked {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
}

const API = '/api/';

/**
 * Tells a page of ours from one of somebody else's that lets a signed-in person's browser ask in their name (CSRF).
 * A browser says where a request comes from, in headers that no script can set.
 */
@Injectable()
export class OwnOrigin {
  constructor(private readonly publicUrl: PublicUrl) {}

  /**
   * Of a change that a cookie stands for: it must come from a page of ours, and to the API as JSON, which a form of
   * another site cannot send.
   * @throws ForbiddenError otherwise
   */
  assertOwn(request: Asked): void {
    if (this.originOf(request) !== 'own') {
      throw new ForbiddenError(
        'A change with a session is taken from our own pages only (Sec-Fetch-Site or Origin); a program uses a token.',
      );
    }
    assertJson(request);
  }

  /**
   * Of a change that anyone may ask for: a program may, our pages may, another site's page may not. Else it could sign
   * somebody in to an account that is not theirs.
   * @throws ForbiddenError for another site's page
   */
  assertNotForeign(request: Asked): void {
    const origin = this.originOf(request);
    if (origin === 'foreign') {
      throw new ForbiddenError("This is not taken from another site's page.");
    }
    if (origin === 'own') assertJson(request);
  }

  /** The origin of another site's page that asks, `null` as a text where it is not said; null for anybody else. */
  foreignOriginOf(request: Pick<Asked, 'headers'>): string | null {
    if (this.originOf(request) !== 'foreign') return null;
    return request.headers.origin ?? 'null';
  }

  private originOf({ headers }: Pick<Asked, 'headers'>): 'own' | 'foreign' | 'unknown' {
    const site = headers['sec-fetch-site'];
    if (site !== undefined) return site === 'same-origin' ? 'own' : 'foreign';
    // browsers say the above only to https and to this machine
    const { origin } = headers;
    if (origin === undefined) return 'unknown';
    return origin === new URL(this.publicUrl.to('/')).origin ? 'own' : 'foreign';
  }
}

function assertJson({ method, url, headers }: Asked): void {
  if (!url.startsWith(API)) return;
  const type = headers['content-type'];
  // no form can send DELETE
  if (type === undefined && method !== 'POST') return;
  if (type !== undefined && /^application\/json\s*(;|$)/i.test(type)) return;
  throw new ForbiddenError(
    'A change with a session needs the header "Content-Type: application/json".',
  );
}
