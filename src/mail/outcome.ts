import type { Instant } from '../kernel/instant';

/** What the mail server said to a message. */
export type Outcome =
  /** The final 250: from `at` on the mail is the mail system's to deliver. */
  | { how: 'accepted'; at: Instant; answer: string }
  /** This recipient or this message will not be taken, however often it is tried. */
  | { how: 'refused'; answer: string }
  /** Not now, or nobody knows: the same bytes again later. `relay`: it is the mail server's trouble or ours. */
  | { how: 'deferred'; answer: string; trouble: 'relay' | 'message' };

interface SmtpError extends Error {
  responseCode?: number;
  command?: string;
  response?: string;
  code?: string;
}

/** 552 5.2.2, the mailbox is full: passes. */
const FULL = /^552[ -]5\.2\.2/;

/**
 * What an error of nodemailer says about the message. A permanent answer at the greeting, to AUTH or to MAIL FROM is
 * our own trouble and never the recipient's.
 */
export function outcomeOf(error: unknown): Outcome {
  const { responseCode = 0, command, response, code } = error as SmtpError;
  const answer = (response ?? code ?? 'no answer').slice(0, 500);
  const aboutMessage = command === 'RCPT TO' || command === 'DATA';
  const forGood = aboutMessage && responseCode >= 500 && !FULL.test(answer);
  if (forGood) return { how: 'refused', answer };
  return {
    how: 'deferred',
    answer,
    trouble: aboutMessage && responseCode > 0 ? 'message' : 'relay',
  };
}
