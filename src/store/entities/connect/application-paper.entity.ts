import { Entity, Index } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import {
  CountColumn,
  FlagColumn,
  HashColumn,
  IdColumn,
  InstantColumn,
  ReferenceColumn,
  TextColumn,
} from '../../columns';
import { Application, type ApplicationId } from '../hiring/application.entity';

export type PaperId = Id<'paper'>;

/** What a file that candidates send may be. */
export type PaperKind = 'pdf' | 'docx' | 'odt';

/** A file that came with an application, such as a CV. Its bytes lie beside the database. */
@Entity('application_files')
@Index(['application'])
@Index(['storedAs'])
export class ApplicationPaper {
  @IdColumn() id: PaperId;
  @ReferenceColumn(() => Application) application: ApplicationId;
  /** As it is shown and saved; it ends as its kind does. */
  @TextColumn() name: string;
  @TextColumn() kind: PaperKind;
  @CountColumn() bytes: number;
  @HashColumn() sha256: string;
  /** By which `StoredFiles` finds it. */
  @TextColumn() storedAs: string;
  @InstantColumn() receivedAt: Instant;
  /** The user who added it, or `candidate`. */
  @TextColumn() by: string;
  /** False when it came over the open form for somebody who had applied before: anybody may have sent it. */
  @FlagColumn() isConfirmed: boolean;
}
