import type { Instant } from '../kernel/instant';

/** What the mail server said to a message. */
export type Outcome =
  /** The final 250: from `at` on the mail is the mail system's to deliver. */
  | { how: 'accepted'; at: Instant; answer: string }
  /** This recipient or this message will not be taken, however often it is tried. */
  | { how: 'refused'; answer: string }
  /**
   * Certainly not taken, and to be tried later. `relay`: the mail server's trouble or ours, never the recipient's.
   * `cut`: the connection ended before the mail was out, nobody knows for whose sake. `message`: the server said so.
   */
  | { how: 'deferred'; answer: string; trouble: 'relay' | 'cut' | 'message' }
  /** The mail was out to its last byte, and no answer came: it may have been taken. */
  | { how: 'uncertain'; answer: string };

/** How far a message had come: no session yet; a session, the mail not out to its end; out to its end. */
export type Stage = 'connecting' | 'session' | 'ended';

interface SmtpError extends Error {
  responseCode?: number;
  command?: string;
  response?: string;
  code?: string;
  /** What the system said, where nodemailer has put its own code over it. */
  originalCode?: string;
}

/** 552 5.2.2, the mailbox is full: passes. */
const FULL = /^552[ -]5\.2\.2/;
/** "Authentication required". */
const ASKS_WHO_WE_ARE = /^53[0458]\b/;
/** RFC 3463, 3.2: the trouble is with an address, whatever words stand behind it. */
const OF_AN_ADDRESS = /^55\d[ -]5\.1\.\d/;
/** What Postfix, Exim, Sendmail, Exchange and others say to those for whom they send nothing on. */
const DOES_NOT_RELAY =
  /^55[04][ -](?:5\.7\.\d+ .*\brelay(?:ing)?\b(?!\.\w)|.*\b(?:relay access denied|relay(?:ing)? (?:is )?(?:denied|prohibited|not (?:allowed|permitted))|not (?:allowed|permitted) to relay|unable to relay|(?:do|does) not relay))/is;
/** Recipients, which servers repeat, and which may have any name. */
const ADDRESSES = /<[^<>]*>|[^\s<>@]{1,64}@[^\s<>@]+/g;
const LONGEST_ANSWER = 500;

/**
 * What an error of nodemailer says about the message: its own words cannot tell a mail that may have arrived from one
 * that did not, the stage can. A permanent answer at the greeting, to AUTH or to MAIL FROM is our own trouble and
 * never the recipient's. An answer to the message counts at any stage.
 */
export function outcomeOf(error: unknown, stage: Stage): Outcome {
  const { responseCode = 0, command, response, code, originalCode } = error as SmtpError;
  const answer = (response ?? originalCode ?? code ?? 'no answer').slice(0, LONGEST_ANSWER);
  if (stage === 'connecting' || command === 'MAIL FROM' || doesNotKnowUs(answer)) {
    return { how: 'deferred', answer, trouble: 'relay' };
  }
  // of commands that were sent in one go, a 421 is told as the connection's and not as the command's
  const isClosing = command === 'CONN' && responseCode === 421;
  const isAnswer =
    ((command === 'RCPT TO' || command === 'DATA') && responseCode >= 400) || isClosing;
  if (isAnswer && responseCode >= 500 && !FULL.test(answer)) return { how: 'refused', answer };
  if (isAnswer) return { how: 'deferred', answer, trouble: 'message' };
  return stage === 'ended'
    ? { how: 'uncertain', answer }
    : { how: 'deferred', answer, trouble: 'cut' };
}

/** The server would answer so whoever the recipient is. */
function doesNotKnowUs(answer: string): boolean {
  if (ASKS_WHO_WE_ARE.test(answer)) return true;
  return !OF_AN_ADDRESS.test(answer) && DOES_NOT_RELAY.test(answer.replace(ADDRESSES, ''));
}
