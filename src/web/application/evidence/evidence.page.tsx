import { Fragment, type VNode } from 'preact';
import type { EvidenceView } from '../../../hiring/applications/evidence/evidence.view';
import type { Frame } from '../../page/frames';
import { useReader, useWords } from '../../page/reader';
import { staffPage } from '../../page/staff';
import { Bits, Part } from './blocks';
import { EVIDENCE_WORDS as WORDS } from './evidence.words';
import { sheetOf } from './sheet/sheet-of';

/** With more lines of time than that, a line is a month. */
const MOST_LINES = 120;

/** All that proves why a promise counts as it does. */
export function evidencePage(frame: Frame, view: EvidenceView): string {
  const { title } = sheetOf(view, frame.reader, MOST_LINES);
  return staffPage(frame, { title, place: 'board' }, <Evidence view={view} />);
}

function Evidence({ view }: { view: EvidenceView }): VNode {
  const t = useWords(WORDS);
  const sheet = sheetOf(view, useReader(), MOST_LINES);
  const file = `/api/v1/commitments/${view.id}/evidence`;
  return (
    <div class="evidence">
      <p class="quiet">
        <Bits line={sheet.about} />
      </p>
      <p class="verdict" data-state={sheet.state}>
        {sheet.verdict}
      </p>
      <Part block={sheet.facts} />
      {sheet.sections.map(({ title, blocks }) => (
        <Fragment key={title}>
          <h2>{title}</h2>
          {blocks.map((block) => (
            <Part block={block} />
          ))}
        </Fragment>
      ))}
      <p class="actions">
        <a class="button" href={`${file}.pdf`} download={`promise-${view.id}.pdf`}>
          {t.file}
        </a>{' '}
        <a class="button" href={file} download={`promise-${view.id}.json`}>
          {t.data}
        </a>
        {view.mayExplain && (
          <>
            {' '}
            <a class="button" href={`/report/explanations/${view.id}`}>
              {t.explain}
            </a>
          </>
        )}
      </p>
    </div>
  );
}
