import { Entity, Index } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import {
  ForeignIdColumn,
  IdColumn,
  InstantColumn,
  ReferenceColumn,
  TextColumn,
} from '../../columns';
import { Application, type ApplicationId } from '../hiring/application.entity';

export type SilenceId = Id<'silence'>;

/**
 * A stretch in which a candidate heard nothing, as the engine sees it now: one that was too long, or one that still goes
 * on and may become so. The journal is the truth; this is its index.
 */
@Entity('silences')
@Index(['application'])
@Index(['longAt', 'owner', 'job', 'stage', 'application'])
export class Silence {
  @IdColumn() id: SilenceId;
  @ReferenceColumn(() => Application) application: ApplicationId;
  @ForeignIdColumn() job: string;
  /** Who answered for it when it became too long; while it is not, who answers now. */
  @ForeignIdColumn() owner: string;
  /** In which stage it became too long; while it is not, the stage now. */
  @TextColumn() stage: string;
  /** The receipt, the last contact, or when the application was taken up again. */
  @InstantColumn() since: Instant;
  /** The end of the tenth business day: after it the silence is too long, and counts. */
  @InstantColumn() longAt: Instant;
  /** The next contact, or the end of the application. */
  @InstantColumn({ nullable: true }) endedAt: Instant | null;
}
