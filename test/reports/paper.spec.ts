import { reportPdf } from '../../src/reports/paper/report-paper';
import { aReport } from './a-report';
import { pdfOf } from '../../src/reports/paper/paper';
import { pdfText } from './pdf-text';

describe('a document on paper', () => {
  it('says what it was given, with letters of our languages, and numbers its pages', async () => {
    const content = [
      'Pidetty ≥ 90 % – “ääkköset, å”',
      { text: 'Later', pageBreak: 'before' as const },
    ];
    const bytes = await pdfOf(
      { content, info: { title: 'Raportti' }, language: 'en' },
      'Head 12ab',
    );
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const text = await pdfText(bytes);
    expect(text).toContain('Pidetty ≥ 90 % – “ääkköset, å”');
    expect(text).toContain('Head 12ab');
    expect(text).toContain('2 / 2');
  });

  it.each([
    ['김민수', '? (k0)'],
    ['محمد Nieminen', '? Nieminen (k0)'],
    ['👩‍💻 Ada', '? Ada (k0)'],
    ['Ελένη', 'Ελένη'],
    ['Олена', 'Олена'],
    ['Ame\u0301lie', 'Amélie'],
  ])('says %s, or that letters of it are missing and whose name it is', async (name, said) => {
    const view = aReport(2);
    view.recruiters.find(({ key }) => key === 'k0')!.name = name;
    const about = { organisation: 'X', zone: 'Europe/Helsinki', head: null };
    const text = await pdfText(await reportPdf(view, 'en', about));
    expect(text.normalize('NFC').replaceAll(/\s+/g, ' ')).toContain(said);
    expect(text.includes('stands for letters')).toBe(said.includes('?'));
  });

  it('fetches nothing and reads no file', async () => {
    const image = (of: string) => pdfOf({ content: [{ image: of }], language: 'en' }, '');
    await expect(image('/etc/hostname')).rejects.toThrow();
    await expect(image('http://127.0.0.1:1/x.png')).rejects.toThrow();
  });
});
