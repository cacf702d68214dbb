import type { VNode } from 'preact';
import type { PaperView } from '../../../hiring/papers/paper.view';
import { useReader, useWords } from '../../page/reader';
import { fileSize } from '../../parts/file-size';
import { words } from '../../words/words';

const WORDS = words({
  en: {
    title: 'Your files',
    unconfirmed:
      'sent later over the open form with your address. If it was not you, tell us with a question.',
  },
  fi: {
    title: 'Lähettämäsi tiedostot',
    unconfirmed:
      'lähetetty myöhemmin avoimella lomakkeella sinun osoitteellasi. Jos et lähettänyt sitä, kerro meille kysymyksellä.',
  },
  sv: {
    title: 'Dina filer',
    unconfirmed:
      'skickad senare via det öppna formuläret med din adress. Om det inte var du, berätta det för oss med en fråga.',
  },
});

/** What a candidate sent. What anybody may have sent in their name is named, and not handed out. */
export function OwnPapers({
  application,
  papers,
}: {
  application: string;
  papers: readonly PaperView[];
}): VNode | null {
  const t = useWords(WORDS);
  const { locale } = useReader();
  if (papers.length === 0) return null;
  return (
    <section>
      <h2>{t.title}</h2>
      <ul class="papers">
        {papers.map(({ id, name, bytes, isConfirmed }) => (
          <li key={id}>
            {isConfirmed ? (
              <a href={`/my/${application}/files/${id}`} download>
                <bdi>{name}</bdi>
              </a>
            ) : (
              <bdi>{name}</bdi>
            )}{' '}
            <span class="quiet">
              {fileSize(bytes, locale)}
              {isConfirmed ? null : `, ${t.unconfirmed}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
