import type { Act, EvidenceView } from '../../../../hiring/applications/evidence/evidence.view';
import type { Locale } from '../../../../mail/locale';
import { sentenceOf } from '../../timeline/sentences';
import { EVIDENCE_WORDS } from '../evidence.words';
import type { Block, Line, TableBlock } from './bits';

/** Who did what when, as the journal has it. */
export function actsTable({ acts }: EvidenceView, locale: Locale): TableBlock {
  const t = EVIDENCE_WORDS[locale];
  return {
    ...{ kind: 'table', label: t.acts },
    columns: [
      ...[{ head: [t.when], width: 0.24 }, { head: [t.what] }],
      ...[{ head: [t.who], width: 0.16 }],
    ],
    rows: acts.map((act) => ({
      cells: [whenOf(act, locale), whatOf(act, locale), [whoOf(act, locale)]],
    })),
  };
}

/** The links of the chain that cover those rows; where none does yet, it says so. */
export function sealsTable({ seals, acts }: EvidenceView, locale: Locale): Block[] {
  const t = EVIDENCE_WORDS[locale];
  const waiting = acts.filter(({ seal }) => seal === null).length;
  const later: Block[] =
    waiting === 0 ? [] : [{ kind: 'line', line: [t.unsealed(waiting)], isQuiet: true }];
  if (seals.length === 0) return later;
  const table: TableBlock = {
    ...{ kind: 'table', label: t.seals },
    columns: [
      { head: [t.seal], width: 0.1 },
      { head: [t.sealedAt], width: 0.24 },
      { head: [t.head] },
    ],
    rows: seals.map(({ number, sealedAt, head }) => ({
      cells: [[String(number)], [{ at: sealedAt }], [{ code: head }]],
    })),
  };
  return [table, ...later];
}

function whenOf({ at, recordedAt }: Act, locale: Locale): Line[] {
  const learnt = EVIDENCE_WORDS[locale].learnt;
  return [[{ at }], ...(recordedAt === null ? [] : [[`${learnt} `, { at: recordedAt }]])];
}

function whatOf({ type, actor, facts, reason, position, hash, seal }: Act, locale: Locale): Line[] {
  const t = EVIDENCE_WORDS[locale];
  const sentence = sentenceOf({ type, actor: actor?.name ?? null, facts }, locale);
  const due: Line = facts.due === undefined ? [] : [' ', { at: facts.due }];
  const sealed = seal === null ? t.notSealed : `${t.seal.toLowerCase()} ${seal}`;
  return [
    [sentence, ...due],
    ...(reason === null ? [] : [[{ said: reason }]]),
    [`${t.row} ${position}, ${sealed}, `, { code: type }],
    [{ code: hash }],
  ];
}

function whoOf({ actor }: Act, locale: Locale): string {
  if (actor === null) return 'Lupaus';
  return actor.id === 'candidate' ? EVIDENCE_WORDS[locale].candidate : actor.name;
}
