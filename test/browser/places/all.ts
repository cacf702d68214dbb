import type { Place } from './place';
import { SETTINGS } from './settings';
import { TODAY } from './today';

/** Every page there is. */
export const PLACES: readonly Place[] = [...TODAY, ...SETTINGS];
