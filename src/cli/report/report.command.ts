import type { Command } from '../command';

const help = `Usage: lupaus report [options]

Tells who broke which promise, from the database of DATABASE_URL, as a replay does from a file.
Recruiters go by their e-mail addresses: two people may have one name.

  --until TIME               later events are ignored, what is due later is open (default: now)
  --known-at TIME            only what had been recorded by then; makes --until the same instant
                             unless that is given: the report of last Friday, again
  --from TIME, --to TIME     count what was due at or after from, and before to
  --format table|json|csv    table for people (default), json for all, csv for a sheet
  --rows recruiters|commitments
                             what the csv holds (default: recruiters); commitments are all of
                             them, whatever the period
  --with-texts               with the words of promises, which are personal
  --export-events FILE|-     instead writes the journal as an event file that lupaus replay reads,
                             to a new file or to standard output. With the same policy and
                             calendar, a replay of it --until the same instant gives the same
                             figures. Applications of erased candidates are left out, and counted
                             on standard error. Words only --with-texts.
  --help

A TIME is ISO 8601 with offset, a date (the beginning of that day in the calendar's zone) or now.

Example:
  lupaus report --from 2026-03-01 --to 2026-04-01
  lupaus report --export-events events.csv && lupaus replay events.csv --until now
`;

/** `lupaus report`: the replay's tables, from the database. */
export const reportCommand: Command = {
  name: 'report',
  summary: 'tell who broke which promise, from the database; export its events',
  help,
  run: async (args, output) => (await import('./run-report.js')).runReport(args, output),
};
