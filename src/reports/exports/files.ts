import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { ReportExport } from '../../store/entities/reports/report-export.entity';
import { fileName, TYPES, type Order, type Piece } from './order';

/** A file that is sent while it is written. */
export function freshFile(order: Order, pieces: AsyncGenerator<Piece>): StreamableFile {
  return new StreamableFile(Readable.from(contentsOf(pieces)), aboutFile(order));
}

/** A file that was made before, of which the length is known. */
export function madeFile(one: ReportExport, parts: AsyncGenerator<Buffer>): StreamableFile {
  return new StreamableFile(Readable.from(parts), { ...aboutFile(one), length: one.bytes });
}

function aboutFile(of: Parameters<typeof fileName>[0]) {
  return { type: TYPES[of.format], disposition: `attachment; filename="${fileName(of)}"` };
}

async function* contentsOf(pieces: AsyncGenerator<Piece>): AsyncGenerator<Buffer> {
  for await (const { content } of pieces) yield Buffer.from(content);
}
