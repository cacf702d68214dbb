import { TermsEffect } from './trial/effect';
import { EffectFiles } from './trial/effect.repository';
import { Followers } from './followers';
import { JobTerms } from './job-terms';
import { NamedTerms } from './named-terms.repository';
import { TermsRehearsals } from './trial/rehearsals';
import { TermsChanges } from './terms-changes';
import { TermsList } from './terms-list';

/** What this part of the room provides. */
export const TERMS = [
  ...[EffectFiles, Followers, JobTerms, NamedTerms, TermsChanges, TermsEffect, TermsList],
  TermsRehearsals,
];
