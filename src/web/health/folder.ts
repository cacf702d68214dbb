import { constants } from 'node:fs';
import { access } from 'node:fs/promises';

/** What ails a folder that files are to be written to. */
export async function ailmentOfFolder(folder: string): Promise<string | null> {
  try {
    await access(folder, constants.W_OK);
    return null;
  } catch {
    return 'name a data folder that is not there or cannot be written';
  }
}
