import { pdfOf } from '../../src/reports/paper/paper';
import { pdfText } from './pdf-text';

describe('a document on paper', () => {
  it('says what it was given, with letters of our languages, and numbers its pages', async () => {
    const content = [
      'Pidetty ≥ 90 % – “ääkköset, å”',
      { text: 'Later', pageBreak: 'before' as const },
    ];
    const bytes = await pdfOf({ content, info: { title: 'Raportti' } }, 'Head 12ab');
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const text = await pdfText(bytes);
    expect(text).toContain('Pidetty ≥ 90 % – “ääkköset, å”');
    expect(text).toContain('Head 12ab');
    expect(text).toContain('2 / 2');
  });

  it('fetches nothing and reads no file', async () => {
    const image = (of: string) => pdfOf({ content: [{ image: of }] }, '');
    await expect(image('/etc/hostname')).rejects.toThrow();
    await expect(image('http://127.0.0.1:1/x.png')).rejects.toThrow();
  });
});
