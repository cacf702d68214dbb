import type { VNode } from 'preact';
import type { PaperView } from '../../../hiring/papers/paper.view';
import { useReader, useWords } from '../../page/reader';
import { Moment } from '../../parts/due';
import { fileSize } from '../../parts/file-size';
import { PAPERS_WORDS } from './papers.words';

/** The files that came with an application, each to be saved. */
export function PapersPart({
  application,
  papers,
}: {
  application: string;
  papers: readonly PaperView[];
}): VNode {
  const t = useWords(PAPERS_WORDS);
  const path = `/applications/${application}/files`;
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">{t.title}</h2>
      {papers.length === 0 ? null : (
        <ul class="papers">
          {papers.map((paper) => (
            <Paper key={paper.id} paper={paper} path={path} />
          ))}
        </ul>
      )}
      <p>
        <a class="small" href={path}>
          {t.add}
        </a>
      </p>
    </section>
  );
}

function Paper({ paper, path }: { paper: PaperView; path: string }): VNode {
  const t = useWords(PAPERS_WORDS);
  const { locale } = useReader();
  const { id, name, bytes, receivedAt, by, isConfirmed } = paper;
  return (
    <li>
      <a href={`${path}/${id}`} download>
        <bdi>{name}</bdi>
      </a>{' '}
      <span class="quiet">
        {fileSize(bytes, locale)}, <Moment at={receivedAt} />,{' '}
        {isConfirmed ? by === null ? t.candidate : <bdi>{by}</bdi> : t.unconfirmed}
      </span>
    </li>
  );
}
