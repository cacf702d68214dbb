import type { PaperKind } from '../../../store/entities/connect/application-paper.entity';
import type { Package } from './package';
import { PaperError } from './paper-error';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const WORD_WITH_MACROS = /macroEnabled/i;
/** Where Word and LibreOffice keep programs. */
const PROGRAMS = /(^|\/)vba(Project|Data)[^/]*\.(bin|xml)$|^(Basic|Scripts)\/./i;
const TEXT_DOCUMENT = 'application/vnd.oasis.opendocument.text';

/** Which document an archive is. @throws PaperError for one of another kind, with macros, or encrypted inside */
export function kindOfPackage({ names, texts, isFirstPlain }: Package): PaperKind {
  const types = texts.get('[Content_Types].xml');
  const isWord = names.includes('word/document.xml') && types !== undefined;
  // the first part of an OpenDocument file says plainly what it is (OpenDocument 1.3, part 2, 3.3)
  const isText = names[0] === 'mimetype' && isFirstPlain && texts.get('mimetype') === TEXT_DOCUMENT;
  // what is both is neither
  if (isWord === isText) throw new PaperError('file_kind');
  const programs = names.some((name) => PROGRAMS.test(name));
  if (isText) {
    if (!names.includes('content.xml')) throw new PaperError('file_damaged');
    if (programs) throw new PaperError('file_macros');
    const manifest = texts.get('META-INF/manifest.xml') ?? '';
    if (manifest.includes('encryption-data')) throw new PaperError('file_protected');
    return 'odt';
  }
  if (programs || WORD_WITH_MACROS.test(types!)) throw new PaperError('file_macros');
  if (!types!.includes(WORD)) throw new PaperError('file_kind');
  return 'docx';
}
