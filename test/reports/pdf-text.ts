import PdfParser from 'pdf2json';

/** What is written in a PDF, page by page, read by a library that did not write it. */
export function pdfText(bytes: Buffer): Promise<string> {
  return new Promise((done, fail) => {
    const parser = new PdfParser(null, true);
    parser.on('pdfParser_dataReady', () => {
      done(parser.getRawTextContent());
    });
    parser.on('pdfParser_dataError', (error) => {
      fail(error instanceof Error ? error : error.parserError);
    });
    parser.parseBuffer(bytes, 0);
  });
}
