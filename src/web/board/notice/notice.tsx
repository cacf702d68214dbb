import type { VNode } from 'preact';
import type { Instant } from '../../../kernel/instant';
import { inDialog } from '../../parts/dialog';
import { Moment } from '../../parts/due';
import { useWords } from '../../page/reader';
import { boardPath, movePath, type BoardQuery } from '../board-path';
import { WORDS } from '../board.words';

/** What came of the move that brought somebody here. */
export interface NoticeView {
  done: 'added' | 'moved' | 'undone';
  application: string;
  version: number;
  name: string;
  stage: string;
  /** Where it was before; null when that is not known. */
  before: string | null;
  /** What became of what tells it. */
  told: 'waits' | 'sending' | 'sent' | 'failed' | 'call' | 'nothing';
  /** When the mail leaves, or left. */
  at: Instant | null;
  /** The key of the form that takes it back. */
  once: string;
  canUndo: boolean;
}

/** Says what was done, when the mail leaves, and how it is taken back while that is possible. */
export function Notice({
  notice,
  job,
  query,
}: {
  notice: NoticeView;
  job: string;
  query: BoardQuery;
}): VNode {
  const t = useWords(WORDS);
  const { done, application, version, name, stage, before, once, canUndo } = notice;
  if (done !== 'moved') {
    return (
      <p class="done" role="status">
        {done === 'added' ? t.added(name, stage) : t.undone(name, stage)}
      </p>
    );
  }
  const back = boardPath(job, { owner: query.owner, q: query.q });
  return (
    <div class="done" role="status">
      <p>
        {t.moved(name, stage)} <Told notice={notice} />
      </p>
      {canUndo ? (
        <form method="post" action={`/board/${job}/undo`}>
          <input type="hidden" name="once" value={once} />
          <input type="hidden" name="application" value={application} />
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="back" value={back} />
          <button>{t.undo}</button>
        </form>
      ) : before === null ? null : (
        <a class="button" {...inDialog(movePath(application, job, query, before))}>
          {notice.told === 'sent' ? t.backAndWrite : t.back}
        </a>
      )}
    </div>
  );
}

function Told({ notice: { told, at } }: { notice: NoticeView }): VNode {
  const t = useWords(WORDS);
  const when = at === null ? null : <Moment at={at} />;
  if (told === 'waits') {
    return (
      <>
        {t.leaves} {when}.
      </>
    );
  }
  if (told === 'sent') {
    return (
      <>
        {t.sent} {when}; {t.has}.
      </>
    );
  }
  return <>{{ sending: t.sending, failed: t.failed, call: t.call, nothing: t.untold }[told]}</>;
}
