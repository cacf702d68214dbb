import { filled, REASONS } from '../../../integrations/import/rows/reasons';
import type { Locale } from '../../../mail/locale';
import { words } from '../../words/words';
import { FILE_PROBLEMS } from './file-problems';
import { LOG_SENTENCES, type ReasonWords } from './log-sentences';
import { FI } from './reasons.fi';
import { SV } from './reasons.sv';

type Sentences = ReasonWords & (typeof FILE_PROBLEMS)['en'];

const SENTENCES = words<Sentences>({
  en: { ...REASONS, ...LOG_SENTENCES, ...FILE_PROBLEMS.en },
  fi: { ...FI, ...FILE_PROBLEMS.fi },
  sv: { ...SV, ...FILE_PROBLEMS.sv },
});
/** The text of a cell, quoted and perhaps cut short, before what is wrong with it. */
const QUOTED = /^("(?:[^"\\]|\\.)*"|.{57}…): (.*)$/s;
/** In the header. */
const ON_LINE = /^line (\d+): (.*)$/s;
const LINE = words({ en: 'line', fi: 'rivi', sv: 'rad' });
/** The most telling first: "expected one of {0}" also begins other sentences. */
const PATTERNS = Object.entries(SENTENCES.en)
  .sort(([, one], [, other]) => other.length - one.length)
  .map(([code, sentence]) => {
    const parts = sentence
      .split(/\{\d\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return [code as keyof Sentences, new RegExp(`^${parts.join('(.*)')}$`, 's')] as const;
  });

/** Why a row or a file is not taken, as the page says it, from the API's sentence; what is not known stays in its own words. */
export function reasonText(sentence: string, locale: Locale): string {
  const [, cell = '', wrong = ''] = QUOTED.exec(sentence) ?? [];
  const ofCell = known(wrong, locale);
  if (ofCell !== null) return `${cell}: ${ofCell}`;
  const [, line = '', rest = ''] = ON_LINE.exec(sentence) ?? [];
  const onLine = known(rest, locale);
  if (onLine !== null) return `${LINE[locale]} ${line}: ${onLine}`;
  return known(sentence, locale) ?? sentence;
}

function known(sentence: string, locale: Locale): string | null {
  for (const [code, pattern] of PATTERNS) {
    const found = pattern.exec(sentence);
    if (found) return filled(SENTENCES[locale][code], found.slice(1));
  }
  return null;
}
