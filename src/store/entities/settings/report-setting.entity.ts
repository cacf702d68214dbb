import { Entity } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import { CountColumn, ForeignIdColumn, IdColumn, InstantColumn } from '../../columns';
import type { UserId } from '../accounts/user.entity';

/** What is set of the report. There is one row at most; none before anything was set. */
@Entity('report_settings')
export class ReportSetting {
  @IdColumn() id: Id<'report-setting'>;
  /** What fell due so many months ago or later may be shown per person; older periods per team only. */
  @CountColumn() personMonths: number;
  /** How much of what people have to keep is to be kept on time, in per cent. */
  @CountColumn() target: number;
  /** When somebody put the question for the ground off, or answered it; null while it is still to be asked. */
  @InstantColumn({ nullable: true }) askedAt: Instant | null;
  @CountColumn() version: number;
  @InstantColumn() changedAt: Instant;
  @ForeignIdColumn() changedBy: UserId;
}
