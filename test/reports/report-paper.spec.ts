import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseInstant } from '../../src/kernel/instant';
import { LOCALES, type Locale } from '../../src/mail/locale';
import type { ReportView } from '../../src/reports/page/report-view';
import { ALL_COUNTS, COUNTS } from '../../src/reports/page/sheet';
import { reportPdf } from '../../src/reports/paper/report-paper';
import { REPORT_WORDS } from '../../src/reports/words/report.words';
import { sentenceText } from '../../src/reports/words/sentence';
import { countText, hoursText, percent } from '../../src/reports/words/shown';
import { aReport } from './a-report';
import { pdfText } from './pdf-text';

const HEAD = {
  ...{ number: 812, sealedAt: parseInstant('2026-04-01T09:29:00Z')! },
  head: '3f'.repeat(32),
};
const ABOUT = { organisation: 'Acme Oy', zone: 'Europe/Helsinki', head: HEAD, by: 'Helena Koski' };

/** Without spaces: where a line of a paper ends is its own affair. */
function bare(text: string): string {
  return text.replace(/-+Page \(\d+\) Break-+/g, '').replace(/\s+/g, '');
}

async function textOf(view: ReportView, locale: Locale, about = ABOUT): Promise<string> {
  const bytes = await reportPdf(view, locale, about);
  // to look at: PAPER=folder
  const { PAPER } = process.env;
  if (PAPER) writeFileSync(join(PAPER, `report-${locale}-${view.recruiters.length}.pdf`), bytes);
  return bare(await pdfText(bytes));
}

describe('the report on paper', () => {
  it.each(LOCALES)('says in %s what the view says', async (locale) => {
    const view = aReport(4);
    const text = await textOf(view, locale);
    const has = (said: string) => {
      expect(text).toContain(bare(said));
    };
    has(sentenceText(view, locale));
    for (const { name, figures, rate, key } of [...view.recruiters, ...view.jobs]) {
      const few = rate.of < 10 ? REPORT_WORDS[locale].few : '';
      const counts = ALL_COUNTS.map(({ of }) => countText(of(figures), locale)).join('');
      const shown = rate.rate === null ? '–' : percent(rate.rate, locale, 0);
      has(`${name}${few}${counts}${shown}`);
      has(hoursText(figures.medianBusinessHours, locale));
      expect(key).toBeTruthy();
    }
    for (const { figures, rate } of view.weeks) {
      const counts = COUNTS.map(({ of }) => countText(of(figures), locale)).join('');
      has(counts + (rate.rate === null ? '–' : percent(rate.rate, locale, 0)));
    }
    for (const definition of REPORT_WORDS[locale].definitions) has(definition);
    has({ en: 'First answer', fi: 'Ensimmäinen vastaus', sv: 'Första svaret' }[locale]);
    has('Own words 2');
    has('812');
    has(HEAD.head);
    has({ en: '12:30', fi: '12.30', sv: '12:30' }[locale]);
    has('Acme Oy');
    has('Helena Koski');
  });

  it('says what it is narrowed to, and whose own it is', async () => {
    const view = aReport(2);
    view.question.filters = { ...view.question.filters, job: 'k1', rule: 'reply' };
    const text = await textOf({ ...view, isOwn: true }, 'en');
    expect(text).toContain(bare('Only: Job 2 · Reply to a question'));
    expect(text).toContain(bare(REPORT_WORDS.en.own));
  });

  it('has room for names without an end, for nothing, and for more than anybody reads', async () => {
    const long = aReport(2);
    long.recruiters[0] = { ...long.recruiters[0]!, name: 'x'.repeat(300) };
    expect(await textOf(long, 'en')).toContain('x'.repeat(300));
    const empty = aReport(0, 0);
    const none = { ...empty.total, figures: { ...empty.total.figures, due: 0, open: 0 } };
    expect(await textOf({ ...empty, rules: [], total: none }, 'fi')).toContain(
      'eierääntynytmitään',
    );
    expect(await textOf(aReport(450), 'sv')).toContain(bare('250 till finns i CSV-filen.'));
  });

  it('says so when nothing is sealed yet', async () => {
    const bytes = await reportPdf(aReport(1), 'en', { ...ABOUT, head: null });
    expect(bare(await pdfText(bytes))).toContain(bare(REPORT_WORDS.en.unsealed));
  });
});
