import { renderToString } from 'preact-render-to-string';
import type { DueHint } from '../../../hiring/applications/due/due-hints';
import { ReaderContext, type Reader } from '../../page/reader';
import { DueHintText } from './due-hint';

/** What stands under a field for a date. */
export function dueHintPart(reader: Reader, hint: DueHint | null): string {
  if (hint === null) return '';
  return renderToString(
    <ReaderContext.Provider value={reader}>
      <DueHintText hint={hint} />
    </ReaderContext.Provider>,
  );
}
