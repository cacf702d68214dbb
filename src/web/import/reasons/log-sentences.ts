import type { Reason } from '../../../integrations/import/rows/reasons';

/** What the reader of logs says of a row, by codes; `{0}` and so on stand for values. */
export const LOG_SENTENCES = {
  log_one_of: 'expected one of {0}',
  log_several: 'expected one or several of {0}, joined by +',
  log_flag: 'expected true or false',
  log_live_only: 'is known in the live service only, not in a log',
  log_time: 'expected an ISO 8601 time with offset that exists, such as 2026-05-04T09:12:00+03:00',
  log_no_id: 'is empty, expected an id',
  log_no_time: 'is empty, expected a time',
  log_no_event: 'is empty, expected an event',
  log_no_purpose: 'is empty, expected what the message is for',
  log_no_job: 'is empty, expected the job that was closed',
  log_no_ref: 'is empty, expected the message of the promise it moves',
  log_no_due: 'is empty, expected the time by which it was promised',
  log_not_received: '{0} has no application.received',
  log_before: '{0} is before the application.received of {1} on line {2}',
  log_twice: '{0} was received before, on line {1}',
} as const;

/** A sentence for each reason why a row is left out. */
export type ReasonWords = Record<Reason | keyof typeof LOG_SENTENCES, string>;
