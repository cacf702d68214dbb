import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, ValidateNested } from 'class-validator';
import { LOCALES, type Locale } from '../../mail/locale';
import {
  EXPORTED,
  EXPORT_FORMATS,
  type Exported,
  type ExportFormat,
} from '../../store/entities/reports/report-export.entity';
import { ReportForm } from '../page/report.form';

/** What POST /reports/exports takes. */
export class ExportForm {
  @IsIn(EXPORT_FORMATS) format: ExportFormat;
  /** The report, or the list of what one of its numbers counts (`kind` of the filters; the broken ones without it). */
  @IsIn(EXPORTED) what: Exported;
  /** As the address of a report has them. */
  @IsOptional() @IsObject() @ValidateNested() @Type(() => ReportForm) filters?: ReportForm;
  /** The language of a PDF; the user's own without it. */
  @IsOptional() @IsIn(LOCALES) locale?: Locale;
}

/** What GET /reports/breach-report.* takes. */
export class BreachReportForm extends ReportForm {
  @IsOptional() @IsIn(LOCALES) locale?: Locale;
}
