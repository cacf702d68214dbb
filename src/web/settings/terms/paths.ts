import type { TermsKind } from '../../../store/entities/settings/terms-name.entity';

/** Where all of a kind are listed; each has its page below. */
export function listOf(kind: TermsKind): string {
  return kind === 'policy' ? '/settings/policies' : '/settings/calendars';
}
