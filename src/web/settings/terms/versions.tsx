import type { VNode } from 'preact';
import type { TermsItem, VersionItem } from '../../../hiring/terms/terms-list';
import type { TermsKind } from '../../../store/entities/settings/terms-name.entity';
import { Moment } from '../../parts/due';
import { useWords } from '../../page/reader';
import { words } from '../../words/words';
import { listOf } from './paths';
import { WhatIfLink } from './what-if-button';

const WORDS = words({
  en: {
    title: 'Versions',
    number: 'Version',
    when: 'When',
    by: 'By',
    now: 'in force',
    restored: (n: number) => `brings back version ${n}`,
    changes: (n: number) => `What version ${n} changed`,
    restore: (n: number) => `Bring back version ${n}`,
    own: 'Your own',
    presets: 'Presets of Lupaus',
    name: 'Name',
    changed: 'Last change',
    isDefault: 'default',
    make: 'Make your own from it',
    none: 'None yet. Begin with a preset: it stays as it is, and yours can be changed at any time.',
  },
  fi: {
    title: 'Versiot',
    number: 'Versio',
    when: 'Milloin',
    by: 'Tekijä',
    now: 'voimassa',
    restored: (n) => `palauttaa version ${n}`,
    changes: (n) => `Mitä versio ${n} muutti`,
    restore: (n) => `Palauta versio ${n}`,
    own: 'Omat',
    presets: 'Lupauksen valmiit',
    name: 'Nimi',
    changed: 'Muutettu viimeksi',
    isDefault: 'oletus',
    make: 'Tee oma tämän pohjalta',
    none: 'Ei vielä yhtään. Aloita valmiista: se pysyy ennallaan, ja omaasi voi muuttaa milloin vain.',
  },
  sv: {
    title: 'Versioner',
    number: 'Version',
    when: 'När',
    by: 'Av',
    now: 'gäller',
    restored: (n) => `återställer version ${n}`,
    changes: (n) => `Vad version ${n} ändrade`,
    restore: (n) => `Återställ version ${n}`,
    own: 'Egna',
    presets: 'Lupaus färdiga',
    name: 'Namn',
    changed: 'Senast ändrad',
    isDefault: 'standard',
    make: 'Gör en egen utifrån den',
    none: 'Inga ännu. Börja med en färdig: den förblir som den är, och din egen kan ändras när som helst.',
  },
});

/** Every version that was saved under a name, with who and when. */
export function Versions({
  kind,
  name,
  items,
}: {
  kind: TermsKind;
  name: string;
  items: readonly VersionItem[];
}): VNode {
  const t = useWords(WORDS);
  const path = `${listOf(kind)}/${encodeURIComponent(name)}`;
  const newest = items[0]?.number ?? 0;
  return (
    <section>
      <h2>{t.title}</h2>
      <div class="scrolls" role="region" tabIndex={0} aria-label={t.title}>
        <table class="versions">
          <thead>
            <tr>
              <th scope="col">{t.number}</th>
              <th scope="col">{t.when}</th>
              <th scope="col">{t.by}</th>
              <th scope="col">
                <span class="unseen">{t.changes(newest)}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ number, at, by, restored }) => (
              <tr key={number}>
                <td>
                  {number} {number === newest ? <span class="badge">{t.now}</span> : null}
                  {restored === null ? null : <span class="quiet"> {t.restored(restored)}</span>}
                </td>
                <td>
                  <Moment at={at} />
                </td>
                <td dir="auto">{by}</td>
                <td>
                  <div class="actions">
                    {number === 1 ? null : (
                      <a href={`${path}/changes?from=${number - 1}&to=${number}`}>
                        {t.changes(number)}
                      </a>
                    )}
                    <WhatIfLink {...{ kind, name, version: number }} />
                    {number === newest ? null : (
                      <form method="post" action={`${path}/restore`}>
                        <input type="hidden" name="number" value={number} />
                        <input type="hidden" name="version" value={newest} />
                        <button class="plain">{t.restore(number)}</button>
                      </form>
                    )}
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** The organisation's own and the presets. @param path of the list */
export function TermsTable({ path, items }: { path: string; items: readonly TermsItem[] }): VNode {
  const t = useWords(WORDS);
  const own = items.filter(({ version }) => version > 0);
  const presets = items.filter(({ version }) => version === 0);
  const link = ({ name, isDefault }: TermsItem) => (
    <>
      <a href={`${path}/${encodeURIComponent(name)}`} dir="auto">
        {name}
      </a>{' '}
      {isDefault ? <span class="badge">{t.isDefault}</span> : null}
    </>
  );
  return (
    <>
      <h2>{t.own}</h2>
      {own.length === 0 ? <p class="quiet">{t.none}</p> : null}
      {own.length === 0 ? null : (
        <div class="scrolls" role="region" tabIndex={0} aria-label={t.own}>
          <table class="versions">
            <thead>
              <tr>
                <th scope="col">{t.name}</th>
                <th scope="col" class="number">
                  {t.number}
                </th>
                <th scope="col">{t.changed}</th>
                <th scope="col">{t.by}</th>
              </tr>
            </thead>
            <tbody>
              {own.map((one) => (
                <tr key={one.name}>
                  <td>{link(one)}</td>
                  <td class="number">{one.version}</td>
                  <td>{one.changed === null ? '–' : <Moment at={one.changed.at} />}</td>
                  <td dir="auto">{one.changed?.by}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <h2>{t.presets}</h2>
      <ul class="presets">
        {presets.map((one) => (
          <li key={one.name}>
            <span>{link(one)}</span>{' '}
            <a href={`${path}/new?from=${encodeURIComponent(one.name)}`}>
              {t.make}
              <span class="unseen"> {one.name}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
