/**
 * Why a row is left out, by codes; `{0}` and so on stand for values. These are the sentences of the API. The text of a cell
 * may stand before one, quoted and with a colon.
 */
export const REASONS = {
  open_quote:
    'a quote is opened and never closed, expected a closing " (and "" for one inside a text)',
  stray_quote:
    'a quote stands inside a text, expected the text in quotes and "" for each one inside',
  long_row: 'is longer than 1,000,000 characters, expected a shorter row',
  wide_row: 'has more than {0} fields',
  long_cell_in_row: 'has a cell of more than 100,000 characters, expected a shorter one',
  fields: 'has {0} fields, expected {1} as in the header',
  nul: 'holds a character that is no text (NUL), expected text',
  beyond_header: 'has a value in column {0}, expected {1} as in the header',
  long_cell: 'has more than 100,000 characters, expected a shorter text',
  not_reckoned: 'is a formula that was never reckoned, expected a value: save the file in Excel',
  lost_text: 'refers to a text that the file lacks',
  cell_error: 'is the error {0}, expected a value',
  no_number: 'is no number that can be read',
  no_excel_date: 'is no date that Excel can show',
  control_characters: 'has control characters, expected plain text',
  too_long: 'has {0} characters, expected up to {1}',
  address_in_name: 'expected a name, with no address in it',
  no_address: 'expected an e-mail address',
  no_name: 'is empty, expected a name',
  no_job: 'is empty, expected a job',
  job_unsaid: 'names no job: choose the job for all rows without one',
  before_application: '{0} is before the application on {1}',
  unknown_status: 'expected active, rejected, withdrawn or hired: choose which it means',
  ended_though: 'has a time, though the status is {0}',
  ended_how: 'has an end but no status, expected rejected, withdrawn or hired',
  year: 'expected a year from 1900 to 2199',
  future: 'is in the future, expected up to {0}',
  no_date: 'expected a date such as 2026-05-04, 2026-05-04 09:12 or 4 May 2026',
  no_such_time: 'expected a date such as 2026-05-04, 2026-05-04 09:12 or 4 May 2026, that exists',
  no_such_date: 'expected a date that exists',
  short_year: 'has a year of two digits, expected four',
  not_iso: 'is not ISO 8601, expected a date such as 2026-05-04',
  two_dates: 'could be two dates: say whether the day or the month comes first',
  month_first: 'has the month first, expected the day first as elsewhere',
  day_first: 'has the day first, expected the month first as elsewhere',
  unknown_job: '"{0}" is no job here, and none was chosen for it',
  closed_job:
    '"{0}" is closed, and this application is under way; expected one that has ended, or an open job',
  unknown_stage: '"{0}" is no stage of "{1}", expected one of {2}',
  nobody: '"{0}" is nobody here, and nobody was chosen',
  no_account: '{0} has no account any more and cannot answer for an application that is under way',
  ended_first: 'it would have ended before it began',
  same_as: 'the same as line {0}',
  same_person: 'has the address of line {0}, and one person has one application under way to a job',
  gap: 'line {0} of the same application cannot be taken',
  to_come: 'is yet to come, expected what has happened',
} as const;
export type Reason = keyof typeof REASONS;

/** A sentence with its values. */
export function reason(code: Reason, ...values: (string | number)[]): string {
  return filled(REASONS[code], values);
}

/** A sentence of `{0}` and so on with its values. */
export function filled(sentence: string, values: readonly (string | number)[]): string {
  return sentence.replace(/\{(\d)\}/g, (_, n: string) => String(values[Number(n)] ?? ''));
}
