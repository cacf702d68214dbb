import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant';
import { isHistory, recogniseColumns } from '../columns/recognise';
import { HistoryFile } from '../history/history-file';
import type { BadRow, ImportedApplication, Mapping } from '../draft';
import { badRowsOf } from '../rows/bad-rows-csv';
import { askedOf, type DistinctTexts } from '../rows/questions';
import { readRows } from '../rows/read-rows';
import { openSheet } from '../sheet/open-sheet';
import type { Sheet } from '../sheet/sheet';
import { FileReader, type FileOptions, type Found, type Named, type OpenFile } from './file-reader';

/** Reads CSV files and workbooks. */
@Injectable()
export class SheetReader extends FileReader {
  async open(path: string, options: FileOptions, signal?: AbortSignal): Promise<OpenFile> {
    const sheet = await openSheet(path, options, signal);
    return isHistory(sheet.header) ? new HistoryFile(sheet) : new SheetFile(sheet);
  }
}

class SheetFile implements OpenFile {
  readonly header: string[];
  readonly isHistory = false;
  readonly columns: Mapping['columns'];
  private readonly vendor: string | null;

  constructor(private readonly sheet: Sheet) {
    this.header = sheet.header;
    const { columns, vendor } = recogniseColumns(sheet.header);
    [this.columns, this.vendor] = [columns, vendor];
  }

  async look(mapping: Mapping): Promise<Found> {
    const { columns } = mapping;
    const isNamed = [columns.name, columns.firstName, columns.lastName].some(Boolean);
    if (!isNamed) return { ...nothing(), vendor: this.vendor, missing: ['name'] };
    const asked = await askedOf(this.sheet, mapping);
    const { rows, dates, stages, jobs, recruiters, statuses } = asked;
    return {
      ...{ rows, vendor: this.vendor, missing: [] },
      dates: {
        isOpen: dates !== null,
        example: dates?.examples[0] ?? null,
        shown: dates?.shown ?? null,
      },
      ...{ stages: named(stages), recruiters: named(recruiters), statuses: named(statuses) },
      // rows without a job want one chosen for them
      jobs: jobs.texts.map(({ text, rows: count }) => ({ name: text, count })),
    };
  }

  rows(mapping: Mapping, now: Instant): AsyncIterable<ImportedApplication | BadRow> {
    return readRows(this.sheet, mapping, now);
  }

  badRows(bad: ReadonlyMap<number, BadRow>): AsyncIterable<string> {
    return badRowsOf(this.sheet, bad);
  }
}

function nothing(): Found {
  return {
    ...{ rows: 0, vendor: null, missing: [], dates: { isOpen: false, example: null, shown: null } },
    ...{ stages: [], jobs: [], recruiters: [], statuses: [] },
  };
}

/** A row that names none says so, and nothing has to be chosen for it. */
function named({ texts }: DistinctTexts): Named[] {
  return texts
    .filter(({ text }) => text !== '')
    .map(({ text, rows }) => ({ name: text, count: rows }));
}
