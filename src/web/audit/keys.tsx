import type { VNode } from 'preact';
import type { KeysView } from '../../reports/audit/audit.view';
import { useReader, useWords } from '../page/reader';
import { countText } from '../../reports/words/shown';
import { AUDIT_WORDS } from './audit.words';

/** The keys that signed heads; that one took another's place is said first. */
export function Keys({ keys: { items, own } }: { keys: KeysView }): VNode {
  const t = useWords(AUDIT_WORDS);
  const { locale } = useReader();
  const last = items.at(-1)?.id;
  return (
    <section>
      <h2>{t.keys}</h2>
      {items.length > 1 || (own !== null && last !== undefined && own !== last) ? (
        <p class="problem">{t.keyChanged}</p>
      ) : null}
      {own === null ? <p class="quiet">{t.noKey}</p> : null}
      {items.length === 0 ? (
        <p class="quiet">{t.noKeys}</p>
      ) : (
        <div class="scrolls" role="region" tabIndex={0} aria-label={t.keys}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t.key}</th>
                <th scope="col">{t.days}</th>
                <th scope="col" class="number">
                  {t.signatures}
                </th>
                <th scope="col">{t.publicHalf}</th>
              </tr>
            </thead>
            <tbody>
              {items.map(({ id, firstDay, lastDay, days, pem }) => (
                <tr key={id}>
                  <th scope="row">
                    <code>{id}</code>
                  </th>
                  <td>
                    {firstDay} – {lastDay}
                  </td>
                  <td class="number">{countText(days, locale)}</td>
                  <td>
                    <details>
                      <summary>{t.show}</summary>
                      <pre>{pem}</pre>
                    </details>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
