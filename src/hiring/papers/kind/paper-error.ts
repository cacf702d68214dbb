import { InputError } from '../../../kernel/errors';

/** Why a file is not taken; the code is stable, the sentence for programs. */
const WHY = {
  file_kind: 'a PDF, DOCX or ODT file is expected',
  file_empty: 'the file is empty',
  file_too_large: 'at most 10 MB are taken',
  file_damaged: 'the file is damaged, or did not arrive whole',
  file_protected: 'files with a password are not taken, nobody here could open them',
  file_macros: 'files with macros are not taken; save it as PDF',
} as const;
export type PaperTrouble = keyof typeof WHY;

/** A file that is not taken. Its sentence begins with the file's name in quotation marks. */
export class PaperError extends InputError {
  constructor(
    readonly trouble: PaperTrouble,
    readonly file = '',
  ) {
    super(`files: "${file}": ${WHY[trouble]}`, trouble);
  }

  /** The same of the file with that name. */
  of(name: string): PaperError {
    return new PaperError(this.trouble, name);
  }
}
