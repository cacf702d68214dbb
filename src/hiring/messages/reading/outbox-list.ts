import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { pageOf, readCursor, type Page } from '../../../forms/cursor';
import { PAGE } from '../../../forms/page.form';
import { DeliveryNotices } from '../../../mail/returned/delivery-notices.repository';
import { sayAnswer } from '../../../mail/sending/answer';
import { Sight } from '../../jobs/sight.repository';
import { reportsByMessage, type ReportView } from '../report.view';
import { MessageRows, type MessageRow } from './message-rows.repository';
import type { OutboxPart } from './outbox-part';

/** A mail of ours in the list, and why it stands as it does. */
export interface OutboxItem extends MessageRow {
  /** The mail server's last answer in plain words. */
  answerInWords: string | null;
  /** What was reported last that it did not arrive, or not yet. */
  trouble: ReportView | null;
}

/** The outbox as its page lists it. */
@Injectable()
export class OutboxList {
  constructor(
    private readonly rows: MessageRows,
    private readonly notices: DeliveryNotices,
    private readonly sight: Sight,
  ) {}

  /** Newest first. @throws InputError for a cursor that is none */
  async page(
    part: OutboxPart,
    cursor: string | undefined,
    caller: Caller,
  ): Promise<Page<OutboxItem>> {
    const [before] = readCursor(cursor, ['string']) ?? [];
    const jobs = await this.sight.jobsOf(caller);
    const wanted = { part, jobs, staff: caller.role === 'admin', before };
    const { items, next } = pageOf(await this.rows.list(wanted, PAGE + 1), PAGE, ({ id }) => [id]);
    const reports = reportsByMessage(await this.notices.of(items.map(({ id }) => id)));
    return { items: items.map((row) => itemOf(row, reports.get(row.id) ?? [])), next };
  }
}

function itemOf(row: MessageRow, reports: readonly ReportView[]): OutboxItem {
  const bad = reports.filter(({ action }) => action === 'failed' || action === 'delayed');
  const trouble = bad.findLast(({ action }) => action === 'failed') ?? bad.at(-1) ?? null;
  return { ...row, answerInWords: sayAnswer(row), trouble };
}
