import { BOARD } from './board';
import type { Place } from './place';
import { POST } from './post';
import { TODAY } from './today';

/** Every page there is. */
export const PLACES: readonly Place[] = [
  ...TODAY,
  ...BOARD,
  ...POST,
];
