import type { Command } from '../command';

const help = `Usage: lupaus backup FILE

Copies the SQLite database of DATABASE_URL into a new file, as of one moment, while the service runs. The copy is
checked, and readable by its owner only: it holds what candidates wrote.

Not in it: the secret key (SECRET_KEY, or secret.key beside the database), without which links in mails that were sent
end, and the mails of the embedded mailbox. To restore, stop the service and put the file where DATABASE_URL says, with
no -wal and -shm file of the old one beside it.

For a PostgreSQL database it says what to use instead.

  --help

Example:
  lupaus backup /backup/lupaus-$(date +%F).db
`;

/** `lupaus backup`: an online copy. */
export const backupCommand: Command = {
  name: 'backup',
  summary: 'copy the SQLite database while the service runs',
  help,
  run: async (args, output) => (await import('./run-backup.js')).runBackup(args, output),
};
