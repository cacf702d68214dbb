import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

type Parts = Record<string, string | Buffer>;

const SHEET_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${SHEET_TYPE}/${type}" Target="${target}"/>`;

/** The parts of a workbook by hand, so that each can be wrong in its own way. */
export function workbook(
  rows: string,
  { strings = '', styles = '', date1904 = false, more = {} } = {},
): Parts {
  return {
    '_rels/.rels': `<Relationships>${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('r1', 'worksheet', 'worksheets/a.xml')}${relation(
      'r2',
      'worksheet',
      '/xl/worksheets/b.xml',
    )}${relation('r3', 'sharedStrings', 'strings.xml')}${relation('r4', 'styles', 'styles.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="x"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>
      <sheet name="Hidden" state="hidden" r:id="r2"/><sheet name="People" r:id="r1"/><sheet name="Notes" r:id="r2"/>
      </sheets></workbook>`,
    'xl/worksheets/a.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    'xl/worksheets/b.xml':
      '<worksheet><sheetData><row><c t="str"><v>Note</v></c></row><row><c><v>1</v></c></row></sheetData></worksheet>',
    'xl/strings.xml': `<sst>${strings}</sst>`,
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
    ...more,
  };
}

/** Writes parts as a zip file. @returns its path */
export async function zipped(path: string, parts: Parts): Promise<string> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) {
    zip.addBuffer(typeof content === 'string' ? Buffer.from(content) : content, name);
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
  return path;
}
