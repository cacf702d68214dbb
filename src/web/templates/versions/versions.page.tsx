import type { VNode } from 'preact';
import type { LetterName } from '../../../mail/letters/letter';
import type { Locale } from '../../../mail/locale';
import type { Frame } from '../../page/frames';
import { useWords } from '../../page/reader';
import { staffPage } from '../../page/staff';
import { Moment } from '../../parts/due';
import { LANGUAGE_NAMES } from '../../parts/languages';
import { Problem } from '../../parts/form';
import { words } from '../../words/words';
import { LETTER_WORDS } from '../letters/letter-names';
import type { Compared, VersionRow } from '../template-views';

const WORDS = words({
  en: {
    title: (letter: string, language: string) => `Versions: ${letter}, ${language}`,
    back: 'To the letter',
    none: 'This letter is as shipped, and never was otherwise. Change it, and its versions stand here.',
    when: 'Saved',
    who: 'By',
    what: 'What',
    own: 'changed',
    shipped: 'back to what is shipped',
    now: 'holds now',
    see: 'See the change',
    restore: 'Restore',
    reset: 'Back to what is shipped',
    change: 'What was changed',
    legend: 'Crossed out: what went. Underlined: what came.',
    first: 'Compared with what stood before.',
  },
  fi: {
    title: (letter, language) => `Versiot: ${letter}, ${language}`,
    back: 'Viestiin',
    none: 'Viesti on alkuperäinen, eikä sitä ole koskaan muutettu. Kun muutat sitä, versiot näkyvät tässä.',
    when: 'Tallennettu',
    who: 'Kuka',
    what: 'Mitä',
    own: 'muutettu',
    shipped: 'palautettu alkuperäiseksi',
    now: 'voimassa',
    see: 'Katso muutos',
    restore: 'Palauta',
    reset: 'Palauta alkuperäinen',
    change: 'Mikä muuttui',
    legend: 'Yliviivattu: poistunut. Alleviivattu: lisätty.',
    first: 'Verrattuna edelliseen.',
  },
  sv: {
    title: (letter, language) => `Versioner: ${letter}, ${language}`,
    back: 'Till brevet',
    none: 'Brevet är originalet och har aldrig ändrats. Ändra det, så står versionerna här.',
    when: 'Sparat',
    who: 'Av',
    what: 'Vad',
    own: 'ändrat',
    shipped: 'tillbaka till originalet',
    now: 'gäller nu',
    see: 'Se ändringen',
    restore: 'Återställ',
    reset: 'Tillbaka till originalet',
    change: 'Vad som ändrades',
    legend: 'Överstruket: borttaget. Understruket: tillagt.',
    first: 'Jämfört med det som stod före.',
  },
});

export interface VersionsView {
  name: LetterName;
  locale: Locale;
  compared: Compared;
  problem: string | null;
}

/** What a letter said, when, and who changed it. */
export function versionsPage(frame: Frame, view: VersionsView): string {
  const { locale } = frame.reader;
  const t = WORDS[locale];
  const title = t.title(LETTER_WORDS[locale][view.name], LANGUAGE_NAMES[view.locale]);
  const letter = `/settings/templates/${view.name}?left=${view.locale}`;
  const about = { title, place: 'settings' as const, actions: <a href={letter}>{t.back}</a> };
  return staffPage(frame, about, <Versions view={view} />);
}

function Versions({ view }: { view: VersionsView }): VNode {
  const t = useWords(WORDS);
  const { compared, problem } = view;
  const { versions, pieces, shown } = compared;
  if (versions.length === 0) return <p class="empty">{t.none}</p>;
  return (
    <>
      <Problem text={problem} />
      <div class="scrolls" role="region" tabIndex={0} aria-label={t.what}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.when}</th>
              <th scope="col">{t.who}</th>
              <th scope="col">{t.what}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {versions.map((version) => (
              <Row key={version.number} view={view} version={version} />
            ))}
          </tbody>
        </table>
      </div>
      {versions[0]!.isShipped ? null : (
        <form method="post" action={`/settings/templates/${view.name}/reset`}>
          <input type="hidden" name="locale" value={view.locale} />
          <p>
            <button>{t.reset}</button>
          </p>
        </form>
      )}
      {shown === null ? null : (
        <section>
          <h2>{t.change}</h2>
          <p class="quiet">
            {t.first} {t.legend}
          </p>
          <pre class="code diff">
            {pieces.map(({ how, text }, i) =>
              how === 'same' ? (
                text
              ) : how === 'added' ? (
                <ins key={i}>{text}</ins>
              ) : (
                <del key={i}>{text}</del>
              ),
            )}
          </pre>
        </section>
      )}
    </>
  );
}

function Row({ view, version }: { view: VersionsView; version: VersionRow }): VNode {
  const t = useWords(WORDS);
  const { name, locale, compared } = view;
  const { number, at, by, isShipped, isNow } = version;
  const path = `/settings/templates/${name}/versions`;
  return (
    <tr aria-current={compared.shown === number ? 'true' : undefined}>
      <td>
        <Moment at={at} />
      </td>
      <td dir="auto">{by}</td>
      <td>
        {isShipped ? t.shipped : t.own}
        {isNow ? <strong> · {t.now}</strong> : null}
      </td>
      <td>
        <form method="post" action={path} class="actions">
          <a href={`${path}?locale=${locale}&shown=${number}`}>{t.see}</a>
          <input type="hidden" name="locale" value={locale} />
          {isNow ? null : (
            <button name="restore" value={number} class="plain">
              {t.restore}
            </button>
          )}
        </form>
      </td>
    </tr>
  );
}
