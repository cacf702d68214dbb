import type { VNode } from 'preact';
import { LOCALES, type Locale } from '../../mail/locale';
import type { Frame } from '../page/frames';
import { useReader, useWords } from '../page/reader';
import { staffPage } from '../page/staff';
import { Moment } from '../parts/due';
import { LANGUAGE_NAMES } from '../parts/languages';
import { words } from '../words/words';
import { LETTER_WORDS } from './letters/letter-names';
import type { LetterRow } from './template-views';

const WORDS = words({
  en: {
    title: 'Letters',
    what: 'Every mail that Lupaus sends, in three languages. What you change here is sent from the next mail on; what waits already is not changed.',
    letter: 'Letter',
    candidates: 'To candidates',
    staff: 'To colleagues',
    shipped: 'as shipped',
    by: (who: string) => `by ${who}`,
  },
  fi: {
    title: 'Viestit',
    what: 'Kaikki Lupauksen lähettämät viestit kolmella kielellä. Muutoksesi näkyvät seuraavasta viestistä alkaen; jo odottavat viestit eivät muutu.',
    letter: 'Viesti',
    candidates: 'Hakijoille',
    staff: 'Työtovereille',
    shipped: 'alkuperäinen',
    by: (who) => `muuttanut ${who}`,
  },
  sv: {
    title: 'Brev',
    what: 'Alla brev som Lupaus skickar, på tre språk. Det du ändrar gäller från och med nästa brev; det som redan väntar ändras inte.',
    letter: 'Brev',
    candidates: 'Till kandidater',
    staff: 'Till kollegor',
    shipped: 'originalet',
    by: (who) => `av ${who}`,
  },
});

/** Every letter, and whether it is as shipped. */
export function templatesPage(frame: Frame, rows: readonly LetterRow[]): string {
  const { title } = WORDS[frame.reader.locale];
  return staffPage(frame, { title, place: 'settings' }, <List rows={rows} />);
}

function List({ rows }: { rows: readonly LetterRow[] }): VNode {
  const t = useWords(WORDS);
  return (
    <>
      <p class="quiet">{t.what}</p>
      <Group title={t.candidates} rows={rows.filter(({ isToCandidate }) => isToCandidate)} />
      <Group title={t.staff} rows={rows.filter(({ isToCandidate }) => !isToCandidate)} />
    </>
  );
}

function Group({ title, rows }: { title: string; rows: readonly LetterRow[] }): VNode {
  const t = useWords(WORDS);
  const { locale } = useReader();
  return (
    <section>
      <h2>{title}</h2>
      <div class="scrolls" role="region" tabIndex={0} aria-label={title}>
        <table class="letters">
          <thead>
            <tr>
              <th scope="col">{t.letter}</th>
              {LOCALES.map((one) => (
                <th scope="col" key={one} lang={one}>
                  {LANGUAGE_NAMES[one]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, changed }) => (
              <tr key={name}>
                <th scope="row">
                  <a href={`/settings/templates/${name}`}>{LETTER_WORDS[locale][name]}</a>
                </th>
                {LOCALES.map((one) => (
                  <td key={one}>
                    <Change change={changed[one]} name={name} locale={one} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Change({
  change,
  name,
  locale,
}: {
  change: LetterRow['changed'][Locale];
  name: string;
  locale: Locale;
}): VNode {
  const t = useWords(WORDS);
  if (change === null) return <span class="quiet">{t.shipped}</span>;
  return (
    <a href={`/settings/templates/${name}/versions?locale=${locale}`}>
      <Moment at={change.at} /> {t.by(change.by)}
    </a>
  );
}
