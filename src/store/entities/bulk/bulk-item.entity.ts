import { Entity, Index } from 'typeorm';
import { OwnReferenceColumn, TextColumn } from '../../columns';
import { Application, type ApplicationId } from '../hiring/application.entity';
import { BulkRun, type BulkRunId } from './bulk-run.entity';

/** What became of one application in a bulk run. */
@Entity('bulk_items')
@Index(['run', 'status'])
export class BulkItem {
  @OwnReferenceColumn(() => BulkRun) run: BulkRunId;
  @OwnReferenceColumn(() => Application) application: ApplicationId;
  @TextColumn() status: 'waiting' | 'done' | 'failed' | 'stopped' | 'undone';
  /** Why it failed, in a sentence. */
  @TextColumn({ nullable: true }) problem: string | null;
}
