import type {
  EvidenceView,
  ShareView,
} from '../../../../hiring/applications/evidence/evidence.view';
import type { Locale } from '../../../../mail/locale';
import { EVIDENCE_WORDS } from '../evidence.words';
import type { Block, TableBlock } from './bits';

/** Whose time it was, who it counts for, and why them. */
export function ownersBlocks(view: EvidenceView, locale: Locale): Block[] {
  const t = EVIDENCE_WORDS[locale];
  const { charge, owners, elapsed } = view;
  const whole = sharesTable(t.shareToEnd, owners, elapsed, locale);
  const sum = charge.shares.reduce((all, { seconds }) => all + seconds, 0);
  const untilDue =
    charge.shares.length > 1 ? [sharesTable(t.shareToDue, charge.shares, sum, locale)] : [];
  const why = t.charge[charge.why](charge.name);
  return [whole, ...untilDue, { kind: 'line', line: [why] }];
}

function sharesTable(
  label: string,
  shares: readonly ShareView[],
  whole: number,
  locale: Locale,
): TableBlock {
  const t = EVIDENCE_WORDS[locale];
  return {
    ...{ kind: 'table', label },
    columns: [{ head: [label] }, { head: [t.share], isNumber: true, width: 0.3 }],
    rows: shares.map(({ name, seconds }) => ({
      cells: [[{ said: name }], [{ seconds, part: true as const }]],
    })),
    foot: [[t.together], [{ seconds: whole }]],
  };
}
