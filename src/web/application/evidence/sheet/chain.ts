import type { EvidenceView } from '../../../../hiring/applications/evidence/evidence.view';
import type { Locale } from '../../../../mail/locale';
import { EVIDENCE_WORDS } from '../evidence.words';
import type { Block, Line } from './bits';

/** The promises that one date made of another; nothing when its date was never moved. */
export function chainTable({ chain, application }: EvidenceView, locale: Locale): Block[] {
  if (chain.length === 0) return [];
  const t = EVIDENCE_WORDS[locale];
  const nameOf = (id: string | null, isThis: boolean): Line => {
    if (isThis) return [{ strong: t.thisOne }];
    if (id === null) return [t.anotherOne];
    return [{ link: t.anotherOne, href: `/applications/${application}/promises/${id}` }];
  };
  return [
    {
      ...{ kind: 'table', label: t.chain },
      columns: [
        ...[{ head: [t.promise] }, { head: [t.opened] }, { head: [t.due] }],
        { head: [t.became] },
      ],
      rows: chain.map(({ id, isThis, openedAt, dueAt, status }) => ({
        cells: [nameOf(id, isThis), [{ at: openedAt }], [{ at: dueAt }], [t.statuses[status]]],
      })),
    },
  ];
}
