import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kindOf } from '../../../src/hiring/papers/kind/kind-of';
import { shownName } from '../../../src/hiring/papers/paper-intake';
import { dispositionOf } from '../../../src/hiring/papers/serving';
import { docx, odt, ODT, pdf, zip } from '../../world/papers';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lupaus-kinds-'));
});
afterAll(() => rm(folder, { recursive: true }));

type Content = () => Buffer | Promise<Buffer>;
const MACRO_TYPES = '<Types ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>';

describe('a file of a candidate', () => {
  it.each<[string, Content]>([
    ['pdf', () => pdf()],
    ['docx', () => docx()],
    ['odt', () => odt()],
  ])('is a %s by its content', async (kind, content) => {
    expect(await look(await content())).toBe(kind);
  });

  it.each<[string, string, Content]>([
    ['nothing', 'file_empty', () => Buffer.alloc(0)],
    ['a text', 'file_kind', () => Buffer.from('Hello')],
    ['a page', 'file_kind', () => Buffer.from('<html><script>alert(1)</script>')],
    ['a PDF behind something else', 'file_kind', () => Buffer.concat([Buffer.from('\n'), pdf()])],
    ['a PDF of no version', 'file_kind', () => Buffer.from('%PDF-x %%EOF')],
    ['half a PDF', 'file_damaged', () => pdf().subarray(0, 40)],
    ['a PDF with a password', 'file_protected', () => pdf('x', '/Encrypt 5 0 R ')],
    ['a PDF that is an archive too', 'file_kind', async () => Buffer.concat([pdf(), await docx()])],
    ['an old or locked Word file', 'file_kind', () => Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['an archive', 'file_kind', () => zip({ 'a.txt': 'a' })],
    ['a spreadsheet', 'file_kind', () => zip({ '=mimetype': ODT.replace('text', 'spreadsheet') })],
    ['a package of no document', 'file_kind', () => zip({ '[Content_Types].xml': '<Types/>' })],
    ['a document with macros', 'file_macros', () => docx({ 'word/vbaProject.bin': 'x' })],
    ['a docm', 'file_macros', () => docx({ '[Content_Types].xml': MACRO_TYPES })],
    ['an ODT with macros', 'file_macros', () => odt({ 'Basic/Standard/Module1.xml': 'x' })],
    [
      'an ODT with a password',
      'file_protected',
      () => odt({ 'META-INF/manifest.xml': '<manifest:encryption-data/>' }),
    ],
    ['an ODT that is packed in the wrong way', 'file_kind', () => zip({ mimetype: ODT })],
    [
      'a DOCX and an ODT at once',
      'file_kind',
      () => zip({ '=mimetype': ODT, '[Content_Types].xml': '', 'word/document.xml': '' }),
    ],
    ['half a DOCX', 'file_damaged', async () => (await docx()).subarray(0, 200)],
    ['a DOCX with something behind it', 'file_damaged', async () => join2(await docx(), '<?php')],
    ['a bomb', 'file_damaged', () => sized(200_000_000)],
    ['a bomb that says it is small', 'file_damaged', () => sized(10)],
    ['an archive with a password', 'file_protected', encrypted],
    ['a part outside', 'file_damaged', outside],
  ])('is not taken when it is %s', async (_, code, content) => {
    await expect(look(await content())).rejects.toMatchObject({ code });
  });

  it.each([
    ['cv.pdf', 'cv.pdf'],
    ['CV.PDF', 'CV.pdf'],
    ['cv.exe', 'cv.exe.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['  ', 'file.pdf'],
    ['a<b>:"c|?*\\d/e', 'a_b___c____d_e.pdf'],
    ['x\ud800y', 'xy.pdf'],
  ])('called %j is shown as %j', (name, shown) => {
    expect(shownName(name, 'pdf')).toBe(shown);
  });

  it('called something endless is cut between two characters, before its end', () => {
    expect(shownName(`${'😀'.repeat(300)}.pdf`, 'pdf')).toBe(`${'😀'.repeat(120)}.pdf`);
  });

  it('is named in a header that nothing in the name can end', () => {
    expect(dispositionOf({ name: 'Työ \'ä"\r\nX: y*.pdf', kind: 'pdf' })).toBe(
      'attachment; filename="file.pdf"; filename*=UTF-8\'\'Ty%C3%B6%20%27%C3%A4%22%0D%0AX%3A%20y%2A.pdf',
    );
  });
});

async function look(content: Buffer): Promise<string> {
  const path = join(folder, 'file');
  await writeFile(path, content);
  return kindOf(path);
}

function join2(one: Buffer, text: string): Buffer {
  return Buffer.concat([one, Buffer.from(text)]);
}

/** A document with a picture of two million bytes, which says that it has so many. */
async function sized(size: number): Promise<Buffer> {
  const bytes = await docx({ 'word/media/a.bmp': Buffer.alloc(2_000_000) });
  const at = bytes.lastIndexOf('word/media/a.bmp') - 46 + 24;
  bytes.writeUInt32LE(size, at);
  return bytes;
}

/** The flag of a part that is encrypted, in the central directory. */
async function encrypted(): Promise<Buffer> {
  const bytes = await docx();
  const at = bytes.lastIndexOf('word/document.xml') - 46 + 8;
  bytes.writeUInt16LE(bytes.readUInt16LE(at) | 1, at);
  return bytes;
}

async function outside(): Promise<Buffer> {
  const bytes = await docx({ 'aa/evil.txt': 'x' });
  return Buffer.from(bytes.toString('latin1').replaceAll('aa/evil', '../evil'), 'latin1');
}
