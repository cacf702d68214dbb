import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Journey } from '../../journey/journey';
import { Clock } from '../../kernel/clock';
import { ConflictError, InputError } from '../../kernel/errors';
import { Desk } from '../applications/desk';
import { Destination } from '../verbs/destination';
import { assertActive } from '../verbs/verb/active';
import { Silencing } from '../verbs/verb/silencing';
import { LastMoves } from './last-move';

/** Moves that are taken back while nobody was told of them. */
@Injectable()
export class MoveUndoing {
  constructor(
    private readonly desk: Desk,
    private readonly destination: Destination,
    private readonly journey: Journey,
    private readonly silencing: Silencing,
    private readonly last: LastMoves,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes the last move back, with its mail. The journal keeps both: the move, and the way back.
   * @param version the one that the caller has seen; undefined does not ask
   * @throws ConflictError when the mail has left, or somebody changed the application since
   * @throws InputError when there is no move to take back, or the application has ended
   */
  undo(id: string, caller: Caller, version: number | undefined): Promise<void> {
    return this.desk.open(id, caller, version, async (application) => {
      assertActive(application);
      const move = await this.last.of(application);
      if (move === null) {
        throw new InputError('There is no move to take back.', 'nothing_to_undo');
      }
      const at = this.clock.now();
      const { message, from } = move;
      if (message !== null && !(await this.silencing.letter(application.id, message, at))) {
        throw new ConflictError(
          'It cannot be undone any more: the mail is on its way to the candidate.',
          undefined,
          'already_told',
        );
      }
      const stage = await this.destination.of(application, from.stage, caller);
      const back = { type: 'stage.entered', at, stage: stage.id, kind: stage.kind } as const;
      await this.journey.record(application.id, back, caller.id, { silent: true });
      return { change: { stage: stage.id, stageSince: from.since }, result: undefined };
    });
  }
}
