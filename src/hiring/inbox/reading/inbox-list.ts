import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { pageOf, readCursor, type Page } from '../../../forms/cursor';
import { PAGE } from '../../../forms/page.form';
import { Sight } from '../../jobs/sight.repository';
import { maskedFor } from '../masking';
import { PART_OF, type InboxPart } from './inbox-filter';
import { InboxRows, type InboxRow } from './inbox-rows.repository';

const SHOWN_LETTERS = 160;

/** The inbox as its page lists it: HR leads see all of it, recruiters what belongs to applications that they see. */
@Injectable()
export class InboxList {
  constructor(
    private readonly rows: InboxRows,
    private readonly sight: Sight,
  ) {}

  /** Newest first. @throws InputError for a cursor that is none */
  async page(part: InboxPart, cursor: string | undefined, caller: Caller): Promise<Page<InboxRow>> {
    const [before] = readCursor(cursor, ['string']) ?? [];
    const jobs = await this.sight.jobsOf(caller);
    const rows = await this.rows.list({ ...PART_OF[part], jobs, before }, PAGE + 1);
    const { items, next } = pageOf(rows, PAGE, ({ id }) => [id]);
    const masked = maskedFor(caller, false);
    return {
      items: items.map((row) => ({
        ...row,
        fromAddress: row.fromAddress && masked(row.fromAddress),
        subject: masked(row.subject),
        beginning: masked(row.beginning).slice(0, SHOWN_LETTERS),
      })),
      next,
    };
  }
}
