import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
export const ODT = 'application/vnd.oasis.opendocument.text';

/** The smallest thing that is a PDF. */
export function pdf(words = 'CV', trailer = ''): Buffer {
  return Buffer.from(
    `%PDF-1.7\n% ${words}\ntrailer << /Size 1 ${trailer}>>\nstartxref\n0\n%%EOF\n`,
  );
}

/** An archive of these parts; a part that begins with `=` is not packed. */
export async function zip(parts: Record<string, string | Buffer>): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, content] of Object.entries(parts)) {
    const compress = !name.startsWith('=');
    file.addBuffer(Buffer.from(content), name.replace(/^=/, ''), { compress });
  }
  file.end();
  return buffer(file.outputStream);
}

export function docx(more: Record<string, string | Buffer> = {}): Promise<Buffer> {
  const types = `<Types><Override PartName="/word/document.xml" ContentType="${WORD}"/></Types>`;
  return zip({ '[Content_Types].xml': types, 'word/document.xml': '<w:document/>', ...more });
}

export function odt(more: Record<string, string | Buffer> = {}): Promise<Buffer> {
  return zip({ '=mimetype': ODT, 'content.xml': '<office/>', ...more });
}
