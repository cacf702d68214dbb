import { formatInstant, type Instant } from '../../../kernel/instant';
import { quote } from '../../../kernel/shape';
import type { ImportedApplication, ImportField, Mapping } from '../draft';
import type { Sheet, SheetRow } from '../sheet/sheet';
import { emailOf, lineOf, nameOf, phoneOf } from './cell-texts';
import { MappedColumns } from './mapped-columns';
import { Moments, type Moment } from './dates/moments';
import { UnreadableCell, type RowOutcome } from './outcome';
import { statusOf, statusTimedBy, type ImportedStatus } from './statuses';
import { reason } from './reasons';

/**
 * Reads the applications of a sheet, row by row. Nothing is looked up and nothing is guessed: a row that says too little, or
 * that could mean two things, comes out as unread, with the column and what was expected.
 * @param now dates after it are taken for typing errors
 * @throws InputError for a mapping that does not fit the file
 */
export async function* readRows(
  sheet: Sheet,
  mapping: Mapping,
  now: Instant,
): AsyncGenerator<RowOutcome> {
  const reader = new RowReader(sheet.header, mapping, now);
  for await (const row of sheet.rows()) yield reader.read(row);
}

/** Turns rows into applications, one after the other. */
class RowReader {
  private readonly columns: MappedColumns;
  private readonly moments: Moments;

  constructor(
    header: readonly string[],
    private readonly mapping: Mapping,
    now: Instant,
  ) {
    this.columns = new MappedColumns(header, mapping);
    this.moments = new Moments(mapping, now);
  }

  read(row: SheetRow): RowOutcome {
    if (row.spoilt) return { ...row.spoilt, cells: row.cells };
    try {
      return this.application(row);
    } catch (error) {
      if (!(error instanceof UnreadableCell)) throw error;
      return { line: row.line, column: error.column, why: error.message, cells: row.cells };
    }
  }

  private application(row: SheetRow): ImportedApplication {
    const { columns } = this;
    const line = (field: ImportField) =>
      lineOf(columns.text(row, field), columns.nameOf(field), 200) || null;
    const applied = this.moment(row, 'appliedAt');
    const since = this.after(applied, this.moment(row, 'stageSince'), 'stageSince');
    const ended = this.after(applied, this.moment(row, 'endedAt'), 'endedAt');
    return {
      line: row.line,
      externalId: line('externalId'),
      candidate: {
        name: this.name(row),
        email: emailOf(columns.text(row, 'email'), columns.nameOf('email')),
        phone: phoneOf(columns.text(row, 'phone'), columns.nameOf('phone')),
      },
      job: this.job(line('job')),
      stage: line('stage'),
      recruiter: line('recruiter'),
      appliedAt: applied?.at ?? null,
      stageSince: since,
      lastContactAt: this.moment(row, 'lastContactAt')?.at ?? null,
      status: this.status(row, ended !== null),
      endedAt: ended,
    };
  }

  private name(row: SheetRow): string {
    const { columns } = this;
    const field = columns.has('name')
      ? 'name'
      : columns.has('firstName')
        ? 'firstName'
        : 'lastName';
    const whole = columns.text(row, 'name');
    const text = whole || `${columns.text(row, 'firstName')} ${columns.text(row, 'lastName')}`;
    const name = nameOf(text, columns.nameOf(field));
    if (name === '') throw new UnreadableCell(columns.nameOf(field), reason('no_name'));
    return name;
  }

  /** Empty where a person said which job is meant by none. */
  private job(job: string | null): string {
    if (job !== null || Object.hasOwn(this.mapping.jobs, '')) return job ?? '';
    const has = this.columns.has('job');
    throw new UnreadableCell(
      has ? this.columns.nameOf('job') : null,
      reason(has ? 'no_job' : 'job_unsaid'),
    );
  }

  private moment(row: SheetRow, field: ImportField): Moment | null {
    const text = this.columns.text(row, field);
    return text === '' ? null : this.moments.of(text, this.columns.nameOf(field));
  }

  /** Of two times on one day, of which one is a day only, none is before the other. */
  private after(applied: Moment | null, moment: Moment | null, field: ImportField): Instant | null {
    if (!applied || !moment) return moment?.at ?? null;
    const sameDay = applied.day === null && moment.day === this.moments.dayOf(applied.at);
    const noonAfter = applied.day !== null && applied.day === this.moments.dayOf(moment.at);
    if (moment.at >= applied.at) return moment.at;
    if (sameDay || noonAfter) return applied.at;
    throw new UnreadableCell(
      this.columns.nameOf(field),
      reason('before_application', formatInstant(moment.at), formatInstant(applied.at)),
    );
  }

  private status(row: SheetRow, ended: boolean): ImportedStatus {
    const { columns, mapping } = this;
    const column = columns.nameOf('status');
    const text = columns.text(row, 'status');
    const status = text === '' ? null : statusOf(text, column, mapping.statuses);
    if (text !== '' && status === null) {
      throw new UnreadableCell(column, `${quote(text)}: ${reason('unknown_status')}`);
    }
    if (status === 'active' && ended) {
      const at = columns.nameOf('endedAt');
      throw new UnreadableCell(at, reason('ended_though', quote(text)));
    }
    if (status !== null || !ended) return status ?? 'active';
    const timed = statusTimedBy(columns.nameOf('endedAt'));
    if (timed !== null) return timed;
    throw new UnreadableCell(columns.has('status') ? column : null, reason('ended_how'));
  }
}
