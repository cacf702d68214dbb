import type { VNode } from 'preact';
import type { Caller } from '../../../accounts/caller';
import type { ApplicationHead } from '../../../hiring/applications/application-heads';
import type { Reader } from '../../page/reader';
import type { Words } from '../../words/words';
import type { Done } from '../../words/done';
import type { Typed } from './typed';

/** Who asks for a verb, and of what. */
export interface Asked {
  head: ApplicationHead;
  caller: Caller;
  reader: Reader;
}

/** What the fields of a verb are made from. @typeParam Look what its page shows beside what was typed */
export interface FieldsProps<Look> {
  head: ApplicationHead;
  typed: Typed;
  look: Look;
}

export interface VerbWords {
  /** @param name the candidate's */
  title: (name: string) => string;
  /** On the button that does it. */
  button: string;
}

/** Something that can be done with an application on a page of its own, which opens in a dialog too. */
export interface Verb<Look = unknown> {
  /** In the path. */
  readonly name: string;
  /** What is said once it is done. */
  readonly done: Done;
  /** Whether it sends anything, that may be looked at before. */
  readonly hasPreview: boolean;
  /** Whether its own fields say what of the application it is about (`about`). */
  readonly choosesAbout?: boolean;
  readonly words: Words<VerbWords>;
  /** Looks at what its page is made from. */
  look(asked: Asked, typed: Typed): Promise<Looked<Look>>;
  fields(props: FieldsProps<Look>): VNode | null;
  /** Does it. @throws LupausError in words for the one who asks */
  run(asked: Asked, typed: Typed): Promise<unknown>;
}

/** What a verb's page begins with. */
export interface Looked<Look> {
  look: Look;
  /** What stands in the fields at first. */
  first?: Record<string, string>;
  /** True where there is nothing to do it to, which the fields say. */
  isIdle?: boolean;
}

/** For verbs that show nothing of their own. */
export const NOTHING = (): Promise<{ look: null }> => Promise.resolve({ look: null });

/** Every verb of an application, for Nest. */
export const VERBS = Symbol('verbs of an application');
