import { Injectable } from '@nestjs/common';
import { InputError } from '../../kernel/errors';
import { readUploads, type Uploads } from '../../forms/uploads';
import { MOST_FILES, MOST_OF_FORM } from './limits';
import { PaperIntake, type HeldPaper } from './paper-intake';

interface Request {
  isMultipart(): boolean;
}

/** Forms that bring files of candidates. */
@Injectable()
export class PaperForms {
  constructor(private readonly intake: PaperIntake) {}

  /**
   * Reads such a form. When something is wrong with it, no file of it is kept.
   * @param admit throws for a form from which no file is taken at all; it is given the fields that came before the file
   */
  async read(
    request: unknown,
    admit: (fields: Readonly<Record<string, string>>) => Promise<void> | void = () => undefined,
  ): Promise<Uploads<HeldPaper>> {
    const read = await readUploads(request, {
      ...{ field: 'files', most: MOST_FILES, mostBytes: MOST_OF_FORM },
      keep: async (file, fields) => {
        await admit(fields);
        return this.intake.hold(file);
      },
    });
    if (read.problem !== null) await this.intake.drop(read.files.splice(0));
    return read;
  }

  /**
   * The files of a form that has nothing else.
   * @throws InputError for what is no such form, and for one without a file
   */
  async filesOf(request: unknown): Promise<HeldPaper[]> {
    if (!(request as Request).isMultipart()) {
      throw new InputError('The body must be multipart/form-data with files.', 'no_upload');
    }
    const { files, problem } = await this.read(request);
    if (problem) throw problem;
    if (files.length === 0) throw new InputError('files: at least one is expected', 'no_file');
    return files;
  }

  /** Takes back what was put away for nothing. Not in a unit. */
  drop(held: readonly HeldPaper[]): Promise<void> {
    return this.intake.drop(held);
  }
}
