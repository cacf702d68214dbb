import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { MovesAhead, type Ahead } from '../../../hiring/board/moves-ahead';
import type { MoveForm } from '../../../hiring/verbs/move.form';
import { Moves } from '../../../hiring/verbs/moves';
import { Rehearsal } from '../../preview/preview-rehearsal';
import type { PreviewView } from '../../preview/preview.view';

/** What a move would tell and promise. */
export interface Told {
  preview: PreviewView;
  ahead: Ahead;
}

/** Looks at what a move would lead to, without one. */
@Injectable()
export class MovesForeseen {
  constructor(
    private readonly moves: Moves,
    private readonly ahead: MovesAhead,
    private readonly rehearsal: Rehearsal,
  ) {}

  /** @throws what the move itself would throw */
  async of(id: string, caller: Caller, form: MoveForm): Promise<Told> {
    let ahead: Ahead | null = null;
    const preview = await this.rehearsal.of(async () => {
      const outcome = await this.moves.move(id, caller, form);
      ahead = await this.ahead.after(outcome, form.due);
      return outcome;
    });
    return { preview, ahead: ahead! };
  }
}
