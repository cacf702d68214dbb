import type { FastifyHelmetOptions } from '@fastify/helmet';

const HALF_A_YEAR_SECONDS = 15_552_000;

/**
 * The headers that protect who uses a browser. Nothing is loaded from elsewhere, no script or style stands inside a
 * page, and only our own pages may frame ours (previews of mails).
 * @param publicUrl when it is https, browsers are told to use nothing else (RFC 6797)
 */
export function securityHeaders(publicUrl: string): FastifyHelmetOptions {
  const secure = publicUrl.startsWith('https:');
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // icons in style sheets are written as data
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    // with none at all a browser would not say that a form of ours comes from us (Fetch, section 3.2)
    referrerPolicy: { policy: 'same-origin' },
    hsts: secure ? { maxAge: HALF_A_YEAR_SECONDS, includeSubDomains: false } : false,
  };
}
