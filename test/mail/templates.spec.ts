import { InputError } from '../../src/kernel/errors';
import { LETTER_NAMES, type GivenVariables } from '../../src/mail/letters/letter';
import { readLetter } from '../../src/mail/letters/page';
import { samplesOf } from '../../src/mail/letters/samples/samples';
import { LOCALES } from '../../src/mail/locale';
import { Templates } from '../../src/mail/templates';

const templates = new Templates();
beforeAll(() => templates.prepare());

const each = LOCALES.flatMap((locale) => LETTER_NAMES.map((name) => [locale, name] as const));
const samples = { en: samplesOf('en'), fi: samplesOf('fi'), sv: samplesOf('sv') };

describe('every letter', () => {
  it.each(each)('%s/%s is whole with all variables and with the fewest', (locale, name) => {
    for (const variables of Object.values(samples[locale][name])) {
      const { subject, html, text } = templates.render(name, locale, variables as never);
      expect(subject).toMatch(/^\S.{3,98}\S$/);
      for (const words of [subject, html, text]) {
        expect(words).not.toMatch(/\{\{|\}\}|\{%|%\}|%\w+%|undefined|\[object|\bnull\b/);
      }
      expect(html).toContain(`<html lang="${locale}" dir="ltr"`);
      expect(html).not.toMatch(/<img|<script|<link|@import|https?:\/\/fonts/i);
      expect(html).toMatch(/<meta name="color-scheme" content="light dark"/);
      expect(text).not.toMatch(/<\w|&amp;|%letter%/);
      expect(text.length).toBeGreaterThan(100);
      // a gap between words left open where something is missing
      expect(text).not.toMatch(/ [.,]|\( ?\)|[^\n] {2,}/);
    }
  });

  it.each(each)('%s/%s may be given back as it is', async (locale, name) => {
    await templates.check(name, locale, await readLetter(name, locale));
  });

  const toCandidates = each.filter(([, name]) => 'answerer' in samples.en[name].full);
  it.each(toCandidates)('%s/%s says who answers, and links to the status page', (locale, name) => {
    const { full } = samples[locale][name] as { full: { answerer: string; link: string } };
    const { text, html } = templates.render(name, locale, full as never);
    expect(text).toContain(full.answerer);
    expect(text).toContain(full.link);
    expect(html).toContain(`href="${full.link}"`);
  });

  const dated = each.filter(([, name]) => 'due' in samples.en[name].full);
  it.each(dated)('%s/%s says by when', (locale, name) => {
    const { full } = samples[locale][name] as { full: { due: string } };
    const { text } = templates.render(name, locale, full as never);
    expect(text.replace(/\s+/g, ' ')).toContain(full.due);
  });
});

describe('what is filled in', () => {
  const common = { candidate: 'M', answerer: 'L', company: null, link: null, due: null };

  it('is escaped in HTML and as it is in the subject and the text', () => {
    const job = 'R&D <b>"Lead"</b>';
    const { subject, html, text } = templates.render('receipt', 'en', { ...common, job });
    expect(subject).toBe(`We have received your application: ${job}`);
    expect(html).toContain('R&amp;D &lt;b&gt;&#34;Lead&#34;&lt;/b&gt;');
    expect(html).not.toContain('<b>');
    expect(text).toContain(job);
  });

  it('is no template itself', () => {
    const { html } = templates.render('receipt', 'en', { ...common, job: '{{ due }}{% if %}' });
    expect(html).toContain('{{ due }}{% if %}');
  });

  it('keeps the line breaks of own words, and no more markup', () => {
    const paragraphs = ['Hello,\r\nwelcome <i>in</i>.', 'Bye'];
    const words = { ...common, job: 'J', subject: 'Hello\r\n  there', paragraphs };
    const { subject, html, text } = templates.render('message', 'en', words);
    expect(subject).toBe('Hello there');
    expect(html).toContain('<p>Hello,<br />welcome &lt;i&gt;in&lt;/i&gt;.</p><p>Bye</p>');
    expect(text).toMatch(/^Hello,\nwelcome <i>in<\/i>\.\n\nBye\n\n/);
  });

  it('must be there, or nothing is rendered', () => {
    const { job, ...missing } = { ...common, job: 'J' };
    expect(job).toBe('J');
    expect(() => templates.render('receipt', 'en', missing as never)).toThrow(/undefined variable/);
  });

  it('is checked by the compiler', () => {
    const given: GivenVariables<'promise'> = { ...common, job: 'J', words: 'W', due: 'D' };
    // @ts-expect-error -- a promise has a date
    const undated: GivenVariables<'promise'> = { ...common, job: 'J', words: 'W', due: null };
    // @ts-expect-error -- a reset has a link; only a candidate's letter may do without
    const unlinked: GivenVariables<'password-reset'> = { name: 'N', expires: 'E' };
    expect([given.due, undated.due, unlinked.link]).toEqual(['D', null, undefined]);
  });
});

describe('a template of HR', () => {
  const title = '<mj-title>Hello {{ job }}</mj-title>\n';

  it.each([
    [title + '<mj-text>Dear {{ candidate }} {{ due }}</mj-text>', null],
    [title + '<mj-text>{% if due %}{{ due | upcase }}{% endif %}</mj-text>', null],
    [title + '<mj-text><a href="https://example.com/a?b=c">us</a><br>{{ due }}</mj-text>', null],
    [
      title + '<mj-text>Thank you.</mj-text>',
      /promises a date, so its text must say \{\{ due \}\}/,
    ],
    ['<mj-title>By {{ due }}</mj-title><mj-text>Soon.</mj-text>', /must say \{\{ due \}\}/],
    [title + '<mj-text>{% if due == "x" %}{{ due }}{% endif %}</mj-text>', /must say/],
    [title + '<mj-text>\n{{ salary }}</mj-text>', /line 3: unknown variable salary, expected one/],
    [title + '{% if false %}{{ salary }}{% endif %}', /line 2: unknown variable salary/],
    [title + '<mj-text>{{ job.title }}</mj-text>', /line 2: undefined variable: job\.title/],
    [title + '<mj-text>{{ job | sparkle }}</mj-text>', /line 2: undefined filter: sparkle/],
    [title + '<mj-text>{{ job | raw }}</mj-text>', /line 2: undefined filter: raw/],
    [title + '{% include "page.mjml" %}', /line 2: tag "include" not found/],
    [title + '\n{% if due %}', /line 3: tag \{% if due %\} not closed/],
    [title + '{% for i in (1..99999999) %}x{% endfor %}', /line 2: memory alloc limit exceeded/],
    [title + '<mj-text>a\n<script>x()</script></mj-text>', /line 3: <script> is not one of/],
    [title + '<mj-image src="https://x.example/1.gif" />', /line 2: <mj-image> is not one of/],
    [title + '<mj-include path="/etc/passwd" />', /line 2: <mj-include> is not one of/],
    [title + '<mj-text><b onclick="x">a</b></mj-text>', /line 2: attribute onclick is not one/],
    [title + '<mj-text><a href="javascript:x">a</a></mj-text>', /line 2: expected an href/],
    [title + '<mj-text><p>a</mj-text>', /line 2: <\/mj-text> closes nothing that is open/],
    [title + '<mj-text>a', /line 2: <mj-text> is not closed/],
    [title + '<mj-text height="20px">a</mj-text>\n<mj-text href="{{ link }}">', /is not closed/],
    [title + '\n<mj-text href="{{ link }}">a</mj-text>', /line 3: Attribute href is illegal/],
    [title + '\n{% if due %}\n<mj-text>a</mj-text>{% endif %}', /line 3: "\{%" stands outside/],
    [title + '<p>a</p>', /line 2: <p> is not one of mj-title/],
    [title + '<mj-text><mj-text>a</mj-text></mj-text>', /line 2: <mj-text> is not one of p,/],
    ['<mj-text>a</mj-text>', /line 1: expected one <mj-title>/],
    [title + title, /expected one <mj-title>/],
    ['<mj-title>{{ salary }}</mj-title>', /line 1: unknown variable salary/],
  ])('%j', async (source, refused) => {
    const checked = templates.check('receipt', 'en', source);
    if (refused === null) {
      await checked;
      return;
    }
    await expect(checked).rejects.toThrow(InputError);
    await expect(checked).rejects.toThrow(refused);
  });
});
