import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Users } from '../../accounts/users';
import { Organisations } from '../../hiring/organisation/organisations.repository';
import { Seals } from '../../journey/proof/seals.repository';
import type { Line } from '../lists/line-lists';
import { linesCsv } from '../lists/lines-csv';
import { lineJson } from '../lists/lines-json';
import { ReportFiles } from '../page/report-files';
import { ReportPages } from '../page/report-pages';
import { reportPdf } from '../paper/report-paper';
import { assertOffered, type Order, type Piece } from './order';
import { reportJson } from './report-json';

/** Writes what files say, some at a time, whoever they are for and wherever they go. */
@Injectable()
export class ExportContents {
  constructor(
    private readonly reports: ReportPages,
    private readonly files: ReportFiles,
    private readonly users: Users,
    private readonly organisations: Organisations,
    private readonly seals: Seals,
  ) {}

  /** @throws InputError for a file that there is not; NotFoundError for somebody else's figures */
  async assertAllowed(order: Order, caller: Caller): Promise<void> {
    assertOffered(order);
    await this.files.assertAllowed(order.filters, caller, order.at);
  }

  /** How many lines it will have; a report counts as one. */
  async size({ what, filters, at }: Order, caller: Caller): Promise<number> {
    return what === 'report' ? 1 : this.files.count(filters, caller, at);
  }

  /** The file from beginning to end. Of a list no more than some lines are held at any time. */
  pieces(order: Order, caller: Caller): AsyncGenerator<Piece> {
    assertOffered(order);
    if (order.what === 'report') return this.report(order, caller);
    const batches = this.files.batches(order.filters, caller, order.at);
    return order.format === 'csv' ? csvPieces(batches) : jsonPieces(batches, order);
  }

  private async *report(order: Order, caller: Caller): AsyncGenerator<Piece> {
    yield { content: await this.whole(order, caller), lines: 1 };
  }

  private async whole(order: Order, caller: Caller): Promise<string | Buffer> {
    const { format, filters, locale, at } = order;
    if (format === 'csv') {
      return (await this.files.sheet(filters.by ?? 'recruiter', filters, caller, at)) ?? '';
    }
    const view = await this.reports.report(filters, caller, at);
    const head = await this.seals.last();
    if (format === 'json') return reportJson(view, locale, head);
    const { name } = await this.users.of(caller.id);
    const { name: organisation } = await this.organisations.the();
    return reportPdf(view, locale, { organisation, zone: at.zone, head, by: name });
  }
}

async function* csvPieces(batches: AsyncIterable<Line[]>): AsyncGenerator<Piece> {
  let isFirst = true;
  for await (const lines of batches) {
    yield { content: linesCsv(lines, isFirst), lines: lines.length };
    isFirst = false;
  }
}

async function* jsonPieces(
  batches: AsyncIterable<Line[]>,
  { filters }: Order,
): AsyncGenerator<Piece> {
  let before = `{"kind":${JSON.stringify(filters.kind ?? 'broken')},"items":[`;
  for await (const lines of batches) {
    if (lines.length === 0) continue;
    yield { content: before + lines.map(lineJson).join(',\n'), lines: lines.length };
    before = ',\n';
  }
  yield { content: before.startsWith('{') ? `${before}]}` : ']}', lines: 0 };
}
