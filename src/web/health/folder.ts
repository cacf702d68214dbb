import { constants } from 'node:fs';
import { access, statfs } from 'node:fs/promises';

/** With less than this, what is written next may be the last that finds room, in bytes. */
const LEAST_ROOM = 1 << 20;

/** What ails a folder that files are to be written to. */
export async function ailmentOfFolder(folder: string): Promise<string | null> {
  try {
    await access(folder, constants.W_OK);
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize < LEAST_ROOM ? 'name a data folder whose disk is full' : null;
  } catch {
    return 'name a data folder that is not there or cannot be written';
  }
}
