import type { VNode } from 'preact';
import { useWords } from '../../page/reader';
import { words } from '../../words/words';

const WORDS = words({
  en: {
    title: 'Compare other versions',
    older: 'From version',
    newer: 'to version',
    show: 'Compare',
  },
  fi: { title: 'Vertaa muita versioita', older: 'Versiosta', newer: 'versioon', show: 'Vertaa' },
  sv: {
    title: 'Jämför andra versioner',
    older: 'Från version',
    newer: 'till version',
    show: 'Jämför',
  },
});

/** Any two versions beside each other. @param path of the name's page */
export function Compare({
  path,
  from,
  to,
  newest,
}: {
  path: string;
  from: number;
  to: number;
  newest: number;
}): VNode | null {
  const t = useWords(WORDS);
  if (newest < 3) return null;
  const numbers = Array.from({ length: newest }, (_, i) => i + 1);
  const choice = (name: string, label: string, value: number) => (
    <label>
      {label}{' '}
      <select name={name}>
        {numbers.map((number) => (
          <option value={number} selected={number === value}>
            {number}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <section>
      <h2>{t.title}</h2>
      <form class="compare" method="get" action={`${path}/changes`}>
        {choice('from', t.older, from)}
        {choice('to', t.newer, to)}
        <button>{t.show}</button>
      </form>
    </section>
  );
}
