import type { Place } from './place';
import { BOARD } from './board';
import { TODAY } from './today';

/** Every page there is. */
export const PLACES: readonly Place[] = [...TODAY, ...BOARD];
