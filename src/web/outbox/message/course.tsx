import type { ComponentChildren, VNode } from 'preact';
import type { MessageSheet } from '../../../hiring/messages/reading/message-sheet';
import type { ReportView } from '../../../hiring/messages/report.view';
import { parseInstant } from '../../../kernel/instant';
import { Moment } from '../../parts/due';
import { useReader, useWords } from '../../page/reader';
import { sayIn } from '../said.words';
import { WORDS } from './message.words';

/** What became of a mail: written, tried, delivered or not, and what was reported since; each with its time. */
export function Course({ message }: { message: MessageSheet }): VNode {
  const t = useWords(WORDS);
  const { locale } = useReader();
  const { status, attempts, uncertain, answer, answerInWords, reports } = message;
  return (
    <>
      <h2>{t.became}</h2>
      <ol class="course">
        <Step at={message.createdAt}>{t.written}</Step>
        {attempts === 0 && answer === null ? null : (
          <Step at={null}>
            {attempts === 0 ? null : `${t.attempts(attempts)}. `}
            {uncertain > 0 ? `${t.twice} ` : null}
            {answerInWords === null ? null : sayIn(answerInWords, locale)}
            <Evidence text={answer} />
          </Step>
        )}
        {answer === null && answerInWords !== null ? (
          <Step at={null}>{sayIn(answerInWords, locale)}</Step>
        ) : null}
        <Step at={message.deliveredAt}>{t.now[status]}</Step>
        {status === 'pending' ? <Waits message={message} /> : null}
        {reports.map((report) => (
          <Reported key={report.at + report.code} report={report} />
        ))}
      </ol>
    </>
  );
}

function Waits({ message: { nextAttemptAt, undoUntil, expiresAt } }: { message: MessageSheet }) {
  const t = useWords(WORDS);
  return (
    <>
      {nextAttemptAt === null ? null : <Step at={nextAttemptAt}>{t.waits}</Step>}
      {undoUntil === null ? null : <Step at={undoUntil}>{t.undo}</Step>}
      {expiresAt === null ? null : <Step at={expiresAt}>{t.until}</Step>}
    </>
  );
}

function Reported({ report: { at, inWords, code, diagnostic } }: { report: ReportView }): VNode {
  const { locale } = useReader();
  const said = diagnostic?.includes(code) === true ? diagnostic : `${code} ${diagnostic ?? ''}`;
  return (
    <Step at={at}>
      {sayIn(inWords, locale)}
      <Evidence text={said.trim()} />
    </Step>
  );
}

/** What a mail server said, as it said it. */
function Evidence({ text }: { text: string | null }): VNode | null {
  const t = useWords(WORDS);
  if (text === null || text === '') return null;
  return (
    <small>
      {t.server} <span class="code">{text}</span>
    </small>
  );
}

function Step({ at, children }: { at: string | null; children: ComponentChildren }): VNode {
  return (
    <li>
      <span>{children}</span> {at === null ? null : <Moment at={parseInstant(at)!} />}
    </li>
  );
}
