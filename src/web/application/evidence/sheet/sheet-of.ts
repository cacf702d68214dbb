import type {
  EvidenceView,
  TermsView,
} from '../../../../hiring/applications/evidence/evidence.view';
import type { Reader } from '../../../page/reader';
import { ruleName } from '../../../words/rules';
import { EVIDENCE_WORDS } from '../evidence.words';
import { verdictWords } from '../verdict.words';
import { withinWords } from '../within.words';
import { actsTable, sealsTable } from './acts';
import type { Block, Line, Section, Sheet } from './bits';
import { chainTable } from './chain';
import { messageBlock } from './message';
import { ownersBlocks } from './owners';
import { timesBlocks } from './times';
import { waitingBlocks } from './waiting';

/**
 * The evidence in words. Page and paper are made from the same.
 * @param mostLines with more spans than that, a line of time is a month
 */
export function sheetOf(view: EvidenceView, reader: Reader, mostLines: number): Sheet {
  const { status } = view.verdict;
  return {
    title: ruleName(view.rule, view.title, reader.locale),
    about: [
      { link: view.candidate.name, href: `/applications/${view.application}` },
      ` · ${view.job.title}`,
    ],
    state: status === 'overdue' ? 'late' : status,
    verdict: verdictWords(view.verdict, reader.locale),
    facts: factsOf(view, reader),
    sections: sectionsOf(view, reader, mostLines).filter(({ blocks }) => blocks.length > 0),
  };
}

function sectionsOf(view: EvidenceView, reader: Reader, mostLines: number): Section[] {
  const t = EVIDENCE_WORDS[reader.locale];
  const kept = view.messages.filter(({ role }) => role === 'kept');
  const others = view.messages.filter(({ role }) => role !== 'kept');
  const show = (all: EvidenceView['messages']) =>
    all.map((one) => messageBlock(one, view.application, reader.locale));
  const byNothing: Block = { kind: 'line', line: [t.byNothing] };
  return [
    { title: t.keptBy, blocks: kept.length > 0 ? show(kept) : [byNothing] },
    { title: t.explanation, blocks: explained(view, t) },
    { title: t.time, blocks: timesBlocks(view, reader, mostLines) },
    { title: t.owners, blocks: ownersBlocks(view, reader.locale) },
    { title: t.waiting, blocks: waitingBlocks(view, reader.locale) },
    { title: t.chain, blocks: chainTable(view, reader.locale) },
    { title: t.messages, blocks: show(others) },
    { title: t.acts, blocks: [actsTable(view, reader.locale)] },
    { title: t.seals, blocks: sealsTable(view, reader.locale) },
  ];
}

function factsOf(view: EvidenceView, { locale }: Reader): Block {
  const t = EVIDENCE_WORDS[locale];
  const { words, question, statutory, calendar, isErased } = view;
  const rows: [string, Line | null][] = [
    [t.due, dueLine(view, locale)],
    [t.words, words === null ? null : [{ said: words }]],
    [t.question, question && [{ at: question.at }, ' ', { said: question.text }]],
    [t.erased, isErased ? [t.erasedWords] : null],
    [t.opened, openedLine(view, t)],
    [t.ended, endedLine(view, t)],
    [t.rule, [`${view.title} `, { code: view.rule }]],
    [t.law, statutory && [`${statutory.law} (${statutory.source})`]],
    [t.policy, termsLine(view.policy, t.version)],
    [t.calendar, [...termsLine(calendar, t.version), ` · ${calendar.zone}`]],
    [t.number, [{ code: view.id }]],
  ];
  return {
    kind: 'facts',
    rows: rows.flatMap(([term, line]) => (line === null ? [] : [{ term, line }])),
  };
}

function dueLine({ dueAt, within, dayGiven }: EvidenceView, locale: Reader['locale']): Line {
  const given = dayGiven === null ? '' : ` · ${EVIDENCE_WORDS[locale].dayGiven}`;
  return [{ strong: { at: dueAt } }, ` ${withinWords(within, locale)}${given}`];
}

type Words = (typeof EVIDENCE_WORDS)['en'];

function openedLine({ openedAt, countsFrom }: EvidenceView, t: Words): Line {
  const later: Line = countsFrom > openedAt ? [` · ${t.countsFrom} `, { at: countsFrom }] : [];
  return [{ at: openedAt }, ...later];
}

function endedLine({ endedAt, pausedUntil, until }: EvidenceView, t: Words): Line {
  const paused: Line = pausedUntil === null ? [] : [` · ${t.paused} `, { at: pausedUntil }];
  const end: Line =
    endedAt === null ? [`${t.notEnded} · ${t.asOf} `, { at: until }] : [{ at: endedAt }];
  return [...end, ...paused];
}

function termsLine({ name, version, hash }: TermsView, word: string): Line {
  return [`${name}, ${word} ${version} `, { code: hash }];
}

function explained({ explanation }: EvidenceView, t: Words): Block[] {
  if (explanation === null) return [];
  const { words, by, at } = explanation;
  return [
    words === null ? { kind: 'line', line: [t.erasedWords] } : { kind: 'words', text: words },
    { kind: 'line', line: [`${by.name} · `, { at }], isQuiet: true },
  ];
}
