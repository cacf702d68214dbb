import type { Explained } from '../figures/explained.repository';
import type { Counted, Rate, SheetRow } from './sheet';
import type { Days } from './period';
import type { Question } from './question';

/** A week's line; its key is the first day. */
export type WeekRow = SheetRow<Counted> & { days: Days };

/** Who broke how much in which week. */
export interface HeatRow {
  key: string;
  name: string;
  /** How many, for each week of the trend. */
  weeks: number[];
}

/** What a report says; table, chart and file are made from it alone. */
export interface ReportView {
  question: Question;
  /** True for the report of one who sees nobody else's. */
  isOwn: boolean;
  total: SheetRow;
  /** The same of the period before; null where nothing was due. */
  before: { days: Days; rate: Rate } | null;
  recruiters: SheetRow[];
  jobs: SheetRow[];
  rules: SheetRow[];
  /** Twelve, the last one that of the period's end or of today. */
  weeks: WeekRow[];
  /** Most broken first. */
  heat: HeatRow[];
  /** How many of the broken ones are explained. */
  explained: Explained;
  /** The newest seal over the journal. */
  seal: { number: number; head: string } | null;
}
