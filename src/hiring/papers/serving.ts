import { StreamableFile } from '@nestjs/common';
import type {
  ApplicationPaper,
  PaperKind,
} from '../../store/entities/connect/application-paper.entity';
import type { Papers } from './papers';

/** The media types of what is kept. */
const TYPES: Record<PaperKind, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
};

interface Reply {
  header(name: string, value: string): unknown;
}

/**
 * Hands a file out so that a browser saves it and never shows it in our name: a stranger wrote what is in it.
 * @throws NotFoundError when its bytes are gone
 */
export async function handOut(
  paper: ApplicationPaper,
  papers: Papers,
  reply: Reply,
): Promise<StreamableFile> {
  const content = await papers.read(paper);
  reply.header('content-disposition', dispositionOf(paper));
  reply.header('content-security-policy', "sandbox; default-src 'none'");
  reply.header('x-content-type-options', 'nosniff');
  reply.header('content-type', TYPES[paper.kind]);
  reply.header('content-length', String(paper.bytes));
  return new StreamableFile(content);
}

/** RFC 6266, with the name in RFC 8187's way: every script, and nothing that ends the header. */
export function dispositionOf({ name, kind }: Pick<ApplicationPaper, 'name' | 'kind'>): string {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="file.${kind}"; filename*=UTF-8''${encoded}`;
}
