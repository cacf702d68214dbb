import type { Command } from '../command';

const help = `Usage: lupaus import FILE --user ADDRESS [options]

Brings applications from a CSV file or a workbook, or their histories from a log as replay reads it, into the database
of DATABASE_URL. Without --confirm it shows what would come of it and changes nothing. Best while no service runs, or
beside one on PostgreSQL; nobody is mailed.

  --user ADDRESS             who imports: an HR lead or administrator
  --mapping FILE.json        what columns and names mean; else as for the last file with the same header:
                               columns     field -> column of the file; fields: externalId, name, firstName, lastName,
                                           email, phone, job, stage, recruiter, appliedAt, stageSince, lastContactAt,
                                           status, endedAt
                               dates       day_first, month_first or iso
                               zone        of times without one, such as Europe/Helsinki
                               stages      the file's name -> a stage's name or id, "" for the first
                               jobs        the file's name -> a job's title or id, "new" to open one
                               recruiters  the file's name -> an address, a name or an id, "" for the job's owner
                               statuses    the file's word -> active, rejected, withdrawn or hired
  --encoding NAME            of a CSV file that is not UTF-8
  --sheet NAME               of a workbook; else the first
  --dry-run                  shows what would come of it; so it does without --confirm
  --confirm from_import|for_the_record
                             takes it in: promises start at the import, or at their true times
  --breaches                 with for_the_record: promises that were broken long ago count as broken
  --bad-rows FILE            writes the rows that cannot be read to a new file, to be mended
  --help

Ctrl-C stops it: while the file is read or checked its copy is deleted, and nothing is taken in; later, what was taken in
stays, and it can go on from its page.

What came of it is JSON on standard output. Exit codes: 0 done, 1 failed, 2 bad usage or bad input, also when
something must be said first: standard error names it; 130 stopped by Ctrl-C.

Examples:
  lupaus import candidates.csv --user hr@example.fi --mapping ours.json --dry-run
  lupaus import candidates.csv --user hr@example.fi --mapping ours.json --confirm from_import

ours.json:
  {"dates": "day_first", "jobs": {"Sales": "new"}, "stages": {"Application Review": "Screening"},
   "recruiters": {"Kaisa V.": "kaisa@example.fi"}, "statuses": {"On ice": "active"}}
`;

/** `lupaus import`: applications from a file. */
export const importCommand: Command = {
  name: 'import',
  summary: 'bring in applications from a file',
  help,
  run: async (args, output) => (await import('./run-import.js')).runImport(args, output),
};
