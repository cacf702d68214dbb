import { setFlagsFromString } from 'node:v8';

/** By how much the heap may grow beyond what is in use before it is swept, in percent. */
const GROWTH = 20;

/**
 * Lets this process sweep its memory early. V8 by itself lets what lives long grow to four times what is in use before it
 * looks: an import of 20,000 applications then takes more than 370 MB. An answer costs 5 % more of the processor.
 */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
}
