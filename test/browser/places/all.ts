import type { Place } from './place';
import { REPORT } from './report';
import { TODAY } from './today';

/** Every page there is. */
export const PLACES: readonly Place[] = [...TODAY, ...REPORT];
