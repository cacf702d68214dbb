import type { LetterName, LetterVariables } from '../letter';

/** Made-up variables of a letter: with everything that may be there, and with nothing that may be missing. */
export interface Sample<V> {
  full: V;
  minimal: V;
}

export type Samples = { [N in LetterName]: Sample<LetterVariables[N]> };

/** Times for samples, written in a language. */
export interface SampleTimes {
  due: string;
  ends: string;
  day: string;
}
