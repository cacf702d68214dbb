import { ApiProperty } from '@nestjs/swagger';
import { formatInstant, type Instant } from '../../kernel/instant';
import type {
  ApplicationPaper,
  PaperKind,
} from '../../store/entities/connect/application-paper.entity';

/** A file of an application, for programs. Times are ISO 8601 in UTC. */
export class PaperItem {
  id: string;
  application: string;
  /** As it is saved; the sender's word, and never a path. */
  name: string;
  /** By its content: pdf, docx or odt. */
  kind: PaperKind;
  bytes: number;
  /** In hex. */
  sha256: string;
  receivedAt: string;
  /** A user's id, or `candidate`. */
  by: string;
  /** False when anybody may have sent it: over the open form, for somebody who had applied before. */
  isConfirmed: boolean;

  static of(paper: ApplicationPaper): PaperItem {
    const { id, application, name, kind, bytes, sha256, receivedAt, by, isConfirmed } = paper;
    return {
      ...{ id, application, name, kind, bytes, sha256, by, isConfirmed },
      receivedAt: formatInstant(receivedAt),
    };
  }
}

/** A file of an application, for its pages. */
export interface PaperView extends Pick<
  ApplicationPaper,
  'id' | 'name' | 'kind' | 'bytes' | 'isConfirmed'
> {
  receivedAt: Instant;
  /** Null for the candidate. */
  by: string | null;
}

/** @param by who added it, when that was not the candidate */
export function shownOf(paper: ApplicationPaper, by: string | null): PaperView {
  const { id, name, kind, bytes, isConfirmed, receivedAt } = paper;
  return { id, name, kind, bytes, isConfirmed, receivedAt, by };
}

/** All files of an application, first come first. */
export class PapersView {
  items: PaperItem[];
  /** Always null: all of them come at once. */
  next: string | null;
}

/** What POST /applications/:id/files takes, as multipart/form-data. */
export class PapersForm {
  @ApiProperty({ type: 'array', maxItems: 5, items: { type: 'string', format: 'binary' } })
  files: string[];
}
