import type { TimelineEntry } from '../../../hiring/applications/timeline/timeline.view';
import type { Locale } from '../../../mail/locale';
import { PURPOSE_WORDS } from '../../words/purposes';
import type { Sentences } from './happened';
import { EN } from './sentences.en';
import { FI } from './sentences.fi';
import { SV } from './sentences.sv';

const ALL: Record<Locale, Sentences> = { en: EN, fi: FI, sv: SV };

/** What happened, in plain words. */
export function sentenceOf(
  { type, actor, facts }: Pick<TimelineEntry, 'type' | 'actor' | 'facts'>,
  locale: Locale,
): string {
  const purposes = (facts.purposes ?? []).map((one) => PURPOSE_WORDS[locale][one]).join(', ');
  return ALL[locale][type]({
    ...{ who: actor ?? 'Lupaus', isLupaus: actor === null, purposes },
    ...{ stage: facts.stage ?? '', to: facts.to ?? '', outcome: facts.outcome ?? '' },
    ...{ kind: facts.kind ?? '', channel: facts.channel ?? 'email' },
    ...{ isAutomated: facts.automated === true, isCopy: facts.isCopy === true },
    isImported: facts.isImported === true,
  });
}
