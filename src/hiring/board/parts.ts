import { Board } from './board';
import { BoardRepository } from './board.repository';
import { JobChoosing } from './job-choices';
import { JobOverviews } from './job-overviews';
import { LastMoves } from './last-move';
import { MoveUndoing } from './move-undoing';
import { MovesAhead } from './moves-ahead';

/** What boards and pages of jobs read, and what is done from them. */
export const BOARD = [
  ...[Board, BoardRepository, JobChoosing, JobOverviews, LastMoves, MoveUndoing, MovesAhead],
];
