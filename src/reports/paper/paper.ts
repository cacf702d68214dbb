import pdfmake from 'pdfmake';
import fonts from 'pdfmake/fonts/Roboto.js';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Locale } from '../../mail/locale';
import { PAPER_WORDS } from '../words/paper.words';
import { printable, printableContent } from './letters';

pdfmake.setFonts(fonts);
// whatever a document names: nothing is fetched, and only the fonts are read
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => Object.values(fonts.Roboto).includes(path));

/** What all our documents on paper look like: one type, three sizes, hairlines. Sizes are in points. */
const LOOK = {
  pageSize: 'A4',
  pageMargins: [48, 48, 48, 56],
  defaultStyle: { font: 'Roboto', fontSize: 9, lineHeight: 1.2 },
  styles: {
    title: { fontSize: 16, bold: true, margin: [0, 0, 0, 8] },
    heading: { fontSize: 11, bold: true, margin: [0, 14, 0, 4] },
    quiet: { color: '#5b6470' },
    head: { bold: true, color: '#5b6470' },
  },
} satisfies Partial<TDocumentDefinitions>;

/**
 * A document as PDF, of A4 pages that are numbered at the foot.
 * @param document its content, title and language; letters that the font lacks are said to be missing; styles: `title`, `heading`, `quiet`, `head` (of a table)
 * @param foot stands left of the page's number
 */
export function pdfOf(
  document: TDocumentDefinitions & { language: Locale },
  foot: string,
): Promise<Buffer> {
  let isWhole = printable(foot) === foot;
  const content = printableContent(document.content, () => (isWhole = false));
  const missing = isWhole ? '' : ` · ${PAPER_WORDS[document.language].missing}`;
  const said = printable(foot) + missing;
  const numbered = (page: number, pages: number) => ({
    columns: [
      { text: said },
      { text: `${page} / ${pages}`, alignment: 'right' as const, width: 60 },
    ],
    ...{ margin: [48, 16, 48, 0] as [number, number, number, number], style: 'quiet', fontSize: 8 },
  });
  return pdfmake.createPdf({ ...LOOK, footer: numbered, ...document, content }).getBuffer();
}
