import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { InputError, NotFoundError } from '../../kernel/errors';
import { newId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { ApplicationPaper } from '../../store/entities/connect/application-paper.entity';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import { StoredFiles } from '../../store/files/stored-files';
import { UnitOfWork } from '../../store/unit-of-work';
import { ErasureParts } from '../candidates/erasure/erasure-parts';
import { MOST_OF_APPLICATION } from './limits';
import { PAPERS_ROOM, type HeldPaper } from './paper-intake';
import { PapersRepository } from './papers.repository';

/** Who sent a file. */
interface Sender {
  /** A user's id, or `candidate`. */
  by: string;
  isConfirmed: boolean;
}

/** What lies in the folder and belongs to nobody is left alone for so long. */
const ORPHAN_AFTER_MS = 24 * 3600_000;

/** The files that came with applications. Who may see one is for the caller to know. */
@Injectable()
export class Papers implements OnModuleInit {
  private readonly stored: StoredFiles;

  constructor(
    private readonly units: UnitOfWork,
    private readonly rows: PapersRepository,
    private readonly clock: Clock,
    private readonly erasure: ErasureParts,
    files: StoredFiles,
  ) {
    this.stored = files.of(PAPERS_ROOM);
  }

  onModuleInit(): void {
    this.erasure.add({
      name: 'files',
      forget: async ({ applications }) => {
        const keys = await this.forget(applications);
        return keys.map((key) => `${PAPERS_ROOM}/${key}`);
      },
    });
  }

  /**
   * Adds files to an application. In the caller's unit. One that is there already, byte for byte, is not added again.
   * @throws InputError `too_many_files` beyond 25 of one application
   */
  async add(
    application: ApplicationId,
    held: readonly HeldPaper[],
    { by, isConfirmed }: Sender,
  ): Promise<ApplicationPaper[]> {
    if (held.length === 0) return [];
    await this.units.lock(`papers/${application}`);
    const before = await this.rows.of([application]);
    const seen = new Set<string>(before.map(({ sha256 }) => sha256));
    const now = this.clock.now();
    const added: ApplicationPaper[] = [];
    for (const { name, kind, bytes, sha256, key } of held) {
      if (seen.has(sha256)) continue;
      seen.add(sha256);
      added.push({
        ...{ id: newId(now), application, name, kind, bytes, sha256, storedAs: key },
        ...{ receivedAt: now, by, isConfirmed },
      });
    }
    if (before.length + added.length > MOST_OF_APPLICATION) {
      throw new InputError(
        `files: an application has ${MOST_OF_APPLICATION} at most`,
        'too_many_files',
      );
    }
    if (added.length > 0) await this.rows.add(added);
    return added;
  }

  /** Those of an application, first come first. */
  of(application: ApplicationId): Promise<ApplicationPaper[]> {
    return this.rows.of([application]);
  }

  /** @throws NotFoundError for one that is not there */
  async find(id: string): Promise<ApplicationPaper> {
    const found = await this.rows.find(id);
    if (found) return found;
    throw missing();
  }

  /** The bytes. @throws NotFoundError when they are not on the disk, as after a restore without them */
  async read({ storedAs }: ApplicationPaper): Promise<Readable> {
    const content = this.stored.read(storedAs);
    try {
      await once(content, 'open');
      return content;
    } catch {
      throw missing();
    }
  }

  /** Takes the files of applications out, for good. In the caller's unit. @returns the keys of what is to be deleted */
  private async forget(applications: readonly ApplicationId[]): Promise<string[]> {
    if (applications.length === 0) return [];
    const papers = await this.rows.of(applications);
    await this.rows.remove(applications);
    return papers.map(({ storedAs }) => storedAs);
  }

  /** Deletes what was sent more than a day ago and belongs to no application. Not in a unit. @returns how many */
  sweep(): Promise<number> {
    const before = (this.clock.now() - ORPHAN_AFTER_MS) as Instant;
    return this.stored.sweep(before, (keys) => this.rows.known(keys));
  }
}

/** There is no such file, or it is not theirs. */
function missing(): NotFoundError {
  return new NotFoundError('There is no file with that id.');
}
