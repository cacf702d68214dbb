import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { readUpload } from '../../../forms/upload';
import { InputError } from '../../../kernel/errors';
import type { ImportRun } from '../../../store/entities/import/import-run.entity';
import { StoredFiles, type StoredFile } from '../../../store/files/stored-files';
import type { FileOptions } from '../work/file-reader';
import { Imports, LARGEST_IMPORT } from '../runs/imports';

const LONGEST = 100;

/** Takes in the files of imports. */
@Injectable()
export class ImportUploads {
  constructor(
    private readonly imports: Imports,
    private readonly files: StoredFiles,
  ) {}

  /**
   * Puts the file of a request away and begins an import with it; what is refused leaves no file behind.
   * @param request of `multipart/form-data`: `file`, and `encoding` and `sheet` where the file does not say
   * @throws InputError for what is no such form, a larger file, or none
   */
  async take(
    request: unknown,
    caller: Caller,
  ): Promise<{ run: ImportRun; fields: Record<string, string> }> {
    this.imports.assertMay(caller);
    const kept: StoredFile[] = [];
    try {
      const { file, fields } = await readUpload(request, async ({ content }) => {
        const one = await this.files.put(content, LARGEST_IMPORT);
        kept.push(one);
        return one;
      });
      if (!file) throw new InputError('file: choose a CSV file or a workbook', 'no_file');
      const run = await this.imports.start(file.kept, file.name, optionsIn(fields), caller);
      return { run, fields };
    } catch (error) {
      for (const { key } of kept) await this.files.delete(key);
      throw error;
    }
  }
}

function optionsIn(fields: Record<string, string>): FileOptions {
  const options: FileOptions = {};
  for (const name of ['encoding', 'sheet'] as const) {
    const value = fields[name]?.trim() ?? '';
    if (value.length > LONGEST) throw new InputError(`${name}: at most ${LONGEST} characters`);
    if (value !== '') options[name] = value;
  }
  return options;
}
