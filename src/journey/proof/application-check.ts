import { Injectable } from '@nestjs/common';
import type { Instant } from '../../kernel/instant';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import type { CommitmentRow } from '../../store/entities/journey/commitment-row.entity';
import type { JournalRow } from '../../store/entities/journey/journal-row.entity';
import {
  Commitments,
  differences,
  statesOf,
  type CommitmentState,
} from '../record/commitments.repository';
import { Histories } from '../record/history';
import { chainHash, hashText, Journal } from '../record/journal.repository';
import type { Finding } from './finding';

/** What was found in one application. */
export interface Checked {
  events: number;
  commitments: number;
  erasedTexts: number;
  findings: Finding[];
}

/** Compares what is stored of one application with what its journal says. */
@Injectable()
export class ApplicationCheck {
  constructor(
    private readonly journal: Journal,
    private readonly histories: Histories,
    private readonly commitments: Commitments,
  ) {}

  /** @param now a pause whose budget has run out by then is over */
  async check(where: ApplicationId, now: Instant): Promise<Checked> {
    const checked: Checked = { events: 0, commitments: 0, erasedTexts: 0, findings: [] };
    const tell: Tell = (code, detail) => checked.findings.push({ code, where, detail });
    try {
      const rows = await this.journal.of(where);
      checked.events = rows.length;
      checkChain(rows, tell);
      checked.erasedTexts = await this.checkTexts(rows, tell);
      const until = Math.max(now, ...rows.map(({ at }) => at)) as Instant;
      const termed = await this.histories.fold(rows, until);
      const stored = await this.commitments.of(where);
      checked.commitments = stored.length;
      compare(stored, statesOf(where, termed), now, tell);
    } catch (error) {
      // what somebody tampered with may be nothing that can be read or folded
      tell('broken_chain', `its journal cannot be folded (${(error as Error).name})`);
    }
    return checked;
  }

  private async checkTexts(rows: readonly JournalRow[], tell: Tell): Promise<number> {
    if (rows.length === 0) return 0;
    const texts = await this.journal.textsOf(rows[0]!.application);
    let erased = 0;
    for (const { id, position, fields } of rows) {
      const hash = (fields as { textHash?: string }).textHash ?? null;
      const text = texts.get(id);
      if (hash !== null && !text) erased++;
      else if ((text ? hashText(text.salt, text.text) : null) !== hash) {
        tell('altered_text', `the words of event ${position} are not those that were recorded`);
      }
    }
    return erased;
  }
}

type Tell = (code: Finding['code'], detail: string) => unknown;

function checkChain(rows: readonly JournalRow[], tell: Tell): void {
  let previous: string | null = null;
  for (const [i, row] of rows.entries()) {
    if (row.position !== i + 1) {
      tell('broken_chain', `event ${i + 1} is missing, event ${row.position} stands there`);
      return;
    }
    if (row.hash !== chainHash(row, previous)) {
      tell('broken_chain', `event ${row.position} is not what was recorded`);
    }
    previous = row.hash;
  }
}

function compare(
  stored: readonly CommitmentRow[],
  wanted: readonly CommitmentState[],
  now: Instant,
  tell: Tell,
): void {
  const rows = new Map(stored.map((row) => [row.key, row]));
  for (const state of wanted) {
    const row = rows.get(state.key);
    rows.delete(state.key);
    if (!row) tell('commitment_missing', `${state.key} is owed and not among the commitments`);
    else {
      const names = differences(row, state).filter(
        // a pause that has run out is taken out of the rows by the next sweep
        (name) => name !== 'pausedUntil' || row.pausedUntil === null || row.pausedUntil > now,
      );
      for (const name of names) {
        const [is, be] = [row[name], state[name]].map((value) => JSON.stringify(value));
        tell('commitment_differs', `${state.key}: ${name} is ${is!}, the journal says ${be!}`);
      }
    }
  }
  for (const key of rows.keys()) tell('commitment_unfounded', `${key} follows from nothing`);
}
