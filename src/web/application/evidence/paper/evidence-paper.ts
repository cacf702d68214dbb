import type { Content } from 'pdfmake/interfaces';
import type { EvidenceView } from '../../../../hiring/applications/evidence/evidence.view';
import { isPrintable } from '../../../../reports/paper/letters';
import { pdfOf } from '../../../../reports/paper/paper';
import type { Reader } from '../../../page/reader';
import { EVIDENCE_WORDS } from '../evidence.words';
import { sheetOf } from '../sheet/sheet-of';
import { onPaper, runsOf } from './on-paper';

/** With more lines of time than that, a line is a month: a page of paper has room for so many. */
const MOST_LINES = 40;

/** The evidence as a document of A4 pages, in the reader's language and by their clock. */
export function evidencePaper(view: EvidenceView, reader: Reader): Promise<Buffer> {
  const t = EVIDENCE_WORDS[reader.locale];
  const sheet = sheetOf(view, reader, MOST_LINES);
  const [{ name }, { about }] = [view.candidate, sheet];
  const content: Content[] = [
    { text: runsOf([`${t.document} `, { at: reader.now }], reader), style: 'quiet' },
    { text: sheet.title, style: 'title' },
    { text: runsOf(isPrintable(name) ? about : [...about, ` · ${view.application}`], reader) },
    { text: sheet.verdict, bold: true, fontSize: 11, margin: [0, 4, 0, 6] },
    onPaper(sheet.facts, reader),
    ...sheet.sections.flatMap(({ title, blocks }): Content[] => [
      { text: title, style: 'heading', headlineLevel: 1 },
      ...blocks.map((block) => onPaper(block, reader)),
    ]),
  ];
  const last = view.seals.at(-1);
  const seal = last ? `${t.seal} ${last.number}: ${last.head.slice(0, 16)}` : t.notSealed;
  return pdfOf(
    {
      ...{
        content,
        language: reader.locale,
        info: { title: `${sheet.title}: ${view.candidate.name}` },
      },
      // neither a heading nor what stands above a table is left alone at the foot of a page
      pageBreakBefore: ({ headlineLevel }, nodes) =>
        headlineLevel !== undefined && nodes.getFollowingNodesOnPage().length < headlineLevel,
    },
    `Lupaus · ${view.id} · ${seal}`,
  );
}
