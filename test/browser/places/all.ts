import { CANDIDATE } from './candidate';
import type { Place } from './place';
import { TODAY } from './today';

/** Every page there is. */
export const PLACES: readonly Place[] = [...TODAY, ...CANDIDATE];
