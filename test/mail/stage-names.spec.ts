import { stageName } from '../../src/mail/letters/stage-names';
import type { Locale } from '../../src/mail/locale';
import type { StageKind } from '../../src/sla/event';

describe('what a stage is called in a letter', () => {
  it.each<[string, StageKind, Locale, string]>([
    ['Screening', 'screening', 'fi', 'Esikarsinta'],
    ['Haastattelu', 'interview', 'sv', 'Intervju'],
    ['Interview', 'interview', 'en', 'Interview'],
    ['Coffee with us', 'interview', 'fi', 'Coffee with us'],
    // another kind's usual name is HR's own choice
    ['Offer', 'interview', 'fi', 'Offer'],
    ['Rejected', 'rejected', 'fi', 'Rejected'],
  ])('%s (%s) in %s', (name, kind, locale, expected) => {
    expect(stageName({ name, kind }, locale)).toBe(expected);
  });
});
