import { DEFINED, DEFINITIONS } from '../../reports/words/definitions.words';
import { REPORT_WORDS } from '../../reports/words/report.words';
import type { Frame } from '../page/frames';
import { staffPage } from '../page/staff';

/** What each figure of the report is; every one has an anchor of its own. */
export function definitionsPage(frame: Frame): string {
  const { locale } = frame.reader;
  const { howCounted, title } = REPORT_WORDS[locale];
  const actions = (
    <a class="button" href="/report">
      {title}
    </a>
  );
  return staffPage(
    frame,
    { title: howCounted, place: 'report', actions },
    <dl class="definitions">
      {DEFINED.map((key) => {
        const [term, text] = DEFINITIONS[locale][key];
        return (
          <div key={key} id={key}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        );
      })}
    </dl>,
  );
}
