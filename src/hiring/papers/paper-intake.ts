import { Injectable } from '@nestjs/common';
import type { IncomingFile } from '../../forms/upload';
import { LupausError } from '../../kernel/errors';
import type { PaperKind } from '../../store/entities/connect/application-paper.entity';
import { StoredFiles, type StoredFile } from '../../store/files/stored-files';
import { kindOf } from './kind/kind-of';
import { PaperError } from './kind/paper-error';
import { MOST_BYTES, ROOM_LEFT } from './limits';

/** A file that was put away, and belongs to nobody yet. */
export interface HeldPaper extends StoredFile {
  name: string;
  kind: PaperKind;
}

/** The folder of candidates' files beside the database. */
export const PAPERS_ROOM = 'papers';
const LONGEST_NAME = 120;

/** Takes files of candidates in, each looked into before anybody is told that it is here. */
@Injectable()
export class PaperIntake {
  private readonly stored: StoredFiles;
  /** How many are being put away now: none has taken its room yet. */
  private arriving = 0;

  constructor(files: StoredFiles) {
    this.stored = files.of(PAPERS_ROOM);
  }

  /**
   * Puts a file away. Not in a unit.
   * @throws PaperError for what is not taken, of which nothing is left then
   * @throws LupausError `no_room` when the disk would soon be full
   */
  async hold(file: IncomingFile): Promise<HeldPaper> {
    const others = this.arriving++;
    try {
      if ((await this.stored.room()) < ROOM_LEFT + (others + 1) * MOST_BYTES) {
        throw new LupausError('no_room', 'files: there is no room for more of them just now');
      }
      return await this.put(file);
    } finally {
      this.arriving--;
    }
  }

  private async put({ name, content }: IncomingFile): Promise<HeldPaper> {
    try {
      const file = await this.stored.put(content, MOST_BYTES);
      try {
        const kind = await kindOf(this.stored.pathOf(file.key));
        return { ...file, kind, name: shownName(name, kind) };
      } catch (error) {
        await this.stored.delete(file.key);
        throw error;
      }
    } catch (error) {
      if (error instanceof PaperError) throw error.of(shownName(name, null));
      const isTooLarge = error instanceof LupausError && error.code === 'too_large';
      throw isTooLarge ? new PaperError('file_too_large', shownName(name, null)) : error;
    }
  }

  /** Takes back what was put away for nothing. Not in a unit. */
  async drop(held: readonly Pick<StoredFile, 'key'>[]): Promise<void> {
    for (const { key } of held) await this.stored.delete(key);
  }
}

/** A name to be shown and saved under: it ends as the content does, whatever it was called, and keeps its end when it is cut. */
export function shownName(name: string, kind: PaperKind | null): string {
  const plain =
    name
      .replace(/\p{Cs}/gu, '')
      // as browsers write it in a form (HTML, section 4.10.22.8)
      .replaceAll('%22', '"')
      .replace(/[<>:"|?*\\/]/g, '_')
      .replace(/\s+/g, ' ')
      .trim() || 'file';
  const end = kind === null ? '' : `.${kind}`;
  const isNamedSo = kind !== null && plain.toLowerCase().endsWith(end);
  const stem = isNamedSo ? plain.slice(0, -end.length) : plain;
  // not in the middle of a character
  return `${Array.from(stem).slice(0, LONGEST_NAME).join('').replace(/^\.+/, '') || 'file'}${end}`;
}
