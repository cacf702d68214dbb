import type { VNode } from 'preact';
import type { Instant } from '../../kernel/instant';
import type { LetterName } from '../../mail/letters/letter';
import { LOCALES, type Locale } from '../../mail/locale';
import type { TestAnswer } from '../../mail/sending/test-mails';
import type { Frame } from '../page/frames';
import { useReader, useWords, type Reader } from '../page/reader';
import { staffPage } from '../page/staff';
import { Actions, Choice, Problem } from '../parts/form';
import { LANGUAGE_NAMES } from '../parts/languages';
import { TestResult } from '../mail-settings/test-result';
import { placeName, shortMoment } from '../words/moments';
import { LETTER_WORDS } from './letters/letter-names';
import { TEMPLATE_WORDS } from './template.words';
import { LOOKS, SIDES, type Look, type Side } from './template-page.form';
import { VARIABLE_WORDS } from './letters/variable-words';
import { SAMPLES, variablesOf, type SampleName } from './letters/variables';

/** One of the two texts. */
export interface EditedText {
  locale: Locale;
  source: string;
  /** The version that was seen. */
  seen: number;
  isShipped: boolean;
}

export interface TemplateView {
  name: LetterName;
  texts: Record<Side, EditedText>;
  side: Side;
  sample: SampleName;
  look: Look;
  problem: string | null;
  /** A code of what was done. */
  done: string;
  /** What the mail server said to the test mail. */
  test: { answer: TestAnswer; to: string } | null;
}

/** What somebody is told whose letter was saved by somebody else meanwhile. */
export function changedBy({ by, at }: { by: string; at: Instant }, reader: Reader): string {
  const { locale, zone, now } = reader;
  const when = `${shortMoment(at, zone, locale, now)} ${placeName(zone, locale)}`;
  return TEMPLATE_WORDS[locale].conflict(by, when);
}

/** A letter in two languages, to be changed and looked at. */
export function templatePage(frame: Frame, view: TemplateView): string {
  const { locale } = frame.reader;
  const t = TEMPLATE_WORDS[locale];
  const about = {
    title: LETTER_WORDS[locale][view.name],
    place: 'settings' as const,
    actions: <a href="/settings/templates">{t.all}</a>,
  };
  return staffPage(frame, about, <Editor view={view} />);
}

function Editor({ view }: { view: TemplateView }): VNode {
  const t = useWords(TEMPLATE_WORDS);
  const { name, texts, problem, done, test } = view;
  const path = `/settings/templates/${name}`;
  const told = (t as Record<string, unknown>)[
    ['saved', 'same', 'reset', 'restored'].includes(done) ? done : ''
  ];
  return (
    <>
      {typeof told === 'string' ? (
        <p class="done" role="status">
          {told}
        </p>
      ) : null}
      {test === null ? null : <TestResult answer={test.answer} to={test.to} />}
      <Problem text={problem} />
      <WrongLine view={view} />
      <Languages view={view} />
      <form method="post" action={path} class="editor" data-live>
        <div class="texts">
          {SIDES.map((side) => (
            <Text key={side} name={name} side={side} text={texts[side]} />
          ))}
        </div>
        <Actions>
          <button class="primary">{t.save}</button>
          {SIDES.map((side) => (
            <button key={side} name="test" value={side}>
              {t.test(LANGUAGE_NAMES[texts[side].locale])}
            </button>
          ))}
        </Actions>
        <Variables name={name} />
        <Preview view={view} path={path} />
      </form>
    </>
  );
}

/** The line that a problem names, as it was typed. */
function WrongLine({ view: { problem, texts } }: { view: TemplateView }): VNode | null {
  const t = useWords(TEMPLATE_WORDS);
  const [, locale, , line] = /^(?:(\w\w): )?template (\S+), line (\d+):/.exec(problem ?? '') ?? [];
  if (line === undefined) return null;
  const text = Object.values(texts).find((one) => one.locale === locale);
  const wrong = text?.source.split(/\r?\n/)[Number(line) - 1];
  if (wrong === undefined) return null;
  return (
    <p>
      {t.line} <code dir="auto">{wrong.trim()}</code>
    </p>
  );
}

