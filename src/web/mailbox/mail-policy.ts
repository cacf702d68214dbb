/** A mail is written by anybody: it may load nothing, run nothing, and stands in a frame of its own origin. */
export const MAIL_POLICY =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";
