import type { Command } from '../command';

const help = `Usage: lupaus backup FILE

Copies the SQLite database of DATABASE_URL into a new file, as of one moment, while the service runs. The copy is
checked, and readable by its owner only: it holds what candidates wrote. The files that candidates sent, such as CVs,
are copied into a new folder beside it, named FILE.files; there is none while nobody has sent any. The two belong
together: keep and delete both.

Not in it: the secret key (SECRET_KEY, or secret.key beside the database), without which links in mails that were sent
end and what is sealed (keys of other systems) must be entered anew; the files of imports, which can be sent again; and
the mails of the embedded mailbox.

To restore, stop the service and put the file where DATABASE_URL says, with no -wal and -shm file of the old one beside
it, and the folder FILE.files beside it too, named "files", in place of the old one. Erase again whom you erased since.

For a PostgreSQL database it says what to use instead; its folder of files is "data/files".

  --help

Example:
  lupaus backup /backup/lupaus-$(date +%F).db
`;

/** `lupaus backup`: an online copy. */
export const backupCommand: Command = {
  name: 'backup',
  summary: 'copy the SQLite database, and what candidates sent, while the service runs',
  help,
  run: async (args, output) => (await import('./run-backup.js')).runBackup(args, output),
};
