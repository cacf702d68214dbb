import { APPLICATION } from './application';
import { BOARD } from './board';
import { CANDIDATE } from './candidate';
import { ERASURE } from './erasure';
import { CONNECTIONS } from './connections';
import { FAIRNESS } from './fairness';
import { PAPERS } from './papers';
import { IMPORT } from './import';
import { PEOPLE } from './people';
import type { Place } from './place';
import { POST } from './post';
import { REPORT } from './report';
import { SETTINGS } from './settings';
import { TODAY } from './today';
import { WEBHOOKS } from './webhooks';
import { WHAT_IF } from './what-if';

/** Every page there is. */
export const PLACES: readonly Place[] = [
  ...TODAY,
  ...BOARD,
  ...POST,
  ...PEOPLE,
  ...APPLICATION,
  ...CANDIDATE,
  ...ERASURE,
  ...PAPERS,
  ...REPORT,
  ...FAIRNESS,
  ...SETTINGS,
  ...WHAT_IF,
  ...CONNECTIONS,
  ...WEBHOOKS,
  ...IMPORT,
];
