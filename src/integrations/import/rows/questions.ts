import type { ImportField, Mapping } from '../draft';
import type { Sheet, SheetRow } from '../sheet/sheet';
import { askedAs } from './cell-texts';
import { MappedColumns } from './mapped-columns';
import { UnreadableCell } from './outcome';
import { statusOf } from './statuses';
import { orderIn, readWrittenDate } from './dates/written-date';

/** A text of a column, how often it stands there and on which line first. */
export interface Distinct {
  /** Empty where the file names none. */
  text: string;
  rows: number;
  line: number;
}

/** What stands in a column: the most frequent first. */
export interface DistinctTexts {
  texts: Distinct[];
  /** How many further ones are not listed. */
  more: number;
}

/** Dates in figures whose order has to be known. */
export interface DatesQuestion {
  /** What the file itself shows, by a day above 12; a person confirms it. Null when nothing does, or both do. */
  shown: 'day_first' | 'month_first' | null;
  /** True when some dates can only be read one way and some only the other: the fewer will be bad rows. */
  conflict: boolean;
  dayFirst: { count: number; line: number | null };
  monthFirst: { count: number; line: number | null };
  /** That may be either. */
  either: { count: number; line: number | null };
  /** Up to five of those that may be either, to be shown. */
  examples: string[];
}

/** What a person must still say before the rows can be read. */
export interface Questions {
  rows: number;
  /** Null when no date has its day and month in figures, or it was said. */
  dates: DatesQuestion | null;
  /** Whether there are times without an offset, so that the zone counts. */
  zone: boolean;
  /** Texts of the status column that mean nothing here. */
  statuses: DistinctTexts;
  stages: DistinctTexts;
  jobs: DistinctTexts;
  recruiters: DistinctTexts;
}

const MOST_LISTED = 1000;
const MOST_KEPT = 5000;
const DATES = ['appliedAt', 'stageSince', 'lastContactAt', 'endedAt'] as const;

/**
 * Goes through all rows of a sheet and says what cannot be known from it.
 * @throws InputError for a mapping that does not fit the file
 */
export async function askedOf(sheet: Sheet, mapping: Mapping): Promise<Questions> {
  const columns = new MappedColumns(sheet.header, mapping);
  const asking = new Asking(columns, mapping);
  for await (const row of sheet.rows()) asking.see(row);
  return asking.questions();
}

class Asking {
  private rows = 0;
  private zone = false;
  private readonly texts = {
    status: new Texts(),
    stage: new Texts(),
    job: new Texts(),
    recruiter: new Texts(),
  };
  private readonly examples = new Set<string>();
  private readonly orders = {
    dayFirst: { count: 0, line: null as number | null },
    monthFirst: { count: 0, line: null as number | null },
    either: { count: 0, line: null as number | null },
  };

  constructor(
    private readonly columns: MappedColumns,
    private readonly mapping: Mapping,
  ) {}

  see(row: SheetRow): void {
    this.rows++;
    if (row.spoilt) return;
    for (const field of DATES) this.seeDate(this.text(row, field), row.line);
    for (const field of ['stage', 'job', 'recruiter'] as const) {
      this.texts[field].see(this.text(row, field), row.line);
    }
    const status = this.text(row, 'status');
    const column = this.columns.nameOf('status');
    if (status !== '' && statusOf(status, column, this.mapping.statuses) === null) {
      this.texts.status.see(status, row.line);
    }
  }

  questions(): Questions {
    const { dayFirst, monthFirst, either } = this.orders;
    const figures = dayFirst.count + monthFirst.count + either.count > 0;
    const conflict = dayFirst.count > 0 && monthFirst.count > 0;
    const shown =
      conflict || !figures
        ? null
        : dayFirst.count > 0
          ? 'day_first'
          : monthFirst.count > 0
            ? 'month_first'
            : null;
    const asked = figures && this.mapping.dates === null;
    return {
      rows: this.rows,
      dates: asked ? { shown, conflict, ...this.orders, examples: [...this.examples] } : null,
      zone: this.zone,
      statuses: this.texts.status.listed(),
      stages: this.texts.stage.listed(),
      jobs: this.texts.job.listed(),
      recruiters: this.texts.recruiter.listed(),
    };
  }

  private seeDate(text: string, line: number): void {
    if (text === '') return;
    const date = readWrittenDate(text);
    if (date.kind === 'none') return;
    const offset = date.kind === 'known' ? date.offset : (date.time?.offset ?? null);
    this.zone ||= offset === null;
    if (date.kind === 'known') return;
    const order = orderIn(date);
    const sure = order === 'day_first' ? 'dayFirst' : order === 'month_first' ? 'monthFirst' : null;
    // the fourth of the fourth is the same either way
    if (sure === null && date.first === date.second) return;
    const seen = this.orders[sure ?? 'either'];
    seen.count++;
    seen.line ??= line;
    if (sure === null && this.examples.size < 5) this.examples.add(text);
  }

  private text(row: SheetRow, field: ImportField): string {
    try {
      return this.columns.text(row, field);
    } catch (error) {
      // a cell without a value is told where the rows are read
      if (error instanceof UnreadableCell) return '';
      throw error;
    }
  }
}

/** Counts what stands in a column, up to a number that no column of jobs or stages has. */
class Texts {
  private readonly seen = new Map<string, Distinct>();
  private more = 0;

  see(raw: string, line: number): void {
    const text = askedAs(raw);
    const known = this.seen.get(text);
    if (known) known.rows++;
    else if (this.seen.size < MOST_KEPT) {
      const own = ownText(text);
      this.seen.set(own, { text: own, rows: 1, line });
    }
    // each as often as it comes: what was not kept cannot be told from another
    else this.more++;
  }

  listed(): DistinctTexts {
    const texts = [...this.seen.values()].sort((a, b) => b.rows - a.rows || a.line - b.line);
    const over = Math.max(0, texts.length - MOST_LISTED);
    return { texts: texts.slice(0, MOST_LISTED), more: this.more + over };
  }
}

/** A text by itself: a part of a larger one would hold on to that. */
function ownText(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
