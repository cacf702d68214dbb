import type { VNode } from 'preact';
import type {
  TimelineEntry,
  TimelinePromise,
} from '../../../hiring/applications/timeline/timeline.view';
import { inDialog } from '../../parts/dialog';
import { Moment } from '../../parts/due';
import { Icon, type IconName } from '../../parts/icon';
import { useReader, useWords } from '../../page/reader';
import { ruleName } from '../../words/rules';
import { ENTRY_WORDS as WORDS } from './entry.words';
import { Said } from './said';
import { sentenceOf } from './sentences';

/** One thing that happened: when, what, in whose words, and which promises it began, kept or ended. */
export function Entry({
  entry,
  path,
  once,
  isWaivable,
}: {
  entry: TimelineEntry;
  path: string;
  once: string;
  /** True for a question that may be said to need no answer. */
  isWaivable: boolean;
}): VNode {
  const t = useWords(WORDS);
  const { locale } = useReader();
  const { at, learntAt, facts, type, promises } = entry;
  return (
    <li data-event={type}>
      <p class="when">
        <Moment at={at} />
        {facts.isEstimated === true ? <span class="quiet"> ({t.estimated})</span> : null}
        {learntAt === null ? null : (
          <span class="quiet">
            {' '}
            ({t.learnt} <Moment at={learntAt} />)
          </span>
        )}
      </p>
      <div>
        <p class="what" dir="auto">
          {sentenceOf(entry, locale)}
          {facts.due === undefined ? null : (
            <>
              {' '}
              {t.by} <Moment at={facts.due} />
            </>
          )}
          {facts.starts === undefined ? null : (
            <>
              {' '}
              <Moment at={facts.starts} /> {facts.ends === undefined ? null : '– '}
              {facts.ends === undefined ? null : <Moment at={facts.ends} />}
            </>
          )}
        </p>
        <Said {...{ entry, path, once, isWaivable }} />
        {promises.length === 0 ? null : (
          <ul class="promises">
            {promises.map((promise) => (
              <PromiseLine key={`${promise.id}${promise.what}`} promise={promise} path={path} />
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

const ICONS: Record<TimelinePromise['what'], IconName> = {
  ...{ opened: 'flag', kept: 'check', late: 'alert', broken: 'alert' },
  ...{ released: 'cross', rescheduled: 'clock' },
};

function PromiseLine({ promise, path }: { promise: TimelinePromise; path: string }): VNode {
  const t = useWords(WORDS);
  const { locale } = useReader();
  const { id, rule, title, dueAt, what, reason } = promise;
  const isLate = what === 'late' || what === 'broken';
  const why = reason === null ? undefined : t.reasons[reason as 'told'];
  return (
    <li data-state={isLate ? 'late' : what}>
      <Icon name={ICONS[what]} />{' '}
      <a {...inDialog(`${path}/promises/${id}`)}>{ruleName(rule, title, locale)}</a>{' '}
      {t.promises[what]}
      {what === 'opened' ? (
        <>
          {' '}
          <Moment at={dueAt} />
        </>
      ) : null}
      {why === undefined ? '' : ` (${why})`}
    </li>
  );
}
