import { Entity, PrimaryColumn } from 'typeorm';
import { OwnReferenceColumn, TextColumn } from '../../columns';
import { ReportExport, type ReportExportId } from './report-export.entity';

/** A stretch of an exported file: small enough to be read at once, and any process can serve it. */
@Entity('report_export_parts')
export class ReportExportPart {
  @OwnReferenceColumn(() => ReportExport) export: ReportExportId;
  /** From 0, without gaps. */
  @PrimaryColumn({ type: 'integer' }) number: number;
  /** Text as it is; of a PDF, base64. */
  @TextColumn() content: string;
}
