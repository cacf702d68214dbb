import { Injectable } from '@nestjs/common';
import { InputError } from '../../../kernel/errors';
import type { ImportRun } from '../../../store/entities/import/import-run.entity';
import { StoredFiles } from '../../../store/files/stored-files';
import { FileReader, type OpenFile } from './file-reader';

/** Opens the file of an import. */
@Injectable()
export class ImportFiles {
  constructor(
    private readonly files: StoredFiles,
    private readonly reader: FileReader,
  ) {}

  /**
   * @param signal ends the reading, now and later, with an AbortError
   * @throws InputError when it is gone, or no table
   */
  async open({ file, options }: ImportRun, signal?: AbortSignal): Promise<OpenFile> {
    if (file === null) throw new InputError('The file has been deleted; load it again.', 'gone');
    return this.reader.open(this.files.pathOf(file), options, signal);
  }
}
