import type { EvidenceView } from '../../../../hiring/applications/evidence/evidence.view';
import type { Locale } from '../../../../mail/locale';
import { businessTime } from '../business-time.words';
import { EVIDENCE_WORDS } from '../evidence.words';
import type { Block } from './bits';

/** How much of the time a colleague's answer was waited for; nothing when nobody was asked. */
export function waitingBlocks({ waiting, elapsed }: EvidenceView, locale: Locale): Block[] {
  const { seconds, requests } = waiting;
  if (requests.length === 0) return [];
  const t = EVIDENCE_WORDS[locale];
  const share = elapsed > 0 ? Math.round((100 * seconds) / elapsed) : 0;
  return [
    {
      ...{ kind: 'table', label: t.waiting },
      columns: [
        ...[{ head: [t.asked], width: 0.3 }, { head: [t.askedAt] }, { head: [t.answeredAt] }],
        { head: [t.share], isNumber: true, width: 0.14 },
      ],
      rows: requests.map((one) => ({
        cells: [
          [{ said: one.to }, ` (${t.askedBy} `, { said: one.by }, ')'],
          [{ at: one.askedAt }],
          one.answeredAt === null ? [t.notEnded] : [{ at: one.answeredAt }],
          [businessTime(one.seconds, locale)],
        ],
      })),
    },
    { kind: 'line', line: [t.waited(businessTime(seconds, locale), share)] },
  ];
}
