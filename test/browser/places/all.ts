import { APPLICATION } from './application';
import { BOARD } from './board';
import { CANDIDATE } from './candidate';
import { FAIRNESS } from './fairness';
import { PEOPLE } from './people';
import type { Place } from './place';
import { POST } from './post';
import { REPORT } from './report';
import { SETTINGS } from './settings';
import { TODAY } from './today';
import { WHAT_IF } from './what-if';

/** Every page there is. */
export const PLACES: readonly Place[] = [
  ...TODAY,
  ...BOARD,
  ...POST,
  ...PEOPLE,
  ...APPLICATION,
  ...CANDIDATE,
  ...REPORT,
  ...FAIRNESS,
  ...SETTINGS,
  ...WHAT_IF,
];
