import { constants } from 'node:fs';
import { copyFile, mkdir, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

const FOLDER_MODE = 0o700;
const ARRIVING = '.part';
/** Of the folders into which files are divided; rooms have longer names. */
const SHARD_LENGTH = 2;

/** How much was copied. */
export interface CopiedFiles {
  files: number;
  bytes: number;
}

/**
 * Copies the rooms of the folder of stored files into a new one, while others write to it: what arrives meanwhile may be in it, and
 * what is deleted meanwhile may not. Files are never changed once they are there. They are readable as they were: by their
 * owner only. What lies in no room, as the files of imports do, is there for a while only and stays behind.
 * @param target made only when there is something to copy
 * @throws ErrnoException EEXIST when the target is there already, or what else keeps it from being made
 */
export async function copyFiles(source: string, target: string): Promise<CopiedFiles> {
  const copied = { files: 0, bytes: 0 };
  const top = await entriesOf(source);
  const rooms = top.filter((entry) => entry.isDirectory() && entry.name.length > SHARD_LENGTH);
  if (rooms.length === 0) return copied;
  await mkdir(target, { mode: FOLDER_MODE });
  for (const { name } of rooms) await copyFolder(join(source, name), join(target, name), copied);
  return copied;
}

async function copyFolder(source: string, target: string, copied: CopiedFiles): Promise<void> {
  await mkdir(target, { mode: FOLDER_MODE });
  for (const entry of await entriesOf(source)) {
    const [from, to] = [join(source, entry.name), join(target, entry.name)];
    if (entry.isDirectory()) await copyFolder(from, to, copied);
    else if (entry.isFile() && !entry.name.endsWith(ARRIVING)) await copyOne(from, to, copied);
  }
}

async function copyOne(from: string, to: string, copied: CopiedFiles): Promise<void> {
  try {
    // shares the blocks where the file system can
    await copyFile(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  } catch (error) {
    // somebody was erased meanwhile
    if (isMissing(error)) return;
    throw error;
  }
  const file = await open(to, 'r+');
  try {
    await file.sync();
    copied.bytes += (await file.stat()).size;
    copied.files++;
  } finally {
    await file.close();
  }
}

/** Of a folder that is not there, nothing: nobody has sent anything yet. */
async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