/** Which two languages stand beside each other. */
function Languages({ view: { name, texts } }: { view: TemplateView }): VNode {
  const t = useWords(TEMPLATE_WORDS);
  const options = LOCALES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }));
  return (
    <form method="get" action={`/settings/templates/${name}`} class="choices">
      <fieldset>
        <legend>{t.languages}</legend>
        {SIDES.map((side, i) => (
          <select key={side} name={side} aria-label={`${t.languages} ${i + 1}`}>
            {options.map(({ value, label }) => (
              <option key={value} value={value} selected={value === texts[side].locale}>
                {label}
              </option>
            ))}
          </select>
        ))}{' '}
        <button>{t.show}</button>
      </fieldset>
    </form>
  );
}

function Text({ name, side, text }: { name: LetterName; side: Side; text: EditedText }): VNode {
  const t = useWords(TEMPLATE_WORDS);
  const { locale, source, seen, isShipped } = text;
  const versions = `/settings/templates/${name}/versions?locale=${locale}`;
  return (
    <p class="field">
      <label for={`${side}Source`}>{LANGUAGE_NAMES[locale]}</label>
      <small>
        {isShipped ? t.shipped : t.changed}{' '}
        {seen === 0 ? null : <a href={versions}>{t.versions}</a>}
      </small>
      <input type="hidden" name={side} value={locale} />
      <input type="hidden" name={`${side}Seen`} value={seen} />
      <textarea
        {...{ id: `${side}Source`, name: `${side}Source`, rows: 16, lang: locale, value: source }}
        class="code"
        spellcheck
        required
      />
    </p>
  );
}

function Variables({ name }: { name: LetterName }): VNode {
  const t = useWords(TEMPLATE_WORDS);
  const { locale } = useReader();
  return (
    <details>
      <summary>{t.variables}</summary>
      <div class="scrolls" role="region" tabIndex={0} aria-label={t.variables}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.variable}</th>
              <th scope="col">{t.meaning}</th>
              <th scope="col">{t.sample}</th>
            </tr>
          </thead>
          <tbody>
            {variablesOf(name, locale).map(({ key, insert, sample }) => (
              <tr key={key}>
                <td>
                  <code>{insert}</code>{' '}
                  <button type="button" class="plain" data-insert={insert} hidden>
                    {t.insert}
                    <span class="unseen"> {key}</span>
                  </button>
                </td>
                <td>{VARIABLE_WORDS[locale][key] ?? key}</td>
                <td>{sample ?? t.yesNo}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function Preview({ view, path }: { view: TemplateView; path: string }): VNode {
  const t = useWords(TEMPLATE_WORDS);
  const { texts, side, sample, look } = view;
  const options = <O extends string>(all: readonly O[], label: (one: O) => string) =>
    all.map((value) => ({ value, label: label(value) }));
  const shown = new URLSearchParams({ locale: texts[side].locale, sample, look });
  return (
    <section class="preview">
      <h2>{t.preview}</h2>
      <div class="choices">
        <Choice
          {...{ name: 'side', label: t.of, value: side }}
          options={options(SIDES, (one) => LANGUAGE_NAMES[texts[one].locale])}
        />
        <Choice
          {...{ name: 'sample', label: t.candidate, value: sample }}
          options={options(SAMPLES, (one) => t.samples[one])}
        />
        <Choice
          {...{ name: 'look', label: t.look, value: look }}
          options={options(LOOKS, (one) => t.looks[one])}
        />
        <button
          {...{ formaction: `${path}/picture`, formtarget: 'picture', formnovalidate: true }}
          data-picture
        >
          {t.refresh}
        </button>
      </div>
      <iframe
        {...{ class: 'mail', name: 'picture', sandbox: '', title: t.frame }}
        src={`${path}/picture?${shown.toString()}`}
      />
    </section>
  );
}
