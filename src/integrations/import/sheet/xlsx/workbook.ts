import { posix } from 'node:path';
import { InputError } from '../../../../kernel/errors';
import { quote } from '../../../../kernel/shape';
import { attributeOf, readWholeXml } from './xml-part';
import type { ZipArchive } from './zip-archive';

/** Where the parts of a workbook are (ECMA-376, part 2: relationships). */
export interface Workbook {
  /** Those that can be seen, in their order. */
  sheets: { name: string; part: string }[];
  strings: string | null;
  styles: string | null;
  /** Days are counted from 1904 and not from 1900. */
  from1904: boolean;
}

const OTHER_FILES: [string, string][] = [
  ['xl/workbook.bin', 'is a binary workbook (.xlsb)'],
  ['content.xml', 'is an OpenDocument file'],
  ['word/document.xml', 'is a Word document'],
  ['ppt/presentation.xml', 'is a presentation'],
  ['Index/Document.iwa', 'is a Numbers or Pages document'],
];

/** Reads what a workbook consists of. @throws InputError for a zip file that is none */
export async function readWorkbook(zip: ZipArchive): Promise<Workbook> {
  const other = OTHER_FILES.find(([part]) => zip.has(part));
  if (other) throw new InputError(`${other[1]}, expected XLSX or CSV: save it as one of these`);
  const office = zip.has('_rels/.rels') ? await relationsOf(zip, '') : [];
  const main = office.find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml';
  if (!zip.has(main)) {
    throw new InputError('is a zip file but no Excel workbook, expected XLSX or CSV');
  }
  const relations = await relationsOf(zip, main);
  const partOf = (type: string) =>
    relations.find((relation) => relation.type === type && zip.has(relation.part))?.part ?? null;
  const workbook: Workbook = {
    sheets: [],
    strings: partOf('sharedStrings'),
    styles: partOf('styles'),
    from1904: false,
  };
  await readWholeXml(main, zip.read(main), {
    opens: (name, attributes) => {
      if (name === 'workbookPr') workbook.from1904 = isTrue(attributes.date1904);
      if (name !== 'sheet' || (attributes.state ?? 'visible') !== 'visible') return;
      const id = attributeOf(attributes, 'id');
      const sheet = relations.find((relation) => relation.id === id);
      if (sheet?.type !== 'worksheet') return;
      workbook.sheets.push({ name: attributes.name ?? '', part: sheet.part });
    },
  });
  return workbook;
}

/** The sheet of that name, or the first. @throws InputError when there is none */
export function chooseSheet({ sheets }: Workbook, name: string | undefined): string {
  const found = name === undefined ? sheets[0] : sheets.find((sheet) => sheet.name === name);
  if (found) return found.part;
  if (name === undefined) throw new InputError('has no sheet that can be seen');
  throw new InputError(
    `sheet: ${quote(name)}: expected one of ${sheets.map((sheet) => quote(sheet.name)).join(', ')}`,
  );
}

interface Relation {
  id: string | undefined;
  /** The last word of its address: the addresses differ between kinds of Excel. */
  type: string;
  part: string;
}

async function relationsOf(zip: ZipArchive, part: string): Promise<Relation[]> {
  const folder = posix.dirname(part);
  const file = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  if (!zip.has(file)) return [];
  const relations: Relation[] = [];
  await readWholeXml(file, zip.read(file), {
    opens: (name, { Id, Type, Target, TargetMode }) => {
      if (name !== 'Relationship' || Target === undefined || TargetMode === 'External') return;
      relations.push({
        id: Id,
        type: (Type ?? '').slice((Type ?? '').lastIndexOf('/') + 1),
        part: Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target),
      });
    },
  });
  return relations;
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}
