import { IsIn, IsOptional } from 'class-validator';
import { IsLine } from '../../forms/fields';
import type { Exported, ExportFormat } from '../../store/entities/reports/report-export.entity';
import { EXPORT_FORMATS } from '../../store/entities/reports/report-export.entity';
import { KINDS, type Kind } from '../../reports/figures/selection';
import { ReportForm } from '../../reports/page/report.form';

/** What the address of the page says: what the files are narrowed to, and what was done. */
export class ExportsPageForm extends ReportForm {
  @IsOptional() @IsLine(20) done?: string;
}

/** What the page's form sends, and the address of a file that is made at once: the report, or a list by its kind. */
export class ExportPageForm extends ReportForm {
  @IsIn(['report', ...KINDS]) what: 'report' | Kind;
  @IsIn(EXPORT_FORMATS) format: ExportFormat;
}

/** What is wanted, as the service takes it. */
export function wantedIn({ what: choice, format, ...filters }: ExportPageForm): {
  what: Exported;
  format: ExportFormat;
  filters: ReportForm;
} {
  if (choice === 'report')
    return { what: 'report', format, filters: { ...filters, kind: undefined } };
  return { what: 'list', format, filters: { ...filters, kind: choice } };
}
